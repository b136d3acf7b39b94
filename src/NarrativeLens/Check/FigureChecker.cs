using System.Reflection;
using NarrativeLens.Check.Internal;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Says of every figure of a text whether it holds, why, and what would. Thread-safe; one instance serves many texts.</summary>
/// <param name="library">The series to check against.</param>
public sealed class FigureChecker(ReferenceLibrary library)
{
    // No reader follows a sentence of more; it also keeps the work on a hostile text linear.
    private const int MostInSentence = 200;

    private readonly IReadOnlyList<PriceBook> _books = PriceBook.All(library);

    private readonly WindowTotals _totals = new(library);

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
            .Select((judgement, i) => Found(figures.Figures[i], judgement))
            .Concat(figures.Unparsed.Select(Unparsed))
            .OrderBy(finding => finding.Span.Start)
            .ToList();
        within = [.. within, .. SameFigureTwice.Check(findings)];
        return new CheckReport(findings, within, Summary(findings, within));
    }

    private List<Judgement> Judged(Article article, IReadOnlyList<Figure> figures, IReadOnlyList<InternalFinding> within)
    {
        var crowded = figures.GroupBy(figure => figure.Sentence.Start).Where(sentence => sentence.Count() > MostInSentence).Select(sentence => sentence.Key).ToHashSet();
        var odds = _books.Select(book => new SettledOdds(book, article, figures)).ToList();
        var settled = figures.Select((figure, i) => Crowded(crowded, figure) ?? odds.Select(one => one.Check(i)).FirstOrDefault(one => one is not null) ?? Unchecked.NoFact(figure)).ToList();
        var judged = settled.ToList();

        // Bitcoin's prices may be meant where no subject is named; a further venue is asked only where something is left open.
        foreach (var book in _books.Where(book => book.Asset == AssetCues.Bitcoin || figures.Any(figure => book.Asset.Is(figure.Subject))))
        {
            if (figures.Where((_, i) => settled[i] is null && Venues.IsOpen(judged[i])).Any(figure => figure.Subject is null || book.Asset.Is(figure.Subject)))
            {
                var found = new BookChecker(book, article, figures).Judge(within, settled);
                judged = [.. judged.Select((first, i) => settled[i] ?? Venues.Together(first, found[i], book))];
            }
        }

        return [.. judged.Select((judgement, i) => judgement ?? _totals.Check(new Surroundings(article, figures, i)) ?? Unchecked.NoSeries(figures[i]))];
    }

    private static Judgement? Crowded(HashSet<int> crowded, Figure figure) => crowded.Contains(figure.Sentence.Start)
        ? Judgement.NotCheckable($"Its sentence holds more than {MostInSentence} figures; it cannot be told what each of them is of.")
        : null;

    private static Finding Found(Figure figure, Judgement judgement) => new()
    {
        Figure = figure,
        Verdict = judgement.Verdict,
        Severity = SeverityOf(judgement),
        Explanation = judgement.Explanation,
        Diagnosis = judgement.Diagnosis,
        Evidence = [.. judgement.Evidence.Distinct()],
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
            .ToDictionary(group => LensJson.Word(group.Key), group => group.Count());
        return new CheckSummary(findings.Count, counts, within.Count(one => one.Verdict == Verdict.Contradicted));
    }
}
