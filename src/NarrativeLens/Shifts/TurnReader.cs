using NarrativeLens.Classify;
using NarrativeLens.Shifts.Turning;
using NarrativeLens.Store;

namespace NarrativeLens.Shifts;

/// <summary>Finds what stands behind a called change: outlets, novelty, quotes.</summary>
internal sealed class TurnReader(IArticleStore store, Codebook codebook, IReadOnlyList<Story> articles)
{
    /// <summary>What stands behind a change of one narrative.</summary>
    public async Task<Turn> ReadAsync(int narrative, Side before, Side after, CancellationToken cancellation)
    {
        var (within, mix) = OutletMix.Of(before.Stories, after.Stories, narrative);
        return new Turn(
            after.First.ToString(),
            within,
            mix,
            NoveltyOf(narrative, before),
            NoveltyOf(narrative, after),
            await QuotesAsync(narrative, before, cancellation).ConfigureAwait(false),
            await QuotesAsync(narrative, after, cancellation).ConfigureAwait(false));
    }

    private double? NoveltyOf(int narrative, Side side)
    {
        var (first, all) = (0, 0);
        foreach (var article in articles.Where(a => a.Told[narrative] > 0 && a.Period >= side.First.Number && a.Period <= side.Last.Number))
        {
            all++;
            first += article.IsFirst ? 1 : 0;
        }

        return all == 0 ? null : (double)first / all;
    }

    private async Task<IReadOnlyList<ToldSentence>> QuotesAsync(int narrative, Side side, CancellationToken cancellation)
    {
        var surest = await store.SurestAsync(
            codebook.Narratives[narrative].Id, side.First.FirstDay, side.Last.LastDay, ShiftRules.LongestQuote, ShiftRules.QuoteCandidates, cancellation).ConfigureAwait(false);
        return [.. surest.DistinctBy(s => s.Story).Take(ShiftRules.QuotesPerSide)];
    }
}
