namespace NarrativeLens.Store;

/// <summary>The tagged corpus on a PostgreSQL server of version 15 or newer, in the first schema of the user's search path.</summary>
public sealed class PostgresStore : ArticleStore
{
    private PostgresStore(Database database, TimeProvider clock)
        : base(database, clock)
    {
    }

    /// <summary>Opens the store that <paramref name="place"/> names; makes its tables where there are none, and brings an older format up to date.</summary>
    /// <param name="place">"postgresql://user:password@host:port/database", or "Host=…;Database=…" as Npgsql writes it.</param>
    /// <param name="options">Time-outs and clock; null for the defaults.</param>
    /// <param name="cancellation">Cancels the opening.</param>
    /// <exception cref="StoreException">The server cannot be reached or used; the reason and the message say why. No message holds a password.</exception>
    public static new Task<PostgresStore> OpenAsync(string place, StoreOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new StoreOptions();
        var address = PostgresAddress.Parse(place);
        return Task.Run(() => new PostgresStore(PostgresDatabase.Open(address, options), options.Clock), cancellation);
    }
}
