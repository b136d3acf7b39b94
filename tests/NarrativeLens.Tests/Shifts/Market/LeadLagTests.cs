using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Market;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Tests.Shifts.Market;

public sealed class LeadLagTests
{
    private const int Periods = 80;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-3)]
    public void A_narrative_that_follows_the_market_is_found_at_its_lag(int lag)
    {
        var market = Noise(new Draws(3));
        double[] story = [.. Enumerable.Range(0, Periods).Select(t => t - lag is >= 0 and < Periods and var from ? market[from] : double.NaN)];
        var link = LeadLag.Of(MarketMeasure.Price, story, market, new Draws(1))!;
        Assert.Equal((lag, 1.0, 0.001), (link.Lag, Math.Round(link.Correlation, 9), link.PValue));
        Assert.InRange(link.Low, 0.95, 1);
        Assert.Equal(Enumerable.Range(-4, 9), link.Lags.Select(l => l.Lag));
    }

    [Fact]
    public void The_other_direction_has_a_correlation_below_zero()
    {
        var market = Noise(new Draws(3));
        Assert.Equal(-1, LeadLag.Of(MarketMeasure.Volatility, [.. market.Select(at => -at)], market, new Draws(1))!.Correlation, 9);
    }

    [Fact]
    public void Series_that_have_nothing_to_do_with_each_other_are_called_no_more_often_than_stated()
    {
        var called = Enumerable.Range(1, 200).Count(run =>
        {
            var draws = new Draws((ulong)run);
            return LeadLag.Of(MarketMeasure.Price, Differences(Noise(draws)), Smooth(Noise(draws)), draws)!.PValue <= 0.05;
        });

        // Ten are expected, although nine lags are looked at; more than 20 come in less than one such test in 500.
        Assert.InRange(called, 1, 20);
    }

    [Fact]
    public void Too_few_periods_or_a_series_that_never_changes_give_nothing()
    {
        var noise = Noise(new Draws(3));
        Assert.Null(LeadLag.Of(MarketMeasure.Price, noise[..31], noise[..31], new Draws(1)));
        Assert.NotNull(LeadLag.Of(MarketMeasure.Price, noise[..32], noise[..32], new Draws(1)));
        Assert.Null(LeadLag.Of(MarketMeasure.Price, new double[Periods], noise, new Draws(1)));
    }

    [Fact]
    public void Missing_periods_are_left_out()
    {
        var noise = Noise(new Draws(3));
        var gaps = noise.ToArray();
        gaps[40] = double.NaN;
        Assert.Equal(Periods - 8 - 9, LeadLag.Of(MarketMeasure.Price, noise, gaps, new Draws(1))!.Periods);
    }

    private static double[] Noise(Draws draws) => [.. Enumerable.Range(0, Periods).Select(_ => Enumerable.Range(0, 6).Sum(_ => draws.Below(1000)) / 1000.0)];

    private static double[] Smooth(double[] noise) => [.. noise.Select((at, t) => t == 0 ? at : (at + noise[t - 1]) / 2)];

    private static double[] Differences(double[] noise) => [.. noise.Select((at, t) => t == 0 ? double.NaN : at - noise[t - 1])];
}
