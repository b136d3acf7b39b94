using NarrativeLens.Brief;
using NarrativeLens.Brief.Verifying;
using NarrativeLens.Brief.Writing;
using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Brief.Verifying;

public sealed class BriefVerifierTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brief_as_it_was_written_holds_in_every_line()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var report = await VerifyAsync(room, await PageAsync(room));
        Assert.True(report.Holds);
        Assert.All(report.Lines, line => Assert.Equal(LineState.Same, line.State));
        Assert.Equal(report.Snapshot, report.SnapshotNow);
    }

    [Fact]
    public async Task A_digit_changed_by_hand_is_told_with_what_the_store_says()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var page = await PageAsync(room);
        var report = await VerifyAsync(room, page.Replace("leverage up 33.3 percentage", "leverage up 38.3 percentage", StringComparison.Ordinal));
        var line = Assert.Single(report.Lines, l => l.State != LineState.Same);
        Assert.Equal(LineState.Changed, line.State);
        Assert.Contains("leverage up 33.3 percentage", line.Now, StringComparison.Ordinal);
        Assert.StartsWith("the page was changed", line.Why, StringComparison.Ordinal);
        Assert.False(report.Holds);
    }

    [Fact]
    public async Task Words_of_an_editor_without_numbers_need_no_source()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var report = await VerifyAsync(room, (await PageAsync(room)).Replace("## Narratives\n", "## Narratives\n\nWe read this week with care.\n", StringComparison.Ordinal));
        Assert.True(report.Holds);
        Assert.Equal(LineState.Added, Assert.Single(report.Lines, l => l.State != LineState.Same).State);
    }

    [Fact]
    public async Task A_statement_without_a_number_cannot_be_turned_round_unseen()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var report = await VerifyAsync(room, (await PageAsync(room)).Replace("\n## Over the weeks\n", "\n## Nothing turned\n", StringComparison.Ordinal));
        Assert.Equal([LineState.Added, LineState.Missing], report.Lines.Where(l => l.State != LineState.Same).Select(l => l.State));
        Assert.False(report.Holds);
    }

    [Fact]
    public async Task A_number_of_an_editor_is_not_found_and_an_invented_quotation_neither()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var report = await VerifyAsync(room, (await PageAsync(room)).Replace("## Narratives\n", "## Narratives\n\nAbout 40 desks agree.\n\n> “Coins are the future.”\n", StringComparison.Ordinal));
        Assert.Equal([LineState.NotFound, LineState.NotFound], report.Lines.Where(l => l.State != LineState.Same).Select(l => l.State));
    }

    [Fact]
    public async Task A_quotation_that_the_store_holds_but_the_brief_does_not_choose_stands()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var report = await VerifyAsync(room, (await PageAsync(room)).Replace("## Narratives\n", "## Narratives\n\n> “Traders who had borrowed had no say in it.”\n", StringComparison.Ordinal));
        Assert.Equal(LineState.Stands, Assert.Single(report.Lines, l => l.State != LineState.Same).State);
    }

    [Fact]
    public async Task After_new_data_the_changed_lines_say_so()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var page = await PageAsync(room);
        var article = Some.Article("A desk borrowed more leverage. It cost $70,000.", "Late", "https://late.example/1", "2026-02-08T20:00:00Z", "Late Desk");
        await room.SaveAsync(Some.Analysis(article, [("borrowed more", "leverage", Stance.Asserts)]));
        var report = await VerifyAsync(room, page);
        var changed = report.Lines.Where(l => l.State == LineState.Changed).ToList();
        Assert.Contains(changed, l => l.Text.StartsWith("| **Leverage**", StringComparison.Ordinal));
        Assert.All(changed, l => Assert.StartsWith("new data", l.Why, StringComparison.Ordinal));
        Assert.NotEqual(report.Snapshot, report.SnapshotNow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A page of somebody else")]
    [InlineData("---\nweek: 2026-W99\n---\n")]
    public async Task A_page_that_is_no_brief_is_refused_with_what_was_expected(string page)
    {
        await using var room = new PressRoom();
        var outcome = await BriefVerifier.VerifyAsync(page, await room.StoreAsync(), Codebook.Default, null, Cancellation);
        Assert.Contains("expected the head of a brief", outcome.Skipped!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_thousand_mutations_none_goes_unseen()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var brief = await room.ComposeAsync();
        var page = BriefPage.Of(brief, $"{PressRoom.Week}-narratives.svg").Markdown.TrimEnd('\n').Split('\n');
        var quotes = await StoredQuotes.OfAsync(await room.StoreAsync(), PressRoom.Week, Cancellation);
        var random = new Random(1);
        for (var run = 0; run < 1000; run++)
        {
            var mutated = (run % 3) switch { 0 => ChangeDigit(page, random), 1 => SwapQuotes(page, random), _ => RemoveSource(page, random) };
            var lines = new PageComparison(mutated, page, quotes, "").Lines();
            Assert.Contains(lines, l => l.State is not (LineState.Same or LineState.Added));
        }
    }

    private static string[] ChangeDigit(string[] page, Random random)
    {
        var places = page.Index().SelectMany(line => line.Item.Index().Where(c => char.IsAsciiDigit(c.Item)).Select(c => (Line: line.Index, Place: c.Index))).ToList();
        var (line, place) = places[random.Next(places.Count)];
        var digits = page[line].ToCharArray();
        digits[place] = (char)('0' + ((digits[place] - '0' + random.Next(1, 10)) % 10));
        return [.. page[..line], new string(digits), .. page[(line + 1)..]];
    }

    private static string[] SwapQuotes(string[] page, Random random)
    {
        var quotes = page.Index().Where(line => line.Item.StartsWith("> “", StringComparison.Ordinal)).ToList();
        var first = quotes[random.Next(quotes.Count)];
        var second = quotes.Where(q => q.Item != first.Item).ElementAt(random.Next(quotes.Count(q => q.Item != first.Item)));
        var swapped = page.ToArray();
        (swapped[first.Index], swapped[second.Index]) = (second.Item, first.Item);
        return swapped;
    }

    private static string[] RemoveSource(string[] page, Random random)
    {
        var sources = page.Index().Where(line => line.Item.StartsWith("> — ", StringComparison.Ordinal)).ToList();
        var at = sources[random.Next(sources.Count)].Index;
        return [.. page[..at], .. page[(at + 1)..]];
    }

    private static async Task<string> PageAsync(PressRoom room) => (await room.WriteAsync())[$"{PressRoom.Week}.md"];

    private static async Task<VerifyReport> VerifyAsync(PressRoom room, string page) =>
        (await BriefVerifier.VerifyAsync(page, await room.StoreAsync(), Codebook.Default, null, Cancellation)).Value!;
}
