using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Check;

public sealed class AcrossTextsTests
{
    private const string Total = "Liquidations of $2.56 billion hit the market on February 5, CoinGlass said.";
    private const string OtherTotal = "Liquidations of $2.65 billion hit the market on February 5, CoinGlass said.";
    private const string Low = "Bitcoin's low on February 5 was $62,345.";
    private const string OtherLow = "On February 5 bitcoin printed a low of $61,345.";

    private static IReadOnlyList<InternalFinding?> Of(params (string Text, string Published)[] texts) =>
    [
        .. AcrossTexts.Compare([.. texts.Select((one, i) =>
            {
                var article = PlainText.Read(one.Text, $"{(char)('a' + i)}.txt", one.Published.Length == 0 ? null : DateTimeOffset.Parse(one.Published));
                return (article.Url, article, Checks.Of(article));
            })])
            .Select(check => check.Report.Internal.SingleOrDefault(one => one.Rule == AcrossTexts.Rule)),
    ];

    [Fact]
    public void The_first_text_is_named_by_its_date_and_a_copy_as_one()
    {
        var found = Of((Total, "2026-02-06T09:00:00Z"), (Total, "2026-02-06T08:00:00Z"));

        Assert.Equal("b.txt said it first (2026-02-06 08:00 UTC): $2.56 billion, word for word the same.", found[0]!.Explanation);
        Assert.Equal("Of 2 texts the first to say it (2026-02-06 08:00 UTC). Likewise: a.txt $2.56 billion.", found[1]!.Explanation);
        Assert.All(found, one => Assert.Equal((Verdict.Supported, Severity.Info), (one!.Verdict, one.Severity)));
    }

    [Fact]
    public void A_number_changed_in_a_copy_calls_for_a_look_in_both_and_refutes_neither()
    {
        var found = Of((Total, "2026-02-06T08:00:00Z"), (OtherTotal, "2026-02-06T09:00:00Z"));

        Assert.All(found, one => Assert.Equal((Verdict.DefinitionDependent, Severity.Warning), (one!.Verdict, one.Severity)));
        Assert.Equal([null, "changed-in-copy"], found.Select(one => one!.Diagnosis));
        Assert.Contains("in the same words with another number. Otherwise: a.txt $2.56 billion.", found[1]!.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_reference_supports_is_not_called_in_question_by_a_wrong_one() =>
        Assert.Equal([Verdict.Supported, Verdict.DefinitionDependent], Of((Low, "2026-02-06T08:00:00Z"), (OtherLow, "2026-02-06T09:00:00Z")).Select(one => one!.Verdict));

    [Theory]
    [InlineData(Total, Low)]
    [InlineData(Total, "Liquidations of $2.65 billion hit the market on February 6, CoinGlass said.")]
    [InlineData(Total, "Liquidations of more than $2 billion hit the market on February 5, CoinGlass said.")]
    [InlineData(Low, "Bitcoin's low on February 5 may be $59,000.")]
    public void Figures_of_other_things_are_not_compared(string one, string other) =>
        Assert.All(Of((one, "2026-02-07T08:00:00Z"), (other, "2026-02-07T09:00:00Z")), Assert.Null);

    [Fact]
    public void One_text_is_not_compared_with_itself() =>
        Assert.Null(Of((Total + "\n\n" + Total, "2026-02-06T08:00:00Z"))[0]);

    [Fact]
    public async Task Checking_a_folder_tells_who_disagrees()
    {
        using var folder = new TemporaryFolder();
        folder.Write("drafts/a.md", "---\ndate: 2026-02-06\n---\n" + Total);
        folder.Write("drafts/b.md", "---\ndate: 2026-02-07\n---\n" + OtherTotal);

        var (code, output, _) = await LensCommand.RunAsync(["check", folder.At("drafts"), "--fail-on", "warning"]);

        Assert.Equal(1, code);
        Assert.Contains("b.md:4:17: warning: across-articles definition-dependent (changed-in-copy): a.md said it first (2026-02-06 00:00 UTC): $2.56 billion, in the same words with another number.", output, StringComparison.Ordinal);
        Assert.Equal(0, (await LensCommand.RunAsync(["check", folder.At("drafts"), "--fail-on", "mismatch"])).Code);
    }
}
