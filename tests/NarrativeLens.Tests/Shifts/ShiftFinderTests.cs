using NarrativeLens.Classify;
using NarrativeLens.Shifts;
using NarrativeLens.Store;
using NarrativeLens.Tests.Cli;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Shifts;

public sealed class ShiftFinderTests
{
    private static readonly IsoWeek s_last = new(2026, 6);

    [Fact]
    public async Task A_quiet_series_says_that_nothing_turned()
    {
        var report = await FindAsync(tellingFrom: 99);
        Assert.Equal((Comparison.Made, Comparison.Made, 0), (report.Comparison, report.Series, report.Called));
        Assert.StartsWith("2026-W06: no shift against the four weeks before; none of 16 comparisons", ShiftWords.Answer(report), StringComparison.Ordinal);
        Assert.EndsWith("No lasting change of level in the whole series.", ShiftWords.Answer(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_everyone_begins_to_tell_is_a_turn_with_its_quotes_and_parts()
    {
        var report = await FindAsync(tellingFrom: 9);
        var haven = report.Narratives.Single(n => n.Narrative == "safe-haven");
        var point = Assert.Single(haven.ChangePoints);
        Assert.Equal("2026-W05", point.Period);
        Assert.Equal((0.0, 0.5), (point.Before.Share, point.After.Share));
        var turn = haven.Called[0];
        Assert.Equal(0.5, turn.WithinOutlets, 12);
        Assert.Equal(0, turn.OutletMix, 12);
        Assert.Empty(turn.QuotesBefore);
        Assert.Equal(3, turn.QuotesAfter.DistinctBy(q => q.Story).Count());
        Assert.All(turn.QuotesAfter, q => Assert.Contains("safest harbour", q.Text, StringComparison.Ordinal));
        Assert.Contains("Safe haven +50.0 points since 2026-W05", ShiftWords.Answer(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_compared_across_models_and_both_series_are_given()
    {
        var report = await FindAsync(tellingFrom: 9, secondModelFrom: 9);
        Assert.Equal((Comparison.SeveralModels, Comparison.SeveralModels, 0), (report.Comparison, report.Series, report.Called));
        Assert.All(report.Narratives, n => Assert.Equal(["model-1", "model-2"], n.Series.Select(s => s.Model)));
        Assert.Contains("a change could be the model's", ShiftWords.Answer(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_model_weeks_ago_leaves_the_latest_comparison_and_takes_the_change_points()
    {
        var report = await FindAsync(tellingFrom: 99, secondModelFrom: 3);
        Assert.Equal((Comparison.Made, Comparison.SeveralModels), (report.Comparison, report.Series));
    }

    [Fact]
    public async Task One_week_has_nothing_to_be_compared_with()
    {
        var report = await FindAsync(tellingFrom: 99, options: new ShiftOptions { Last = 1 });
        Assert.Equal((Comparison.TooFewStories, Comparison.TooFewStories), (report.Comparison, report.Series));
        Assert.StartsWith("Too few stories to compare 2026-W06", ShiftWords.Answer(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_are_counted_beside_the_story_and_sponsored_pieces_not_at_all()
    {
        await using var store = await TempStore.OpenAsync();
        const string words = "Gold is the safest harbour for savers who fear the coming storm, the harbour desk wrote. Coins fell again while lenders waited for a bid.";
        foreach (var (host, sponsored) in new[] { ("a", false), ("b", false), ("c", true) })
        {
            var article = Some.Article(words, "Storm", $"https://{host}.example/x", $"2026-02-06T0{host[0] - 'a' + 1}:00:00Z", host) with { Sponsored = sponsored };
            await store.SaveAsync(Some.Analysis(article, [("safest harbour", "safe-haven", Stance.Asserts)]));
        }

        var report = await ShiftFinder.FindAsync(store.Articles, Codebook.Default, new ShiftOptions(), TestContext.Current.CancellationToken);
        var point = report.Narratives.Single(n => n.Narrative == "safe-haven").Series.Single().Points.Single();
        Assert.Equal((1, 1, new ShareBase(1, 2), 1), (point.Stories, point.Copies, point.Base, point.Stances[0].Told));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_report_and_the_command_prints_it()
    {
        await using var store = await PressAsync(9, 99);
        await store.Articles.DisposeAsync();
        var first = await LensCommand.RunAsync(["shifts", "--store", store.Place, "--json"]);
        var second = await LensCommand.RunAsync(["shifts", "--store", store.Place, "--json"]);
        Assert.Equal((0, first.Output), (second.Code, second.Output));
        Assert.Contains("\"period\": \"2026-W05\"", first.Output, StringComparison.Ordinal);
        var (code, table, _) = await LensCommand.RunAsync(["shifts", "--store", store.Place]);
        Assert.Equal(0, code);
        Assert.Contains("Safe haven: since 2026-W05 50.0%", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bitcoin", true)]
    [InlineData("pewter", false)]
    [InlineData("none", false)]
    public async Task The_market_is_set_beside_where_there_are_prices_of_it(string asset, bool isShown)
    {
        await using var store = await PressAsync(99, 99);
        await store.Articles.DisposeAsync();
        var (code, table, error) = await LensCommand.RunAsync(["shifts", "--market", asset, "--store", store.Place]);
        Assert.Equal((0, isShown), (code, table.Contains("Market: bitcoin closed 2026-W0", StringComparison.Ordinal)));
        Assert.Equal(asset == "pewter", error.Contains("no daily prices of pewter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--last", "0", "--last 0: expected 1 or more")]
    [InlineData("--fdr", "0.9", "--fdr 0.9: expected 0.01 to 0.5")]
    [InlineData("--from", "May", "is not a date")]
    public async Task An_option_that_cannot_be_meant_is_refused(string option, string value, string message)
    {
        var (code, _, error) = await LensCommand.RunAsync(["shifts", option, value]);
        Assert.NotEqual(0, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static async Task<ShiftReport> FindAsync(int tellingFrom, int secondModelFrom = 99, ShiftOptions? options = null)
    {
        await using var store = await PressAsync(tellingFrom, secondModelFrom);
        return await ShiftFinder.FindAsync(store.Articles, Codebook.Default, options ?? new ShiftOptions(), TestContext.Current.CancellationToken);
    }

    // Eleven weeks of five stories; from a week on (0 is the first) half of every story tells the narrative.
    private static async Task<TempStore> PressAsync(int tellingFrom, int secondModelFrom)
    {
        var store = await TempStore.OpenAsync();
        for (var week = 0; week <= 10; week++)
        {
            for (var story = 0; story < 5; story++)
            {
                await store.SaveAsync(Story(week, story, week >= tellingFrom, week >= secondModelFrom ? "model-2" : "model-1"));
            }
        }

        return store;
    }

    private static ArticleAnalysis Story(int week, int story, bool telling, string model)
    {
        var (a, b) = ($"{(char)('a' + week)}{(char)('a' + story)}", $"{(char)('a' + story)}{(char)('q' - week)}");
        var text = $"The {a}ton {b}desk calls it the safest harbour of {a}ville {b}. Traders of {b}ia {a}ly left {a}ham for {b}berg {a}.";
        var day = s_last.Plus(week - 10).FirstDay.AddDays(story);
        return Some.Analysis(
            Some.Article(text, $"Note {a} {b}", $"https://outlet{story}.example/{week}", $"{day:yyyy-MM-dd}T08:00:00Z", $"Outlet {story}"),
            telling ? [("safest harbour", "safe-haven", Stance.Asserts)] : [],
            model: model);
    }
}
