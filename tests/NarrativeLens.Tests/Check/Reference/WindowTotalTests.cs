using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class WindowTotalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("liquidations", "bitcoin", "About $1.2 billion of bitcoin liquidations hit traders on February 5, 2026.", "$1.2 billion", Verdict.Supported)]
    [InlineData("liquidations", "bitcoin", "Bitcoin liquidations came to $1.9 billion on February 5, 2026.", "$1.9 billion", Verdict.DefinitionDependent)]
    [InlineData("flows", "bitcoin funds", "Spot bitcoin ETFs had outflows of $434 million on February 6, 2026.", "$434 million", Verdict.Supported)]
    [InlineData("flows", "bitcoin funds", "Spot bitcoin ETFs had inflows of $434 million on February 6, 2026.", "$434 million", Verdict.DefinitionDependent)]
    [InlineData("flows", "bitcoin funds", "Spot bitcoin ETFs took in $1.2 billion on February 5, 2026.", "$1.2 billion", Verdict.Supported)]
    [InlineData("liquidations", "bitcoin", "Crypto liquidations came to $1.2 billion on February 5, 2026.", "$1.2 billion", Verdict.NoReference)]
    [InlineData("liquidations", "crypto", "Crypto liquidations came to $1.2 billion on February 5, 2026.", "$1.2 billion", Verdict.Supported)]
    [InlineData("liquidations", "bitcoin", "Bitcoin liquidations came to $1.9 billion on March 5, 2026.", "$1.9 billion", Verdict.NoReference)]
    public void A_total_is_borne_out_or_differs_but_is_never_contradicted(string metric, string asset, string text, string quote, Verdict verdict)
    {
        var file = _folder.Write("totals.csv",
            $"# id: totals\n# asset: {asset}\n# metric: {metric}\n# unit: USD\n# step: 1d\n# zone: UTC\n# definition: totals of the day\n# source: Some Counter\n# venue: three venues\n# vintage: 2026-02-10\n"
            + "time,value\n2026-02-04,900000000\n2026-02-05,1213000000\n2026-02-06,-434100000\n");
        var checker = new FigureChecker(ReferenceLibrary.Load([file]).Value!);
        var article = PlainText.Read(text, "draft.txt", DateTimeOffset.Parse("2026-03-08T12:00:00Z"), "");

        var finding = checker.Check(article, new FigureFinder().Find(article)).Findings.First(one => one.Figure?.Quote == quote);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict == Verdict.NoReference, finding.Evidence.Count == 0);
    }
}
