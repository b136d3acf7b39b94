using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>The sentences that a filter found in one state of the store; what is written meanwhile does not change it. Dispose it after use; not for several threads.</summary>
public sealed class FoundSet : IDisposable
{
    private readonly ReadView _view;
    private readonly string _condition;
    private readonly object?[] _values;
    private string? _snapshotId;

    internal FoundSet(ReadView view, Filter filter)
    {
        _view = view;
        (_condition, _values) = FilterSql.Translate(filter);
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
        using var rows = _view.Do(t => new Rows(t, _condition, _values));
        while (_view.Do(_ => rows.Next()) is { } found)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return found;
        }

        // SQLite reads without waiting; callers await all the same, as they would for a server.
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>The articles that the sentences stand in, each once and in the sentences' order.</summary>
    public async IAsyncEnumerable<FoundArticle> Articles([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var articles = _view.Do(t => new FoundArticleReader(t, _condition, _values));
        while (_view.Do(_ => articles.Next()) is { } article)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return article;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _view.Dispose();

    private sealed class Rows : IDisposable
    {
        private readonly Statement _sentences;
        private readonly Statement _tags;
        private readonly Statement _numbers;
        private readonly SqliteDataReader _reader;

        public Rows(SqliteTransaction transaction, string condition, object?[] values)
        {
            _sentences = new Statement(transaction, $"""
                SELECT s.id, a.id, r.record ->> '$.url', r.outlet, r.published, r.title, s.start, s.length, s.text, a.cluster,
                  (SELECT p.text FROM sentence p WHERE p.revision = s.revision AND p.ordinal = s.ordinal - 1),
                  r.day, r.language, r.model, r.content_hash, r.stamp
                {StoreSql.CurrentSentences} WHERE {condition} ORDER BY r.published_utc IS NULL, r.published_utc, a.id, s.ordinal
                """);
            _tags = new Statement(transaction, StoreSql.Tags);
            _numbers = new Statement(transaction, "SELECT figure, unparsed, verdict, explanation, diagnosis FROM number WHERE sentence = ?1 ORDER BY start");
            _reader = _sentences.Read(values);
        }

        public FoundSentence? Next() => !_reader.Read() ? null : new FoundSentence(
            _reader.GetString(1),
            _reader.GetString(2),
            _reader.GetString(3),
            _reader.IsDBNull(4) ? null : StoredText.Moment(_reader.GetString(4)),
            _reader.GetString(5),
            new FoundText(_reader.GetInt32(6), _reader.GetInt32(7), _reader.GetString(8)),
            _tags.All(StoreSql.TagOf, _reader.GetInt64(0)),
            _numbers.All(NumberOf, _reader.GetInt64(0)),
            _reader.GetString(9))
        {
            Previous = StoreSql.TextAt(_reader, 10) ?? "",
            Day = StoreSql.TextAt(_reader, 11) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Language = StoreSql.TextAt(_reader, 12),
            Model = _reader.GetString(13),
            ContentHash = _reader.GetString(14),
            Stamp = _reader.GetString(15),
        };

        public void Dispose()
        {
            _reader.Dispose();
            _sentences.Dispose();
            _tags.Dispose();
            _numbers.Dispose();
        }

        private static FoundNumber NumberOf(SqliteDataReader row) => new(
            StoreSql.JsonAt<Figure>(row, 0),
            StoreSql.JsonAt<NotFigure>(row, 1),
            StoreSql.TextAt(row, 2) is { } verdict ? StoredText.Value<Verdict>(verdict) : null,
            StoreSql.TextAt(row, 3),
            StoreSql.TextAt(row, 4));
    }
}
