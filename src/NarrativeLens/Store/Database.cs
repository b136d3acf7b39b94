using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>The file: one writer at a time, any number of readers that each see one state. Safe to share between threads.</summary>
internal sealed class Database : IAsyncDisposable
{
    // Versions 3.7.0 to 3.51.2 can corrupt a write-ahead log that is reset (https://www.sqlite.org/wal.html#walresetbug).
    private static readonly Version s_oldestEngine = new(3, 51, 3);

    private readonly string _path;
    private readonly string _readers;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private Database(string path, string readers, SqliteConnection writer) => (_path, _readers, _writer) = (path, readers, writer);

    public static Database Open(string path, TimeSpan busyTimeout, IReadOnlyList<string> migrations)
    {
        MakeFolder(path);
        var options = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = Math.Max(1, (int)busyTimeout.TotalSeconds),
            ForeignKeys = true,
            Pooling = false,
        };
        var writer = new SqliteConnection(options.ConnectionString);
        try
        {
            writer.Open();
            AssertEngine(writer.ServerVersion);
            Migrations.Apply(writer, migrations, path);
            options.Mode = SqliteOpenMode.ReadWrite;
            return new Database(path, options.ConnectionString, writer);
        }
        catch (SqliteException e)
        {
            writer.Dispose();
            throw EngineErrors.Explain(e, path);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in one transaction that holds the write lock from its start, and commits.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Deferred transactions that turn into writers fail where another writer came between.
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(transaction);
            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw EngineErrors.Explain(e, _path);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> on one consistent state, beside a writer.</summary>
    public T Read<T>(Func<SqliteTransaction, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var view = BeginRead();
        return view.Do(work);
    }

    /// <summary>One consistent state, until it is disposed.</summary>
    public ReadView BeginRead()
    {
        var connection = new SqliteConnection(_readers);
        try
        {
            connection.Open();
            return new ReadView(connection, connection.BeginTransaction(deferred: true), _path);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw EngineErrors.Explain(e, _path);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private static void MakeFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoreException(StoreFailure.CannotOpen, $"The folder of the store {path} cannot be made: {e.Message}", e);
        }
    }

    private static void AssertEngine(string version)
    {
        if (!Version.TryParse(version, out var found) || found < s_oldestEngine)
        {
            throw new StoreException(StoreFailure.OldEngine, $"SQLite {version} is loaded; {s_oldestEngine} or newer is needed, because older ones can damage a store.");
        }
    }
}

/// <summary>One consistent state of the store; not safe to share between threads.</summary>
internal sealed class ReadView(SqliteConnection connection, SqliteTransaction transaction, string path) : IDisposable
{
    /// <summary>Runs <paramref name="work"/> and explains the engine's errors.</summary>
    public T Do<T>(Func<SqliteTransaction, T> work)
    {
        try
        {
            return work(transaction);
        }
        catch (SqliteException e)
        {
            throw EngineErrors.Explain(e, path);
        }
    }

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }
}
