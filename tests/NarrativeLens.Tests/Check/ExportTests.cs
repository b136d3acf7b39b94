using System.Text;
using System.Text.Json;
using NarrativeLens.Check;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Check;

public sealed class ExportTests
{
    private const string Wrong = "Bitcoin's low was $50,118 on February 11.";

    private static Article Read(string text) => DraftReader.Read(text, "draft.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));

    [Theory]
    [InlineData("Price. ", 7)]
    [InlineData("比特币. ", 8)]
    [InlineData("🚀🚀 ", 5)]
    [InlineData("e\u0301e\u0301. ", 4)]
    public void A_caret_stands_under_the_figure_whatever_stands_before_it(string before, int cells)
    {
        var article = Read("First.\r\n" + before + Wrong + "\r\n");

        var lines = CheckLines.Write("draft.md", article, Checks.Of(article)).Split('\n');

        Assert.StartsWith($"draft.md:2:{before.Length + 19}: error:", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("February 11.", lines[1], StringComparison.Ordinal);
        Assert.Equal(new string(' ', 4 + cells + 18) + "^^^^^^^", lines[2]);
    }

    [Fact]
    public void A_GitHub_annotation_gives_the_place_and_cannot_be_broken_out_of()
    {
        var article = Read(Wrong);

        var written = GitHubAnnotations.Write("a,b:c%\n::error::x.md", article, Checks.Of(article));

        Assert.StartsWith("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,line=1,col=19,endColumn=26,title=contradicted::The low of", written, StringComparison.Ordinal);
        Assert.Equal(1, written.Count(c => c == '\n'));
    }

    [Fact]
    public void A_sarif_fix_is_offered_only_where_the_words_fit_in_the_figure_s_place()
    {
        var article = Read(Wrong + "\n\nBitcoin's low was $65,118 on February 11.");

        using var log = JsonDocument.Parse(SarifLog.Write([("draft.md", article, Checks.Of(article))], "1"));
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results");
        var replacement = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];

        Assert.Equal("$65,756", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(26, replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32());
        Assert.False(results[1].TryGetProperty("fixes", out _), "another day does not fit where a price stood");
        Assert.NotEmpty(run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("text").GetString()!);
    }

    [Fact]
    public void ClaimReview_rates_settled_figures_and_no_others()
    {
        var article = Read(Wrong + " We expect $90,000 next year.");

        using var written = JsonDocument.Parse(ClaimReviews.Write([("draft.md", article, Checks.Of(article))], "1"));
        var review = Assert.Single(written.RootElement.GetProperty("@graph").EnumerateArray());

        Assert.Equal((Wrong, "ClaimReview"), (review.GetProperty("claimReviewed").GetString(), review.GetProperty("@type").GetString()));
        Assert.Equal(1, review.GetProperty("reviewRating").GetProperty("ratingValue").GetInt32());
        Assert.Equal(5, review.GetProperty("reviewRating").GetProperty("bestRating").GetInt32());
    }

    [Fact]
    public void Web_annotations_count_code_points()
    {
        var article = Read("🚀🚀 " + Wrong);

        using var written = JsonDocument.Parse(WebAnnotations.Write([("draft.md", article, Checks.Of(article))], "1"));
        var selectors = written.RootElement.GetProperty("items")[0].GetProperty("target").GetProperty("selector");
        var (start, end) = (selectors[1].GetProperty("start").GetInt32(), selectors[1].GetProperty("end").GetInt32());

        Assert.Equal("$50,118", string.Concat(article.Text.EnumerateRunes().Skip(start).Take(end - start).Select((Rune rune) => rune.ToString())));
        Assert.Equal("🚀🚀 Bitcoin's low was ", selectors[0].GetProperty("prefix").GetString());
    }

    [Theory]
    [InlineData("--sarif", "--github", "--sarif and --github: expected one output form at a time")]
    [InlineData("--json", "--claimreview", "--json and --claimreview: expected one output form at a time")]
    [InlineData("--rows", "--web-annotation", "--rows and --web-annotation: --rows writes JSON lines")]
    public async Task Two_output_forms_at_once_are_refused(string first, string second, string message)
    {
        var (code, output, error) = await LensCommand.RunAsync(["check", "-", first, second], Encoding.UTF8.GetBytes(Wrong));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--sarif")]
    [InlineData("--github")]
    [InlineData("--claimreview")]
    [InlineData("--web-annotation")]
    public async Task Fail_on_holds_with_every_output_form(string form)
    {
        var (code, output, _) = await LensCommand.RunAsync(["check", "-", form, "--fail-on", "mismatch", "--published", "2026-02-13"], Encoding.UTF8.GetBytes(Wrong));

        Assert.Equal(1, code);
        Assert.Contains("contradicted", output, StringComparison.Ordinal);
    }
}
