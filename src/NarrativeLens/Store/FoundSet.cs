using System.Data.Common;
using System.Runtime.CompilerServices;
using NarrativeLens.Check;
using NarrativeLens.Figures;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>The sentences that a filter found in one state of the store; what is written meanwhile does not change it. Dispose it after use; not for several threads.</summary>
public sealed class FoundSet : IDisposable
{
    private static readonly string s_tags = $"{StoreSql.Tags} WHERE sentence IN ({StoreSql.Places}) ORDER BY sentence, ordinal";

    private static readonly string s_numbers =
        $"SELECT figure, unparsed, verdict, explanation, diagnosis, sentence FROM number WHERE sentence IN ({StoreSql.Places}) ORDER BY sentence, start";

    private readonly StoreView _view;
    private readonly string _condition;
    private readonly object?[] _values;
    private string? _snapshotId;

    internal FoundSet(StoreView view, Filter filter)
    {
        _view = view;
        (_condition, _values) = FilterSql.Translate(filter, view.Dialect);
        Count = _view.Do(t => (long)Statement.Scalar(t, $"SELECT count(*) {StoreSql.CurrentSentences} WHERE {_condition}", _values)!);
    }

    /// <summary>How many sentences there are.</summary>
    public long Count { get; }

    /// <summary>How many articles the sentences stand in.</summary>
    public long CountArticles() => _view.Do(t => (long)Statement.Scalar(t, $"SELECT count(DISTINCT s.revision) {StoreSql.CurrentSentences} WHERE {_condition}", _values)!);

    /// <summary>Id of the state of the store.</summary>
    public string SnapshotId() => _snapshotId ??= _view.Do(Snapshot.IdOf);

    /// <summary>Ids of the models that tagged the store's current articles, in text order.</summary>
    public IReadOnlyList<string> Models() => _view.Do(t => Statement.All(
        t, "SELECT DISTINCT r.model FROM article a JOIN revision r ON r.id = a.current ORDER BY r.model", row => row.GetString(0)));

    /// <summary>The sentences in order of publication, then article and place; undated ones last.</summary>
    public async IAsyncEnumerable<FoundSentence> Sentences([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var batches = _view.Do(t => Batches(t).GetEnumerator());
        while (_view.Do(_ => batches.MoveNext()))
        {
            foreach (var found in batches.Current)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return found;
            }
        }

        // The engines read without waiting here; callers await all the same, so that one that waits can come behind this.
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>The articles that the sentences stand in, each once and in the sentences' order.</summary>
    public async IAsyncEnumerable<FoundArticle> Articles([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var articles = _view.Do(t => FoundArticle.Read(t, _condition, _values).GetEnumerator());
        while (_view.Do(_ => articles.MoveNext()))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return articles.Current;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _view.Dispose();

    private IEnumerable<IReadOnlyList<FoundSentence>> Batches(StoreTransaction transaction)
    {
        var sql = $"""
            SELECT s.id, a.id, {transaction.Dialect.Member("r.record", "url")}, r.outlet, r.published, r.title, s.start, s.length, s.text, a.cluster,
              (SELECT p.text FROM sentence p WHERE p.revision = s.revision AND p.ordinal = s.ordinal - 1),
              r.day, r.language, r.model, r.content_hash, r.stamp
            {StoreSql.CurrentSentences} WHERE {_condition} ORDER BY r.published_utc IS NULL, r.published_utc, a.id, s.ordinal
            """;
        foreach (var sentences in Statement.Stream(transaction, sql, SentenceOf, _values).Chunk(StoreSql.Batch))
        {
            var ids = StoreSql.Fill([.. sentences.Select(sentence => sentence.Id)]);
            var tags = Statement.All(transaction, s_tags, row => (Id: row.GetInt64(4), Tag: StoreSql.TagOf(row)), ids).ToLookup(one => one.Id, one => one.Tag);
            var numbers = Statement.All(transaction, s_numbers, row => (Id: row.GetInt64(5), Number: NumberOf(row)), ids).ToLookup(one => one.Id, one => one.Number);
            yield return [.. sentences.Select(one => one.Found with { Tags = [.. tags[one.Id]], Figures = [.. numbers[one.Id]] })];
        }
    }

    private static (long Id, FoundSentence Found) SentenceOf(DbDataReader row) => (row.GetInt64(0), new FoundSentence(
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        StoreSql.MomentAt(row, 4),
        row.GetString(5),
        new FoundText(row.GetInt32(6), row.GetInt32(7), row.GetString(8)),
        [],
        [],
        row.GetString(9))
    {
        Previous = StoreSql.TextAt(row, 10) ?? "",
        Day = StoreSql.TextAt(row, 11) is { } day ? StoreSql.DayOf(day) : null,
        Language = StoreSql.TextAt(row, 12),
        Model = row.GetString(13),
        ContentHash = row.GetString(14),
        Stamp = row.GetString(15),
    });

    private static FoundNumber NumberOf(DbDataReader row) => new(
        StoreSql.JsonAt<Figure>(row, 0),
        StoreSql.JsonAt<NotFigure>(row, 1),
        StoreSql.TextAt(row, 2) is { } verdict ? StoredText.Value<Verdict>(verdict) : null,
        StoreSql.TextAt(row, 3),
        StoreSql.TextAt(row, 4));
}
