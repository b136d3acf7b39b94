using System.Globalization;
using System.Text.Json;
using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.QualityGates;

/// <summary>
/// Claims on bitcoin's price: 312 true ones, each of them with a number or a time corrupted in the ways that slips are made, and 40 that state no fact.
/// The verdicts were worked out from the daily and hourly prices by a program that shares nothing with the checker.
/// </summary>
public sealed class PriceClaimGates(ITestOutputHelper output)
{
    // Measured: 1.00, .953, .97. A true claim is never flagged.
    private const double CaughtFloor = 0.95;
    private const double SettledFloor = 0.99;
    private const double DiagnosedFloor = 0.95;

    // Of the claims in free words, measured: .95 and .85. None of the true ones is flagged.
    private const double NaturalSettledFloor = 0.94;
    private const double NaturalCaughtFloor = 0.84;

    private static readonly Lazy<List<(Claim Claim, Finding Finding)>> s_checked = new(() => CheckAll("claims.jsonl"));

    [Fact]
    public void No_true_claim_is_contradicted_and_nearly_all_are_settled()
    {
        var supported = s_checked.Value.Where(one => one.Claim.Verdict == "supported").ToList();
        Assert.Equal(312, supported.Count);
        Assert.All(supported, one => Assert.False(one.Finding.Verdict == Verdict.Contradicted, $"{one.Claim.Text} {one.Finding.Explanation}"));
        AtLeast(SettledFloor, supported.Count(one => one.Finding.Verdict is Verdict.Supported or Verdict.SupportedByRounding), supported.Count, "settled");
    }

    [Fact]
    public void What_is_no_fact_is_not_checkable() => Assert.All(
        s_checked.Value.Where(one => one.Claim.Verdict == "not-checkable"),
        one => Assert.True(one.Finding.Verdict == Verdict.NotCheckable, $"{one.Claim.Text} {one.Finding.Explanation}"));

    [Fact]
    public void Slips_are_caught()
    {
        var slips = s_checked.Value.Where(one => one.Claim.Verdict == "contradicted").ToList();
        foreach (var kind in slips.GroupBy(one => one.Claim.Slip).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(IsCaught)} of {kind.Count()}");
        }

        AtLeast(CaughtFloor, slips.Count(IsCaught), slips.Count, "caught");
    }

    [Fact]
    public void A_caught_slip_is_called_by_its_name()
    {
        var named = s_checked.Value.Where(one => IsCaught(one) && one.Claim.Diagnosis.Count > 0).ToList();
        AtLeast(DiagnosedFloor, named.Count(one => one.Finding.Diagnosis is { } name && one.Claim.Diagnosis.Contains(name)), named.Count, "diagnosed");
    }

    [Fact]
    public void Claims_in_free_words_are_settled_and_never_flagged_where_they_are_true()
    {
        var natural = CheckAll("claims-natural.jsonl");
        foreach (var (claim, finding) in natural.Where(one => one.Finding.Verdict is Verdict.NotCheckable or Verdict.NoReference))
        {
            output.WriteLine($"left open ({claim.Verdict}): {claim.Text} {finding.Explanation}");
        }

        var supported = natural.Where(one => one.Claim.Verdict == "supported").ToList();
        Assert.All(supported, one => Assert.False(one.Finding.Verdict == Verdict.Contradicted, $"{one.Claim.Text} {one.Finding.Explanation}"));
        AtLeast(NaturalSettledFloor, supported.Count(one => one.Finding.Verdict is Verdict.Supported or Verdict.SupportedByRounding), supported.Count, "settled");
        Assert.All(natural.Where(one => one.Claim.Verdict == "not-checkable"), one => Assert.True(one.Finding.Verdict == Verdict.NotCheckable, one.Claim.Text));
        AtLeast(NaturalCaughtFloor, natural.Count(IsCaught), natural.Count(one => one.Claim.Verdict == "contradicted"), "caught");
    }

    private static bool IsCaught((Claim Claim, Finding Finding) one) => one is { Claim.Verdict: "contradicted", Finding.Verdict: Verdict.Contradicted };

    private void AtLeast(double floor, int right, int all, string what)
    {
        output.WriteLine($"{what}: {right} of {all}");
        Assert.True(right >= floor * all, $"{what}: {right} of {all}, floor {floor}");
    }

    private static List<(Claim Claim, Finding Finding)> CheckAll(string file)
    {
        var finder = new FigureFinder();
        var checker = new FigureChecker(ReferenceLibrary.Load([Repository.At("corpus", "reference", "btc-usd-daily.csv"), Repository.At("corpus", "reference", "btc-usd-hourly.csv")]).Value!);
        return [.. File.ReadLines(Repository.At("corpus", "truth", file)).Select(line => Check(finder, checker, JsonSerializer.Deserialize<Claim>(line, JsonSerializerOptions.Web)!))];
    }

    private static (Claim, Finding) Check(FigureFinder finder, FigureChecker checker, Claim claim)
    {
        var article = PlainText.Read(claim.Text, claim.Id, DateTimeOffset.Parse(claim.Published, CultureInfo.InvariantCulture));
        var report = checker.Check(article, finder.Find(article));
        return (claim, report.Findings.Single(finding => finding.Span == Place.Of(claim.Text, claim.Quote, 1)));
    }

    /// <summary>A line of the file; "slip" names what was corrupted, "diagnosis" the names that are right for it.</summary>
    private sealed record Claim(string Id, string Text, string Quote, string Published, string Verdict, string? Slip)
    {
        public IReadOnlyList<string> Diagnosis { get; init; } = [];
    }
}
