using NarrativeLens.Classify;
using NarrativeLens.Shifts.Market;
using NarrativeLens.Shifts.Turning;
using NarrativeLens.Store;

namespace NarrativeLens.Shifts;

/// <summary>Finds what turned over time. Static; safe to call from several threads.</summary>
public static class ShiftFinder
{
    /// <summary>Reads the counts of a store and says per narrative what turned, and how sure that is.</summary>
    /// <param name="store">The store.</param>
    /// <param name="codebook">Its narratives are counted; tags of any other are left out.</param>
    /// <param name="options">What to look at, and how strictly.</param>
    /// <param name="cancellation">Cancels the reading and the shuffling.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<ShiftReport> FindAsync(IArticleStore store, Codebook codebook, ShiftOptions options, CancellationToken cancellation = default)
    {
        var snapshot = await store.SnapshotIdAsync(cancellation).ConfigureAwait(false);
        var articles = Within(Stories.Of(await store.CountedArticlesAsync(cancellation).ConfigureAwait(false), codebook, options.By), options);
        var window = Window.Of(articles, options.By);
        var narratives = codebook.Narratives.Count;
        var (changes, sides) = window.Comparison == Comparison.Made ? LatestComparison.Of(window.Now, window.Before, narratives, options) : (null, null);
        var turning = window.Series == Comparison.Made ? TurningPoints.Of(window.Stories, narratives, options, cancellation) : null;
        var series = ShareSeries.Of(articles, narratives, options);
        var market = MarketOf(series, options);
        var links = market is not null && window.Series != Comparison.SeveralModels ? MarketLinks.Of(market, [.. series.Select(s => s[0].Points)], options) : null;
        var turns = new TurnReader(store, codebook, articles);
        var shifts = new List<NarrativeShift>();
        for (var n = 0; n < narratives; n++)
        {
            IReadOnlyList<LatestChange> latest = changes?[n] ?? [], stances = sides?[n] ?? [];
            var points = turning?.Of(n) ?? [];
            var called = new List<Turn>();
            foreach (var (before, after) in points.Select(p => (p.Before, p.After)).Concat(Called(latest.Concat(stances), window)))
            {
                called.Add(await turns.ReadAsync(n, before, after, cancellation).ConfigureAwait(false));
            }

            shifts.Add(new NarrativeShift(codebook.Narratives[n].Id, codebook.Narratives[n].Name, latest, stances, [.. points.Select(p => p.Change)], called, series[n], links?[n] ?? []));
        }

        return Report(snapshot, options, window, turning?.Penalty, market, shifts);
    }

    private static ShiftReport Report(string snapshot, ShiftOptions options, Window window, double? penalty, MarketPanel? market, List<NarrativeShift> shifts) => new()
    {
        Snapshot = snapshot,
        By = options.By,
        Rate = options.Rate,
        Seed = options.Seed,
        Models = window.Models,
        Comparison = window.Comparison,
        Series = window.Series,
        Latest = window.Latest?.ToString(),
        Before = window.Latest is { } latest ? [latest.Plus(-ShiftRules.WeeksBefore).ToString(), latest.Plus(-1).ToString()] : [],
        BaseNow = BaseOf(window.Now),
        BaseBefore = BaseOf(window.Before),
        Penalty = penalty,
        Market = market,
        Narratives = shifts,
    };

    private static MarketPanel? MarketOf(IReadOnlyList<ModelSeries>[] series, ShiftOptions options)
    {
        List<int> periods = [.. series.SelectMany(of => of).SelectMany(of => of.Points).Select(p => Period.Of(p.FirstDay, options.By).Number)];
        return options.Reference is { } library && periods.Count > 0
            ? MarketReader.Read(library, options.Asset, new Period(options.By, periods.Min()), new Period(options.By, periods.Max()))
            : null;
    }

    private static ShareBase BaseOf(IReadOnlyList<Story> stories) => new(stories.Count, stories.Sum(s => s.Sentences));

    private static IEnumerable<(Side Before, Side After)> Called(IEnumerable<LatestChange> latest, Window window) =>
        latest.Any(c => c.Called) && window.Latest is { } last
            ? [(new Side(last.Plus(-ShiftRules.WeeksBefore), last.Plus(-1), window.Before), new Side(last, last, window.Now))]
            : [];

    private static List<Story> Within(List<Story> articles, ShiftOptions options)
    {
        var from = options.From is { } first ? Period.Of(first, options.By).Number : int.MinValue;
        var to = options.To is { } last ? Period.Of(last, options.By).Number : int.MaxValue;
        List<Story> within = [.. articles.Where(a => a.Period >= from && a.Period <= to)];
        if (options.Last is { } periods && within.Count > 0)
        {
            var end = within.Max(a => a.Period);
            within.RemoveAll(a => a.Period <= end - periods);
        }

        return within;
    }
}
