using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.QualityGates;

/// <summary>Figures and verdicts against the articles that a reader annotated. Floors stand a little under what was measured on the data with this hash.</summary>
public sealed class FigureGates(ITestOutputHelper output)
{
    private const string MeasuredOn = "50140d91c5b21a98";

    private static readonly Lazy<IReadOnlyList<Read>> s_read = new(ReadAll);

    [Fact]
    public void The_floors_belong_to_this_data() => Assert.Equal(MeasuredOn, Truth.Hash());

    [Fact]
    public void Every_digit_run_of_the_press_is_accounted_for() => Assert.All(s_read.Value, read =>
        Assert.Equal(read.Figures.Ledger.DigitRuns, read.Figures.Ledger.Figures + read.Figures.Ledger.NotFigures + read.Figures.Ledger.Unparsed));

    [Fact]
    public void Figures_are_found_with_their_place_and_value()
    {
        var (right, found, written) = (0, 0, 0);
        foreach (var (truth, figures, _) in s_read.Value)
        {
            var values = figures.Figures.ToDictionary(figure => figure.Span, figure => (figure.Value, figure.ValueHigh));
            var wanted = truth.Findings!.Figures.Select(figure => (Span: figure.In(truth.Article.Text), figure.Value, figure.ValueHigh)).ToList();
            right += wanted.Count(figure => values.TryGetValue(figure.Span, out var value) && value == (figure.Value, figure.ValueHigh));
            found += values.Count;
            written += wanted.Count;
            Note(truth.Name, "missed", wanted.Where(figure => !values.ContainsKey(figure.Span)).Select(figure => figure.Span.Of(truth.Article.Text)));
            Note(truth.Name, "extra", values.Keys.Except(wanted.Select(figure => figure.Span)).Select(span => span.Of(truth.Article.Text)));
        }

        var f1 = 2.0 * right / (found + written);
        output.WriteLine($"place and value: precision {(double)right / found:0.000}, recall {(double)right / written:0.000}, F1 {f1:0.000}");
        Assert.True(f1 >= 0.96, $"F1 {f1:0.000}");
    }

    [Theory]
    [InlineData("unit", 0.95)]
    [InlineData("qualifier", 0.97)]
    [InlineData("metric", 0.80)]
    [InlineData("forecast", 0.97)]
    public void Links_of_the_figures_found_are_right(string link, double floor)
    {
        var (right, all) = (0, 0);
        foreach (var (truth, figure, wanted) in Matches())
        {
            var (is_, should) = link switch
            {
                "unit" => (figure.Unit, wanted.Unit),
                "qualifier" => (LensJson.Word(figure.Qualifier), wanted.Qualifier),
                "metric" => (figure.Metric, wanted.Metric),
                _ => (figure.IsForecast.ToString(), wanted.IsForecast.ToString()),
            };
            all++;
            right += Same(is_, should, link) ? 1 : 0;
            Note(truth.Name, $"{link}: {is_ ?? "none"}, not {should ?? "none"}", Same(is_, should, link) ? [] : [wanted.Quote]);
        }

        output.WriteLine($"{link}: {(double)right / all:0.000} of {all}");
        Assert.True(right >= floor * all, $"{link}: {(double)right / all:0.000}");
    }

    [Fact]
    public void Contradictions_are_found_and_nothing_else_is_called_one()
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var (truth, figures, report) in s_read.Value)
        {
            var wanted = truth.Findings!.Figures.Where(figure => figure.Verdict == "contradicted").Select(figure => figure.In(truth.Article.Text)).ToHashSet();
            var called = report.Findings.Where(finding => finding.Verdict == Verdict.Contradicted).Select(finding => finding.Span).ToHashSet();
            right += called.Count(wanted.Contains);
            wrong += called.Count(span => !wanted.Contains(span));
            missed += wanted.Count(span => !called.Contains(span));
            Note(truth.Name, "wrongly contradicted", called.Where(span => !wanted.Contains(span)).Select(span => span.Of(truth.Article.Text)));
            Note(truth.Name, "contradiction missed", wanted.Where(span => !called.Contains(span)).Select(span => span.Of(truth.Article.Text)));
            Assert.Equal(figures.Figures.Count + figures.Unparsed.Count, report.Findings.Count);
        }

        output.WriteLine($"contradicted: {right} right, {wrong} wrong, {missed} missed");
        Assert.Equal(0, wrong);
        Assert.True(missed == 0, $"{missed} missed");
    }

    [Fact]
    public void Texts_that_contradict_themselves_are_found_and_no_others()
    {
        var (wanted, called) = (new List<string>(), new List<string>());
        foreach (var (truth, _, report) in s_read.Value)
        {
            wanted.AddRange((truth.Findings!.Internal ?? []).Where(one => one.Verdict == "contradicted").Select(one => $"{truth.Name} {one.Rule}"));
            called.AddRange(report.Internal.Where(one => one.Verdict == Verdict.Contradicted).Select(one => $"{truth.Name} {one.Rule}"));
        }

        output.WriteLine(string.Join("\n", called));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), called.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Price_claims_that_hold_are_mostly_settled()
    {
        var (settled, all) = (0, 0);
        foreach (var (truth, _, report) in s_read.Value)
        {
            var verdicts = report.Findings.ToDictionary(finding => finding.Span, finding => finding.Verdict);
            foreach (var figure in truth.Findings!.Figures.Where(figure => figure.Verdict.StartsWith("supported", StringComparison.Ordinal)))
            {
                all++;
                var verdict = verdicts.TryGetValue(figure.In(truth.Article.Text), out var given) ? given : (Verdict?)null;
                settled += verdict is Verdict.Supported or Verdict.SupportedByRounding ? 1 : 0;
                Note(truth.Name, $"not settled ({verdict?.ToString() ?? "not found"})", verdict is Verdict.Supported or Verdict.SupportedByRounding ? [] : [figure.Quote]);
            }
        }

        output.WriteLine($"supported claims settled: {settled} of {all}");
        Assert.True(settled >= 0.88 * all, $"{settled} of {all}");
    }

    private static IEnumerable<(Truth Truth, Figure Figure, TruthFigure Wanted)> Matches() =>
        from read in s_read.Value
        from wanted in read.Truth.Findings!.Figures
        let span = wanted.In(read.Truth.Article.Text)
        from figure in read.Figures.Figures
        where figure.Span == span
        select (read.Truth, figure, wanted);

    // Readers wrote units of counts in the singular or plural, and "other" where the finder says nothing.
    private static bool Same(string? is_, string? should, string link) =>
        is_ == should
        || (link == "unit" && is_ is not null && should is not null && is_.TrimEnd('s').Equals(should.TrimEnd('s'), StringComparison.OrdinalIgnoreCase))
        || (link == "metric" && is_ is null && should == "other");

    private static List<Read> ReadAll()
    {
        var finder = new FigureFinder();
        var library = ReferenceLibrary.Load([Repository.At("corpus", "reference", "btc-usd-daily.csv"), Repository.At("corpus", "reference", "btc-usd-hourly.csv")]);
        var checker = new FigureChecker(library.Value!);
        return [.. Truth.Annotated.Select(truth =>
        {
            var figures = finder.Find(truth.Article);
            return new Read(truth, figures, checker.Check(truth.Article, figures));
        })];
    }

    private void Note(string name, string what, IEnumerable<string> quotes)
    {
        foreach (var quote in quotes)
        {
            output.WriteLine($"{name}: {what}: {quote}");
        }
    }

    private sealed record Read(Truth Truth, FigureReport Figures, CheckReport Report);
}
