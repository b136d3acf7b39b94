using System.Diagnostics;
using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Check;

[Collection(nameof(TimedAlone))]
public sealed class HostileTextTests
{
    [Fact]
    public void A_sentence_of_ninety_thousand_figures_is_answered_in_seconds()
    {
        var text = "Bitcoin on February 5 was " + string.Concat(Enumerable.Repeat("at $65,000 and ", 90_000)) + "so on.";
        var article = PlainText.Read(text, "draft.txt", DateTimeOffset.Parse("2026-02-08T12:00:00Z"));
        var figures = new FigureFinder().Find(article);
        var watch = Stopwatch.StartNew();
        var report = Checks.Checker.Check(article, figures);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.All(report.Findings, finding => Assert.Equal(Verdict.NotCheckable, finding.Verdict));
    }
}
