using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>Compares a frozen result with what the same query finds now.</summary>
public sealed class Replay
{
    // A sentence is known again by its article and its words; where an article says the same twice, by which of them it is.
    private readonly Dictionary<(string Article, string Sentence, int Time), FrozenRow> _waiting = [];
    private readonly Dictionary<string, FrozenRow> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _whyGone = new(StringComparer.Ordinal);
    private readonly Func<string, CancellationToken, Task<StoredArticle?>> _articleNow;
    private readonly List<ReplayedRow> _differences = [];

    private Replay(IReadOnlyList<FrozenRow> rows, Func<string, CancellationToken, Task<StoredArticle?>> articleNow)
    {
        _articleNow = articleNow;
        var times = new Dictionary<(string, string), int>();
        foreach (var row in rows)
        {
            _waiting.Add(KeyOf(row, times), row);
            _articles.TryAdd(row.Article, row);
        }
    }

    /// <summary>Compares. The frozen result is held in memory while that lasts.</summary>
    /// <param name="set">What was asked then.</param>
    /// <param name="rows">What came then.</param>
    /// <param name="found">What comes now.</param>
    /// <param name="articleNow">Gives an article of the store by its id, to tell why a row is gone.</param>
    /// <param name="cancellation">Cancels between two rows.</param>
    public static async Task<ReplayReport> CompareAsync(
        FrozenSet set, IReadOnlyList<FrozenRow> rows, FoundSet found, Func<string, CancellationToken, Task<StoredArticle?>> articleNow, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(rows);
        var manifest = QueryManifest.Of(found, set.Query);
        var replay = new Replay(rows, articleNow);
        var times = new Dictionary<(string, string), int>();
        await foreach (var sentence in found.Sentences(cancellation).ConfigureAwait(false))
        {
            replay.Meet(FrozenRow.Of(sentence), times);
        }

        var left = new HashSet<FrozenRow>(replay._waiting.Values, ReferenceEqualityComparer.Instance);
        foreach (var row in rows.Where(left.Contains))
        {
            await replay.MissAsync(row, cancellation).ConfigureAwait(false);
        }

        return new ReplayReport(set, manifest.Rows, manifest.Snapshot, manifest.Model, replay._differences);
    }

    private void Meet(FrozenRow now, Dictionary<(string, string), int> times)
    {
        if (!_waiting.Remove(KeyOf(now, times), out var then))
        {
            Note(ReplayDifference.New, now, null, Told(now), WhyNew(now));
            return;
        }

        var analysis = then.Stamp == now.Stamp ? "the same analysis; its figures or neighbours changed" : Analysed(then.Stamp, now.Stamp);
        if (then.Revision != now.Revision)
        {
            Note(ReplayDifference.Revised, now, then.Revision, now.Revision, "the article was revised around it");
        }

        if (then.Tags != now.Tags)
        {
            Note(ReplayDifference.Tags, now, then.Tags, now.Tags, analysis);
        }

        if (then.Figures != now.Figures)
        {
            Note(ReplayDifference.Figures, now, then.Figures, now.Figures, analysis);
        }
    }

    private string WhyNew(FrozenRow now) => !_articles.TryGetValue(now.Article, out var then) ? "its article had no row in the result"
        : then.Revision != now.Revision ? "the article was revised"
        : then.Stamp != now.Stamp ? Analysed(then.Stamp, now.Stamp)
        : "it did not match then";

    private async Task MissAsync(FrozenRow then, CancellationToken cancellation)
    {
        if (!_whyGone.TryGetValue(then.Article, out var why))
        {
            var now = await _articleNow(then.Article, cancellation).ConfigureAwait(false);
            why = now is null ? "the article is not in the store"
                : now.Analysis.Article.ContentHash != then.Revision ? "the article was revised"
                : now.Stamp != then.Stamp ? Analysed(then.Stamp, now.Stamp)
                : "it does not match any more";
            _whyGone.Add(then.Article, why);
        }

        Note(ReplayDifference.Gone, then, Told(then), null, why);
    }

    private void Note(ReplayDifference kind, FrozenRow row, string? was, string? now, string why) =>
        _differences.Add(new ReplayedRow(kind, row.Article, row.Url, row.Sentence, was, now, why));

    // A stamp names extractor, model, figure rules and reference, parted by "; ": only what differs is told.
    private static string Analysed(string then, string now)
    {
        var (before, after) = (then.Split("; "), now.Split("; "));
        return before.Length != after.Length
            ? $"analysed by {now}, then by {then}"
            : $"analysed by {string.Join(", ", before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.Second}, then by {pair.First}"))}";
    }

    private static string Told(FrozenRow row) => string.Join("; ", new[] { row.Tags, row.Figures }.Where(part => part.Length > 0));

    private static (string, string, int) KeyOf(FrozenRow row, Dictionary<(string, string), int> times)
    {
        var time = times.GetValueOrDefault((row.Article, row.Sentence));
        times[(row.Article, row.Sentence)] = time + 1;
        return (row.Article, row.Sentence, time);
    }
}
