using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>A store in one SQLite file.</summary>
internal sealed class SqliteDatabase : Database
{
    // Versions 3.7.0 to 3.51.2 can corrupt a write-ahead log that is reset (https://www.sqlite.org/wal.html#walresetbug).
    private static readonly Version s_oldestEngine = new(3, 51, 3);

    private readonly string _path;
    private readonly string _readers;
    private readonly SqliteConnection _writer;

    private SqliteDatabase(string path, string readers, SqliteConnection writer) => (_path, _readers, _writer) = (path, readers, writer);

    public override Dialect Dialect => SqliteDialect.Instance;

    public static SqliteDatabase Open(string path, TimeSpan busyTimeout, IReadOnlyList<string> migrations)
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
            return new SqliteDatabase(path, options.ConnectionString, writer);
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

    public override StoreView BeginRead()
    {
        var connection = new SqliteConnection(_readers);
        try
        {
            connection.Open();
            return View(connection.BeginTransaction(deferred: true), connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw EngineErrors.Explain(e, _path);
        }
    }

    // The check of the full-text indexes is part of it.
    public override IReadOnlyList<string> Faults()
    {
        using var view = BeginRead();
        return view.Do(t => Statement.All(t, "PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok")
            .Concat(Statement.All(t, "PRAGMA foreign_key_check", row => $"a row of {row.GetString(0)} refers to one of {row.GetString(2)} that is not there")).ToList());
    }

    public override void Vacuum()
    {
        try
        {
            using var command = _writer.CreateCommand();
            command.CommandText = "INSERT INTO sentence_text(sentence_text) VALUES ('optimize'); INSERT INTO title_text(title_text) VALUES ('optimize'); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw EngineErrors.Explain(e, _path);
        }
    }

    public override long Size() => new[] { _path, _path + "-wal" }.Sum(file => File.Exists(file) ? new FileInfo(file).Length : 0);

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    // Deferred transactions that turn into writers fail where another writer came between.
    protected override StoreView BeginWrite()
    {
        try
        {
            return View(_writer.BeginTransaction(deferred: false), null);
        }
        catch (SqliteException e)
        {
            throw EngineErrors.Explain(e, _path);
        }
    }

    private StoreView View(SqliteTransaction transaction, SqliteConnection? connection) =>
        new(new StoreTransaction(transaction, Dialect), connection, e => EngineErrors.Explain((SqliteException)e, _path));

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
