using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NarrativeLens.Check;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Check.Worksheet;

public sealed partial class WorksheetTests
{
    private const string Draft = """
        # Bitcoin's low of February 11

        Bitcoin's low was $50,118 on February 11. <img src=x onerror="document.title='pwned'"> It opened at $70,000.

        | Day | Close |
        |---|---|
        | Feb. 11 | $67,000 |

        Half of 18 miners & "others" agree on 7%.
        """;

    // Works the page as an editor does: name, one decision with a note, save; what would be the file becomes the title.
    private const string Editor = """
        <script>
          Blob = class { constructor(parts) { document.title = 'saved ' + btoa(String.fromCodePoint(...new TextEncoder().encode(parts.join('')))); } };
          URL.createObjectURL = () => '#saved';
          document.getElementById('name').value = 'Ann Ö';
          const card = document.querySelector('.card.contradicted');
          card.querySelector('.why input').value = 'seen on "the" tape';
          card.querySelector('input[value=accepted]').click();
          document.getElementById('save').click();
        </script>
        """;

    private static Article Read(string text) => DraftReader.Read(text, "draft.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));

    private static string Page(string text)
    {
        var article = Read(text);
        return WorksheetPage.Write("draft.md", article, Checks.Of(article), "1");
    }

    [Fact]
    public void Every_number_is_marked_and_has_its_card()
    {
        var article = Read(Draft);
        var report = Checks.Of(article);
        using var page = new HtmlParser().ParseDocument(WorksheetPage.Write("draft.md", article, report, "1"));

        var marks = page.QuerySelectorAll("article a.figure");
        Assert.Equal(report.Findings.Count, marks.Length);
        Assert.All(marks.Zip(report.Findings), pair =>
        {
            Assert.StartsWith(DecisionKey.QuoteOf(pair.Second), pair.First.TextContent, StringComparison.Ordinal);
            var card = page.QuerySelector(pair.First.GetAttribute("href")!)!;
            Assert.Equal(LensJson.Word(pair.Second.Verdict), card.GetAttribute("data-verdict"));
            Assert.Contains(pair.Second.Explanation, card.TextContent, StringComparison.Ordinal);
            Assert.Equal(4, card.QuerySelectorAll("input[type=radio]").Length);
        });
    }

    [Fact]
    public void The_words_of_the_text_stand_on_the_page_and_none_takes_effect()
    {
        using var page = new HtmlParser().ParseDocument(Page(Draft));

        Assert.Contains("<img src=x onerror=\"document.title='pwned'\"> It opened at", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_text_gives_the_same_page() => Assert.Equal(Page(Draft), Page(Draft));

    [Fact]
    public void A_text_of_broken_blocks_still_shows_every_word_once()
    {
        var article = Read("One 12% two. Three 13% four.") with
        {
            Blocks = [new Block(BlockKind.Paragraph, null, 4, 12), new Block(BlockKind.Heading, 2, 10, 6)],
        };
        using var page = new HtmlParser().ParseDocument(WorksheetPage.Write("draft.md", article, Checks.Of(article), "1"));

        var words = Marks().Replace(page.QuerySelector("article")!.InnerHtml, "");
        Assert.Equal("One 12% two. Three 13% four.", WebUtility.HtmlDecode(Tags().Replace(words, "")).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_editor_saves_in_the_browser_settles_the_figure_in_the_next_check()
    {
        Browser.SkipUnlessInstalled();
        using var folder = new TemporaryFolder();
        var draft = folder.Write("draft.md", Draft);
        string[] check = ["check", draft, "--published", "2026-02-13T12:00:00Z", "--fail-on", "mismatch"];
        var (before, _, told) = await LensCommand.RunAsync([.. check, "--html", folder.At("sheets")]);
        Assert.Contains($"worksheet: {folder.At("sheets", "draft.md.html")}", told, StringComparison.Ordinal);

        var page = await File.ReadAllTextAsync(folder.At("sheets", "draft.md.html"), TestContext.Current.CancellationToken);
        var worked = folder.Write("worked.html", Policy().Replace(page, "").Replace("</body>", Editor + "</body>", StringComparison.Ordinal));
        var dom = await Browser.DumpAsync(worked, 1200, folder);
        var saved = Convert.FromBase64String(Saved().Match(dom).Groups[1].Value);
        await File.WriteAllBytesAsync(folder.At("d.json"), saved, TestContext.Current.CancellationToken);

        var (after, output, _) = await LensCommand.RunAsync([.. check, "--json", "--decisions", folder.At("d.json")]);
        Assert.Equal((1, 0), (before, after));
        Assert.Contains("\"decision\": \"accepted\"", output, StringComparison.Ordinal);
        Assert.Contains("\"by\": \"Ann Ö\"", output, StringComparison.Ordinal);
        Assert.Contains("seen on \\\"the\\\" tape", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_s_policy_lets_its_own_script_run_and_no_other()
    {
        Browser.SkipUnlessInstalled();
        using var folder = new TemporaryFolder();
        var hostile = folder.Write("hostile.html", Page(Draft).Replace("</body>", "<script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\"></body>", StringComparison.Ordinal));

        var dom = await Browser.DumpAsync(hostile, 500, folder);

        Assert.Contains("<title>Worksheet:", dom, StringComparison.Ordinal);
        Assert.Contains("0 decided, 1 waiting", dom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_worksheet_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.Write("sheets/draft.md.html", "my own");

        await Assert.ThrowsAsync<IOException>(() => WorksheetFile.WriteAsync(mine, Page(Draft), TestContext.Current.CancellationToken));
        Assert.Equal("my own", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken));
        File.Delete(mine);
        await WorksheetFile.WriteAsync(mine, Page(Draft), TestContext.Current.CancellationToken);
        await WorksheetFile.WriteAsync(mine, Page("Nothing."), TestContext.Current.CancellationToken);
        Assert.Contains("Nothing.", await File.ReadAllTextAsync(mine, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("<title>saved ([A-Za-z0-9+/=]+)</title>")]
    private static partial Regex Saved();

    [GeneratedRegex("<sup>.*?</sup>")]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
