namespace NarrativeLens.Check;

/// <summary>Makes steps of values whose times lie anywhere.</summary>
internal static class Points
{
    /// <summary>The first value of each step.</summary>
    public static IEnumerable<Bar> FirstOfEachStep(IEnumerable<(DateTimeOffset At, decimal Value)> points, TimeSpan step) => points
        .GroupBy(point => Floor(point.At, step))
        .Select(group => Single(group.Key, group.MinBy(point => point.At).Value));

    /// <summary>One value as a row.</summary>
    public static Bar Single(DateTimeOffset at, decimal value) => new(at, value, value, value, value);

    /// <summary>The start of the step that holds a moment, counted from midnight by UTC.</summary>
    public static DateTimeOffset Floor(DateTimeOffset moment, TimeSpan step) => new(moment.UtcTicks - (moment.UtcTicks % step.Ticks), TimeSpan.Zero);
}
