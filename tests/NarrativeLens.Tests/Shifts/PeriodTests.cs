using NarrativeLens.Shifts;

namespace NarrativeLens.Tests.Shifts;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-02-08", PeriodLength.Week, "2026-W06", "2026-02-02", "2026-02-08")]
    [InlineData("2027-01-01", PeriodLength.Week, "2026-W53", "2026-12-28", "2027-01-03")]
    [InlineData("2024-02-29", PeriodLength.Month, "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12-31", PeriodLength.Month, "2025-12", "2025-12-01", "2025-12-31")]
    public void A_day_lies_in_its_period(string day, PeriodLength length, string name, string first, string last)
    {
        var period = Period.Of(DateOnly.Parse(day, null), length);
        Assert.Equal((name, DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (period.ToString(), period.FirstDay, period.LastDay));
        Assert.Equal(period.LastDay.AddDays(1), period.Plus(1).FirstDay);
    }
}
