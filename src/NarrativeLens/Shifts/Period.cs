using System.Globalization;

namespace NarrativeLens.Shifts;

/// <summary>How time is cut.</summary>
public enum PeriodLength
{
    /// <summary>ISO weeks, by UTC days.</summary>
    Week,

    /// <summary>Months of the calendar, by UTC days.</summary>
    Month,
}

/// <summary>A week or a month; those of one length are numbered without a gap.</summary>
/// <param name="Length">Week or month.</param>
/// <param name="Number">Weeks since the Monday 0001-01-01, or months since the year 0.</param>
public readonly record struct Period(PeriodLength Length, int Number)
{
    private const int Days = 7;
    private const int Months = 12;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => Length == PeriodLength.Week
        ? DateOnly.FromDayNumber(Number * Days)
        : new DateOnly(Number / Months, (Number % Months) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => Length == PeriodLength.Week ? FirstDay.AddDays(Days - 1) : FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The period that holds <paramref name="day"/>.</summary>
    public static Period Of(DateOnly day, PeriodLength length) =>
        new(length, length == PeriodLength.Week ? day.DayNumber / Days : (day.Year * Months) + day.Month - 1);

    /// <summary>The period so many later, or earlier where negative.</summary>
    public Period Plus(int periods) => this with { Number = Number + periods };

    /// <summary>"2026-W06" or "2026-02".</summary>
    public override string ToString() => Length == PeriodLength.Week
        ? IsoWeek.Of(FirstDay).ToString()
        : FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
