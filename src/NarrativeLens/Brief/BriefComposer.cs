using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Makes the values of a week's brief from the store. Static; safe to call from several threads.</summary>
public static class BriefComposer
{
    /// <summary>Reads the week and the four weeks before, all from one state of the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="week">The week; its days are UTC days. A week without articles gives a brief that says so.</param>
    /// <param name="codebook">The model's codebook: its narratives are counted, under its names. Tags of any other are left out.</param>
    /// <param name="reference">The series that the market is read from; null leaves it out.</param>
    /// <param name="cancellation">Cancels between two articles.</param>
    /// <exception cref="StoreException">The store cannot be read, or is written again and again while it is read.</exception>
    public static async Task<WeeklyBrief> ComposeAsync(IArticleStore store, IsoWeek week, Codebook codebook, ReferenceLibrary? reference = null, CancellationToken cancellation = default)
    {
        for (var reading = 0; reading < BriefRules.MostReadings; reading++)
        {
            var snapshot = await store.SnapshotIdAsync(cancellation).ConfigureAwait(false);
            var articles = new List<StoredArticle>();
            await foreach (var article in store.ArticlesAsync(week.Plus(-ShiftRules.WeeksBefore).FirstDay, week.LastDay, cancellation).ConfigureAwait(false))
            {
                articles.Add(article);
            }

            var shifts = await ShiftFinder.FindAsync(store, codebook, new ShiftOptions { To = week.LastDay, Reference = reference }, cancellation).ConfigureAwait(false);
            var skipped = await store.SkippedAsync(cancellation).ConfigureAwait(false);
            if (await store.SnapshotIdAsync(cancellation).ConfigureAwait(false) == snapshot)
            {
                return Compose(week, snapshot, articles, shifts, skipped, codebook);
            }
        }

        throw new StoreException(StoreFailure.Other, $"The store was written each of the {BriefRules.MostReadings} times that the brief of {week} read it. Run the brief when nothing is being collected.");
    }

    /// <summary>The same from values at hand.</summary>
    private static WeeklyBrief Compose(IsoWeek week, string snapshot, IEnumerable<StoredArticle> articles, ShiftReport shifts, IReadOnlyList<Skipped> skipped, Codebook codebook)
    {
        var press = new WeekPress(week, articles);
        string[] models = [.. press.Now.Concat(press.Before).Select(a => a.Analysis.Narratives.Model).Distinct().Order(StringComparer.Ordinal)];
        var figures = FigureSorting.Of(press);
        return new WeeklyBrief
        {
            Week = week,
            Origin = new BriefOrigin(snapshot, models, FigureSorting.Editions(figures)),
            Narratives = NarrativeShares.Of(press, shifts, codebook),
            Shifts = shifts,
            Quotes = QuoteSelection.Of(press, codebook),
            Figures = figures,
            Coverage = CoverageCount.Of(press, skipped),
        };
    }
}
