using System.Globalization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens;

/// <summary>
/// The whole flow: collect → extract → classify → find figures → check → store. What a source lists is fetched, each page
/// becomes an article with its findings, and each article is stored whole or not at all, so that a run that was killed
/// goes on where it stopped. A page that fails is a value with a reason; the next one goes on.
/// </summary>
public sealed class Pipeline(
    Collector collector,
    ArticleExtractor extractor,
    NarrativeClassifier classifier,
    FigureFinder finder,
    FigureChecker checker,
    IArticleStore store)
{
    /// <summary>Names everything that findings depend on; findings with another stamp are made again from the stored text.</summary>
    public string Stamp { get; } = $"{ArticleExtractor.Version}; {classifier.Model}; {FigureFinder.Version}; {checker.Version}";

    /// <summary>
    /// An article that is less sure than this is left out with a reason (0 to 1, default 0.3). Every article of the labelled news pages lies above it; log-in,
    /// consent and error pages, which have a few sentences but neither date nor word that they are an article, lie below. A flash note of one sentence with
    /// headline and date passes.
    /// </summary>
    public double LeastConfidence { get; init; } = 0.3;

    /// <summary>Collects the sources, analyses what is new or changed, and brings older findings up to date.</summary>
    /// <param name="sources">What to collect.</param>
    /// <param name="progress">Told of every page as it is done; null for silence.</param>
    /// <param name="cancellationToken">Stops between two articles; what was stored stays.</param>
    public Task<RunSummary> RunAsync(IReadOnlyList<Source> sources, IProgress<RunStep>? progress, CancellationToken cancellationToken) =>
        RunAsync(sources, visitDisabled: false, progress, cancellationToken);

    /// <summary>The same, with a choice about sources that were disabled after too many failures.</summary>
    /// <param name="sources">What to collect.</param>
    /// <param name="visitDisabled">True to try them again; a success enables them.</param>
    /// <param name="progress">Told of every page as it is done; null for silence.</param>
    /// <param name="cancellationToken">Stops between two articles; what was stored stays.</param>
    public async Task<RunSummary> RunAsync(IReadOnlyList<Source> sources, bool visitDisabled, IProgress<RunStep>? progress, CancellationToken cancellationToken)
    {
        var run = await store.StartRunAsync(cancellationToken);
        var disabled = (await store.SourcesAsync(cancellationToken)).Where(source => source.DisabledAt is not null && !visitDisabled)
            .ToDictionary(source => source.Address, source => source.DisabledBecause!, StringComparer.Ordinal);
        var summary = RunSummary.Empty;
        await foreach (var collected in collector.CollectAsync(sources, store.LastSeenAsync, disabled, cancellationToken))
        {
            if (collected is Collected.Visited { Visit: var visit })
            {
                await store.RecordVisitAsync(visit, collector.DisableAfter, cancellationToken);
                continue;
            }

            var step = await TakeAsync(collected, cancellationToken);
            summary = summary.With(step);
            progress?.Report(step);
        }

        await foreach (var article in store.StaleAsync(Stamp, cancellationToken))
        {
            await store.SaveAnalysisAsync(Analyze(article), Stamp, cancellationToken);
            var step = new RunStep(StepOutcome.Reanalysed, article.Address);
            summary = summary.With(step);
            progress?.Report(step);
        }

        await store.FinishRunAsync(run, summary.Counts, cancellationToken);
        return summary;
    }

    /// <summary>The findings of one article; pure, so that the same article gives the same findings anywhere.</summary>
    public ArticleAnalysis Analyze(Article article)
    {
        var figures = finder.Find(article);
        return new ArticleAnalysis(article, classifier.Classify(article), figures, checker.Check(article, figures));
    }

    private async Task<RunStep> TakeAsync(Collected collected, CancellationToken cancellationToken)
    {
        switch (collected)
        {
            case Collected.Fetched { Page: var page }:
                var article = extractor.Extract(page, cancellationToken);
                return !article.Succeeded ? await SkipAsync(article.Skipped, cancellationToken)
                    : article.Value.Confidence < LeastConfidence ? await SkipAsync(Doubtful(article.Value), cancellationToken)
                    : await StoreAsync(page, article.Value, cancellationToken);
            case Collected.Unchanged unchanged:
                if (unchanged.FreshUntil is { } freshUntil)
                {
                    await store.RenewPageAsync(unchanged.Address, freshUntil, cancellationToken);
                }

                return new RunStep(StepOutcome.Unchanged, unchanged.Address);
            case Collected.Left { Skipped: var skipped }:
                return await SkipAsync(skipped, cancellationToken);
            default:
                throw new InvalidOperationException($"unknown outcome {collected.GetType().Name}");
        }
    }

    private Skipped Doubtful(Article article) =>
        new(Stage.Extract, string.Create(CultureInfo.InvariantCulture, $"hardly an article: confidence {article.Confidence:0.##}, less than {LeastConfidence:0.##}"), article.Url);

    private async Task<RunStep> StoreAsync(Page page, Article article, CancellationToken cancellationToken)
    {
        var saved = await store.SaveAsync(page, Analyze(article), Stamp, cancellationToken);
        return new RunStep(
            saved.As switch
            {
                SavedAs.New => StepOutcome.New,
                SavedAs.Revised => StepOutcome.Revised,
                _ => StepOutcome.Known,
            },
            article.Address);
    }

    private async Task<RunStep> SkipAsync(Skipped skipped, CancellationToken cancellationToken)
    {
        await store.RecordSkippedAsync(skipped, cancellationToken);
        return new RunStep(StepOutcome.Skipped, skipped.Address, skipped);
    }
}
