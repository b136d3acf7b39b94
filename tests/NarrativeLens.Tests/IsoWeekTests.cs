namespace NarrativeLens.Tests;

/// <summary>Weeks of ISO 8601.</summary>
public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2026-01-04", "2026-W01")]
    [InlineData("2026-01-05", "2026-W02")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2026-02-08", "2026-W06")]
    public void A_day_belongs_to_the_week_of_its_thursday(string day, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-06")]
    [InlineData("2026-W6")]
    [InlineData("")]
    [InlineData(null)]
    public void A_week_that_does_not_exist_is_refused(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void A_week_runs_from_monday_to_sunday()
    {
        Assert.True(IsoWeek.TryParse("2026-W06", out var week));
        Assert.Equal(new DateOnly(2026, 2, 2), week.FirstDay);
        Assert.Equal(new DateOnly(2026, 2, 8), week.LastDay);
        Assert.Equal("2025-W52", week.Plus(-6).ToString());
    }
}
