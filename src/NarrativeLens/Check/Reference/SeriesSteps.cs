using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Reads and writes the step of a series.</summary>
internal static class SeriesSteps
{
    /// <summary>What a step may look like, for messages.</summary>
    public const string Expected = "a number and m, h, d, w, mo or y, such as 1h, 1d or 1mo";

    private const int MostCount = 10_000;
    private const double DaysOfMonth = 365.2425 / 12;

    // The longer ending first: "1mo" ends with neither m nor o.
    private static readonly (string Ending, TimeSpan Unit, int Months)[] s_units =
    [
        ("mo", TimeSpan.FromDays(DaysOfMonth), 1),
        ("y", TimeSpan.FromDays(DaysOfMonth * 12), 12),
        ("w", TimeSpan.FromDays(7), 0),
        ("d", TimeSpan.FromDays(1), 0),
        ("h", TimeSpan.FromHours(1), 0),
        ("m", TimeSpan.FromMinutes(1), 0),
    ];

    /// <summary>The step's length, and its months where it is of the calendar; null where the text is none.</summary>
    public static (TimeSpan Step, int Months)? Read(string text)
    {
        var (ending, unit, months) = Array.Find(s_units, one => text.EndsWith(one.Ending, StringComparison.Ordinal));
        return ending is not null
            && int.TryParse(text.AsSpan(0, text.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < MostCount
                ? (unit * count, months * count)
                : null;
    }

    /// <summary>The step in the longest unit that gives a whole number.</summary>
    public static string Write(SeriesHeader header)
    {
        if (header.Months > 0)
        {
            return header.Months % 12 == 0 ? Text(header.Months / 12, "y") : Text(header.Months, "mo");
        }

        var (ending, unit, _) = Array.Find(s_units, one => one.Months == 0 && header.Step.Ticks % one.Unit.Ticks == 0);
        return Text(header.Step.Ticks / unit.Ticks, ending);
    }

    private static string Text(long count, string ending) => string.Create(CultureInfo.InvariantCulture, $"{count}{ending}");
}
