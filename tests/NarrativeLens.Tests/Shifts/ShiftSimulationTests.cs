using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;
using NarrativeLens.Shifts.Turning;

namespace NarrativeLens.Tests.Shifts;

/// <summary>The stated error rates on invented presses; tests/NarrativeLens.Benchmarks measures the same at length (`-- shifts`).</summary>
public sealed class ShiftSimulationTests
{
    private const double Rate = 0.05;
    private const int Shuffles = 99;

    [Fact]
    public void A_thousand_series_without_a_change_show_one_no_more_often_than_stated()
    {
        var press = new SimulatedPress(Periods: 16, StoriesPerPeriod: 6, Narratives: 3);
        var alarms = Enumerable.Range(1, 1000).Count(run =>
        {
            var draws = new Draws((ulong)run);
            return FindsOne(press.Draw(draws), narratives: 3, draws);
        });

        // 50 are expected; 68 are exceeded in less than one such test in 200.
        Assert.InRange(alarms, 20, 68);
    }

    [Fact]
    public void A_planted_shift_of_ten_points_is_found_with_two_weeks_of_it()
    {
        var press = new SimulatedPress(Periods: 22, StoriesPerPeriod: 60, Narratives: 8) { ShiftAt = 20 };
        var found = Enumerable.Range(1, 30).Count(run =>
        {
            var draws = new Draws((ulong)run);
            var series = new TurningSeries(press.Draw(draws), 8);
            return series.ChangesOf(0, Penalty.For(series, Rate, Shuffles, draws, TestContext.Current.CancellationToken)).Count > 0;
        });
        Assert.InRange(found, 25, 30);
    }

    [Fact]
    public void A_planted_shift_is_dated_to_within_two_weeks()
    {
        var press = new SimulatedPress(Periods: 40, StoriesPerPeriod: 25, Narratives: 4) { ShiftAt = 20 };
        var dated = Enumerable.Range(1, 30).Count(run =>
        {
            var draws = new Draws((ulong)run);
            var series = new TurningSeries(press.Draw(draws), 4);
            return series.ChangesOf(0, Penalty.For(series, Rate, Shuffles, draws, TestContext.Current.CancellationToken)) is [>= 18 and <= 22];
        });
        Assert.InRange(dated, 25, 30);
    }

    [Fact]
    public void An_interval_of_95_percent_holds_the_truth_as_often()
    {
        var press = new SimulatedPress(Periods: 1, StoriesPerPeriod: 60, Narratives: 4) { Share = 150 };
        var held = 0;
        for (var run = 1; run <= 60; run++)
        {
            var draws = new Draws((ulong)run);
            var stories = press.Draw(draws);
            held += ShareEstimates.Of(new StorySet(stories, 4), 0, stories.Count, draws).Count(e => e.Sentences.Low <= 0.15 && 0.15 <= e.Sentences.High);
        }

        // Of 240; the long form asks for 94 to 96 %.
        Assert.InRange(held, 218, 238);
    }

    private static bool FindsOne(List<Story> stories, int narratives, Draws draws)
    {
        var series = new TurningSeries(stories, narratives);
        var penalty = Penalty.For(series, Rate, Shuffles, draws, TestContext.Current.CancellationToken);
        return Enumerable.Range(0, narratives).Any(n => series.ChangesOf(n, penalty).Count > 0);
    }
}
