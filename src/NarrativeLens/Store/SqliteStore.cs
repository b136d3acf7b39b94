namespace NarrativeLens.Store;

/// <summary>The tagged corpus in one SQLite file.</summary>
public sealed class SqliteStore : ArticleStore
{
    private SqliteStore(Database database, TimeProvider clock)
        : base(database, clock)
    {
    }

    /// <summary>Opens the store at <paramref name="path"/>; makes the folder and the file where there are none, and brings an older format up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Time-out and clock; null for the defaults.</param>
    /// <param name="cancellation">Cancels the opening.</param>
    /// <exception cref="StoreException">The file cannot be used; the reason and the message say why.</exception>
    public static new Task<SqliteStore> OpenAsync(string path, StoreOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new StoreOptions();
        return Task.Run(() => new SqliteStore(SqliteDatabase.Open(path, options.BusyTimeout, Migrations.Steps), options.Clock), cancellation);
    }
}
