using System.Reflection;
using NarrativeLens.Check.Internal;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Says of every figure of a text whether it holds, why, and what would. Thread-safe; one instance serves many texts.</summary>
/// <param name="library">The series to check against.</param>
public sealed class FigureChecker(ReferenceLibrary library)
{
    private readonly PriceBook? _book = PriceBook.Of(library, Metrics.Bitcoin, Metrics.Usd);

    /// <summary>The version of the rules and the vintages of the series: two reports of one version agree.</summary>
    public string Version { get; } =
        $"{typeof(FigureChecker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]} {library.Vintages}".TrimEnd();

    /// <summary>Checks every figure of a text.</summary>
    /// <param name="article">The text, with its publication time where it is known.</param>
    /// <param name="figures">What was found in it; its offsets must lie in the text.</param>
    /// <returns>One finding per figure and per unparsed digit run, in order of their place. Expected trouble is a verdict, never an exception.</returns>
    public CheckReport Check(Article article, FigureReport figures)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(figures);
        var within = WithinText.Check(article, figures.Figures);
        var findings = Judged(article, figures.Figures, within)
            .Concat(figures.Unparsed.Select(Unparsed))
            .OrderBy(finding => finding.Span.Start)
            .ToList();
        return new CheckReport(findings, within, Summary(findings, within));
    }

    private IEnumerable<Finding> Judged(Article article, IReadOnlyList<Figure> figures, IReadOnlyList<InternalFinding> within)
    {
        var windows = _book is null ? null : new WindowFinder(_book, article);
        var levels = _book is null ? null : new PriceLevels(_book, windows!);
        var changes = _book is null ? null : new PriceChanges(_book, windows!, within);
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            var judgement = Unchecked.NoFact(figure)
                ?? (IsPriceLevel(figure) ? levels?.Check(new Surroundings(article, figures, i)) : null)
                ?? (PriceChanges.Concerns(figure) ? changes?.Check(new Surroundings(article, figures, i)) : null)
                ?? Unchecked.NoSeries(figure);
            yield return Found(figure, judgement);
        }
    }

    private static bool IsPriceLevel(Figure figure) =>
        figure is { Kind: FigureKind.Money, Metric: Metrics.Price, Subject: Metrics.Bitcoin, Unit: Metrics.Usd } && figure.Aspect is not "change";

    private static Finding Found(Figure figure, Judgement judgement) => new()
    {
        Figure = figure,
        Verdict = judgement.Verdict,
        Severity = SeverityOf(judgement),
        Explanation = judgement.Explanation,
        Diagnosis = judgement.Diagnosis,
        Evidence = judgement.Evidence,
        Suggestion = judgement.Suggestion,
    };

    private static Severity SeverityOf(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.Contradicted => judgement.Inferred ? Severity.Warning : Severity.Error,
        Verdict.DefinitionDependent or Verdict.Unparsed => Severity.Warning,
        _ => Severity.Info,
    };

    private static Finding Unparsed(NotFigure digits) => new()
    {
        Unparsed = digits,
        Verdict = Verdict.Unparsed,
        Severity = Severity.Warning,
        Explanation = $"This number could not be read for certain: {digits.Why}.",
    };

    private static CheckSummary Summary(List<Finding> findings, IReadOnlyList<InternalFinding> within)
    {
        var counts = findings.GroupBy(finding => finding.Verdict).OrderBy(group => group.Key)
            .ToDictionary(group => VerdictWords.Of(group.Key), group => group.Count());
        return new CheckSummary(findings.Count, counts, within.Count(one => one.Verdict == Verdict.Contradicted));
    }
}
