using NarrativeLens.Brief;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Shifts;

namespace NarrativeLens.Tests.Brief;

public sealed class BriefComposerTests
{
    [Fact]
    public async Task Shares_count_wire_copies_once_and_sponsored_pieces_never()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var section = (await room.ComposeAsync()).Narratives;
        var leverage = section.Lines.Single(l => l.Narrative == "leverage");

        // Five sentences of the wire, four of the review, three of the letter; the wire tags two, the others one each.
        Assert.Equal(new ShareBase(3, 12), section.Now);
        Assert.Equal(new ShareBase(12, 48), section.Before);
        Assert.Equal(new StanceCounts(3, 1, 0), leverage.Now);
        Assert.Equal((3, 4 / 12.0, 0.0), (leverage.Stories, leverage.Share, leverage.ShareBefore));
        Assert.Equal(8, section.Lines.Count);
    }

    [Fact]
    public async Task A_figure_in_a_wire_copy_is_one_finding_that_names_the_copy()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var figures = (await room.ComposeAsync()).Figures;
        var contradicted = Assert.Single(figures.Contradicted);
        Assert.Equal("Harbour Wire", contradicted.From.Outlet);
        Assert.Equal("Coin Courier", Assert.Single(contradicted.AlsoIn).Outlet);
        Assert.Equal("$6,000", contradicted.Sentence.Text.Substring(contradicted.Sentence.Start, contradicted.Sentence.Length));
        Assert.Equal("Coin Courier", Assert.Single(Assert.Single(figures.Internal).AlsoIn).Outlet);
        Assert.Equal(9, figures.Total);
        Assert.Equal((1, 1, 4), (figures.Count(Verdict.Supported), figures.Count(Verdict.Unparsed), figures.Count(Verdict.NoReference)));
    }

    [Fact]
    public async Task A_wire_copy_with_another_number_is_a_finding_of_its_own()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        const string words = "Desk note of the evening. Lenders sold what had been pledged to them, and more of it than anyone had said in the morning. Bitcoin fell to {0} on the day. Nobody at the desk had seen such an hour before, and most of them hope that they never see one again.";
        var (right, wrong) = (Some.Article(string.Format(null, words, "$60,000"), "A", "https://a.example/1"), Some.Article(string.Format(null, words, "$61,000"), "B", "https://b.example/1"));
        await room.SaveAsync(
            Some.Analysis(right, findings: [Some.Finding(Some.Figure(right, "$60,000", 60000))]),
            Some.Analysis(wrong, findings: [Some.Finding(Some.Figure(wrong, "$61,000", 61000), Verdict.Contradicted)]));
        var figures = (await room.ComposeAsync()).Figures;
        Assert.Contains(figures.Contradicted, f => f.From.Url == "https://b.example/1" && f.AlsoIn.Count == 0);
        Assert.Contains(figures.Supported, f => f.From.Url == "https://a.example/1");
    }

    [Fact]
    public async Task Quotes_take_one_of_each_side_from_different_stories_and_none_that_is_paid_for()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var quotes = (await room.ComposeAsync()).Quotes.Single(q => q.Narrative == "leverage").Quotes;
        Assert.Equal([Stance.Asserts, Stance.Rejects], quotes.Select(q => q.Stance));
        Assert.Equal(["Harbour Wire", "Block and Tide"], quotes.Select(q => q.From.Outlet));
        Assert.Equal("More than $2.1 billion of positions were closed by force.", quotes[0].Sentence.Text);
        Assert.DoesNotContain(quotes, q => q.From.Sponsored);
    }

    [Fact]
    public async Task Quotes_of_equal_probability_go_by_date_whatever_the_order_of_saving()
    {
        ArticleAnalysis[] notes = [.. Enumerable.Range(0, 5).Select(i => Some.Analysis(
            Some.Article($"Note number {i} says that margin calls did it.", $"Note {i}", $"https://a.example/{i}", $"2026-02-0{7 - i}T09:00:00Z"),
            [("margin calls", "leverage", Stance.Asserts)]))];
        var first = await QuotesOf(notes);
        Assert.Equal(first, await QuotesOf([.. notes.Reverse()]));
        Assert.Equal(["Note number 4 says that margin calls did it.", "Note number 3 says that margin calls did it."], first);
    }

    private static async Task<IReadOnlyList<string>> QuotesOf(ArticleAnalysis[] notes)
    {
        await using var room = new PressRoom();
        await room.SaveAsync(notes);
        return [.. (await room.ComposeAsync()).Quotes.SelectMany(q => q.Quotes).Select(q => q.Sentence.Text)];
    }

    [Fact]
    public async Task Coverage_counts_a_copy_at_the_outlet_that_ran_it_first()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var coverage = (await room.ComposeAsync()).Coverage;
        var courier = coverage.Outlets.Single(o => o.Outlet == "Coin Courier");
        Assert.Equal([0, 0, 0, 0, 0], courier.PerWeek);
        Assert.Equal(1, courier.Copies);
        Assert.Equal([3, 3, 3, 3, 4], coverage.Total.PerWeek);
        Assert.Equal((1, 1, 1, 5), (coverage.Total.Copies, coverage.Total.Sponsored, coverage.Total.Paywalled, coverage.Articles));
        Assert.Equal(2, coverage.Addresses);
    }

    [Fact]
    public async Task No_change_is_claimed_where_two_models_tagged_the_stories()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        await room.SaveAsync(Some.Analysis(Some.Article("A new model read this.", "New", "https://a.example/new"), model: "model-2"));
        var brief = await room.ComposeAsync();
        Assert.Equal(Comparison.SeveralModels, brief.Narratives.Comparison);
        Assert.All(brief.Narratives.Lines, line => Assert.Null(line.Change));
    }

    [Fact]
    public async Task Two_stories_are_too_few_to_compare()
    {
        await using var room = new PressRoom();
        await room.SaveAsync(Some.Analysis(Some.Article("One.", url: "https://a.example/1")), Some.Analysis(Some.Article("Two, quite another.", url: "https://a.example/2")));
        Assert.Equal(Comparison.TooFewStories, (await room.ComposeAsync()).Narratives.Comparison);
    }

    [Fact]
    public async Task Outlets_that_state_another_low_of_the_same_day_differ()
    {
        await using var room = new PressRoom();
        await room.SaveAsync(Low("https://a.example/1", "Harbour Wire", "$60,000", 60000), Low("https://b.example/1", "Coin Courier", "$61,500", 61500, Verdict.Contradicted));
        var found = Assert.Single((await room.ComposeAsync()).Figures.Disagreements);
        Assert.Equal(["$60,000", "$61,500"], found.Figures.Select(f => f.Finding.Figure!.Quote));
    }

    [Fact]
    public async Task Outlets_whose_roundings_overlap_do_not_differ()
    {
        await using var room = new PressRoom();
        await room.SaveAsync(Low("https://a.example/1", "Harbour Wire", "$60,000", 60000), Low("https://b.example/1", "Coin Courier", "$60,400", 60400, Verdict.NoReference, within: 500));
        Assert.Empty((await room.ComposeAsync()).Figures.Disagreements);
    }

    [Fact]
    public async Task Outlets_that_the_reference_both_supports_do_not_differ()
    {
        await using var room = new PressRoom();
        await room.SaveAsync(Low("https://a.example/1", "Harbour Wire", "$60,000", 60000), Low("https://b.example/1", "Coin Courier", "$61,500", 61500));
        Assert.Empty((await room.ComposeAsync()).Figures.Disagreements);
    }

    private static ArticleAnalysis Low(string url, string outlet, string quote, decimal value, Verdict verdict = Verdict.Supported, decimal within = 0)
    {
        var article = Some.Article($"At {outlet} the low of the day was {quote}, and the desk was quiet.", "Low", url, outlet: outlet);
        var figure = Some.Figure(article, quote, value) with
        {
            Aspect = "low",
            Period = new(Some.Moment("2026-02-06T00:00:00Z"), Some.Moment("2026-02-07T00:00:00Z"), Stated: true),
            Precision = new(value - within, value + within),
        };
        return Some.Analysis(article, findings: [Some.Finding(figure, verdict)]);
    }
}
