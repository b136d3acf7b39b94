using NarrativeLens.Store;
using Npgsql;

namespace NarrativeLens.Tests.Store;

/// <summary>A real store in a folder or a schema of its own.</summary>
internal sealed class TempStore : IAsyncDisposable
{
    private static int s_schemas;

    private readonly Engine _engine;
    private readonly StoreOptions _options;

    private TempStore(Engine engine, string folder, string place, StoreOptions options, IArticleStore store) =>
        (_engine, Folder, Place, _options, Articles) = (engine, folder, place, options, store);

    public string Folder { get; }

    /// <summary>What "--store" takes.</summary>
    public string Place { get; }

    public IArticleStore Articles { get; private set; }

    public static string NewFolder() => Directory.CreateTempSubdirectory("narrativelens-").FullName;

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, "store.db");

    public static async Task<TempStore> OpenAsync(Engine engine = Engine.Sqlite, TimeProvider? clock = null)
    {
        var options = new StoreOptions { BusyTimeout = TimeSpan.FromSeconds(1), Clock = clock ?? TimeProvider.System };
        var place = engine == Engine.Postgres ? await NewSchemaAsync() : null;
        var folder = NewFolder();
        place ??= PathIn(folder);
        return new TempStore(engine, folder, place, options, await ArticleStore.OpenAsync(place, options));
    }

    /// <summary>An address of a new schema on the server of the tests; skips the test where there is none.</summary>
    public static async Task<string> NewSchemaAsync()
    {
        var server = await PostgresServer.RunningAsync();
        var schema = $"test{Interlocked.Increment(ref s_schemas)}";
        await ExecuteAsync(server.Address(), $"CREATE SCHEMA {schema}");
        return server.Address(schema);
    }

    /// <summary>Runs a statement on a PostgreSQL store, past the program.</summary>
    public static async Task<object?> ExecuteAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresAddress.Parse(address).Connection.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The place itself, without the store around it.</summary>
    public Database OpenDatabase() => _engine == Engine.Postgres
        ? PostgresDatabase.Open(PostgresAddress.Parse(Place), _options)
        : SqliteDatabase.Open(Place, _options.BusyTimeout, Migrations.Steps);

    /// <summary>Closes the store and opens it again, as the next run does.</summary>
    public async Task ReopenAsync()
    {
        await Articles.DisposeAsync();
        Articles = await ArticleStore.OpenAsync(Place, _options);
    }

    /// <summary>Saves a page of the article with these findings.</summary>
    public Task<Saved> SaveAsync(ArticleAnalysis analysis, string retrieved = "2026-02-08T12:00:00Z", string stamp = Some.Stamp) =>
        Articles.SaveAsync(Some.Page(analysis.Article, retrieved), analysis, stamp, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Articles.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
