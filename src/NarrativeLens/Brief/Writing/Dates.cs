using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Brief.Writing;

/// <summary>How days and weeks are written. Moments are told by their UTC day.</summary>
internal static class Dates
{
    private const string Full = "d MMMM yyyy";

    /// <summary>"6 February 2026".</summary>
    public static string Day(DateOnly day) => day.ToString(Full, CultureInfo.InvariantCulture);

    /// <summary>"6 February 2026", the UTC day.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>"6 February 2026, 00:00 UTC".</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(Full + ", HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"2026-02-06".</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2–8 February 2026", "30 March – 5 April 2026", "29 December 2025 – 4 January 2026".</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        first.Year != last.Year ? $"{Day(first)} – {Day(last)}"
        : first.Month != last.Month ? $"{first.ToString("d MMMM", CultureInfo.InvariantCulture)} – {Day(last)}"
        : first.Day != last.Day ? $"{first.Day.ToString(CultureInfo.InvariantCulture)}–{Day(last)}"
        : Day(first);

    /// <summary>The days of a week.</summary>
    public static string Days(IsoWeek week) => Days(week.FirstDay, week.LastDay);

    /// <summary>The time a figure speaks of, by the days of its own offset.</summary>
    public static string Period(FigurePeriod period)
    {
        var last = period.To > period.From ? period.To.AddTicks(-1) : period.To;
        return Days(DateOnly.FromDateTime(period.From.DateTime), DateOnly.FromDateTime(last.DateTime));
    }
}
