using NarrativeLens.Check;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Check.Worksheet;

public sealed class DecisionTests
{
    private const string Wrong = "Bitcoin's low was $50,118 on February 11.";

    private static Article Read(string text) => DraftReader.Read(text, "drafts/draft.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));

    private static Decision On(string text, DecisionKind kind, Verdict verdict = Verdict.Contradicted, string at = "2026-02-13T13:00:00Z")
    {
        var article = Read(text);
        var key = DecisionKey.OfFindings(article, Checks.Of(article))[0];
        return new Decision { Around = key.Around, Quote = key.Quote, Nth = key.Nth, Verdict = verdict, Kind = kind, By = "Ann", At = DateTimeOffset.Parse(at) };
    }

    private static (CheckReport Report, IReadOnlyList<Decision> Outdated) Apply(string text, params Decision[] decisions)
    {
        var article = Read(text);
        var book = new DecisionBook([new DecisionFile { Format = DecisionFile.CurrentFormat, File = "draft.md", Decisions = decisions }]);
        return book.Apply(article.Url, article, Checks.Of(article));
    }

    [Theory]
    [InlineData(DecisionKind.Accepted, false)]
    [InlineData(DecisionKind.NotCheckable, false)]
    [InlineData(DecisionKind.Corrected, true)]
    [InlineData(DecisionKind.Query, true)]
    public void Only_words_that_were_let_stand_stop_waiting(DecisionKind kind, bool open) =>
        Assert.Equal(open, Apply(Wrong, On(Wrong, kind)).Report.Findings[0].IsOpen);

    [Fact]
    public void A_decision_finds_its_figure_after_the_text_around_it_moved()
    {
        var (report, outdated) = Apply("A new first paragraph of 12 words.\n\n" + Wrong, On(Wrong, DecisionKind.Accepted));

        Assert.Empty(outdated);
        Assert.Equal("Ann", report.Findings.Single(finding => finding.Decision is not null).Decision!.By);
    }

    [Theory]
    [InlineData("Bitcoin's low was $50,119 on February 11.")]
    [InlineData("Bitcoin's low was $50,118 on February 10.")]
    public void A_decision_does_not_hold_for_other_words(string text)
    {
        var (report, outdated) = Apply(text, On(Wrong, DecisionKind.Accepted));

        Assert.True(report.Findings[0].IsOpen);
        Assert.Single(outdated);
    }

    [Fact]
    public void A_decision_does_not_hold_for_another_verdict()
    {
        var (report, outdated) = Apply(Wrong, On(Wrong, DecisionKind.Accepted, Verdict.Supported));

        Assert.True(report.Findings[0].IsOpen);
        Assert.Equal("$50,118", Assert.Single(outdated).Quote);
    }

    [Fact]
    public void Of_two_decisions_on_a_figure_the_later_one_counts()
    {
        var (report, _) = Apply(Wrong, On(Wrong, DecisionKind.Query, at: "2026-02-14T00:00:00Z"), On(Wrong, DecisionKind.Accepted));

        Assert.Equal(DecisionKind.Query, report.Findings[0].Decision!.Kind);
    }

    [Fact]
    public void Equal_words_are_told_apart_by_their_order()
    {
        var twice = Wrong + "\n\n" + Wrong;
        var (report, _) = Apply(twice, On(Wrong, DecisionKind.Accepted) with { Nth = 2 });

        Assert.Equal([true, false], report.Findings.Select(finding => finding.IsOpen));
    }

    [Fact]
    public void Another_text_s_decisions_do_not_apply()
    {
        var article = Read(Wrong);
        var book = new DecisionBook([new DecisionFile { Format = DecisionFile.CurrentFormat, File = "other.md", Decisions = [On(Wrong, DecisionKind.Accepted)] }]);

        Assert.True(book.Apply("draft.md", article, Checks.Of(article)).Report.Findings[0].IsOpen);
    }

    [Fact]
    public void What_an_editor_let_stand_is_counted_and_not_listed()
    {
        var article = Read(Wrong);
        var (report, _) = Apply(Wrong, On(Wrong, DecisionKind.Accepted));

        Assert.Equal("draft.md: 1 figure: 1 contradicted; 1 let stand by an editor\n", CheckLines.Write("draft.md", article, report));
        Assert.Empty(GitHubAnnotations.Write("draft.md", article, report));
        Assert.Contains("\"suppressions\"", SarifLog.Write([("draft.md", article, report)], "1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "line 1: not decisions as a worksheet saves them")]
    [InlineData("null", "expected decisions as a worksheet saves them, found null")]
    [InlineData("{\n\"format\": 3}", "line 2: not decisions as a worksheet saves them")]
    [InlineData("{\"format\":\"x\",\"file\":\"a\",\"decisions\":[]}", "format \"x\"; expected \"narrativelens-decisions/1\"")]
    [InlineData("{\"format\":\"narrativelens-decisions/1\",\"file\":\"a\",\"decisions\":[null]}", "expected no null among the decisions")]
    [InlineData("{\"format\":\"narrativelens-decisions/1\",\"file\":\"a\",\"decisions\":null}", "expected 0 to 100000 decisions")]
    public async Task A_broken_file_of_decisions_is_refused_with_its_place(string json, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("d.json", json);

        var (code, _, error) = await LensCommand.RunAsync(["check", folder.Write("draft.md", Wrong), "--decisions", path]);

        Assert.Equal(2, code);
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }
}
