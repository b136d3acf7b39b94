namespace NarrativeLens.Check;

/// <summary>What a series says of one step of time. For a series of single values all four are the same.</summary>
/// <param name="At">The first moment of the step.</param>
/// <param name="Open">The first value of the step, in the series' unit.</param>
/// <param name="High">The highest value.</param>
/// <param name="Low">The lowest value.</param>
/// <param name="Close">The last value.</param>
public readonly record struct Bar(DateTimeOffset At, decimal Open, decimal High, decimal Low, decimal Close);
