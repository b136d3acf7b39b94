namespace NarrativeLens.Store;

/// <summary>Tells what the name of a store means: a file, or a database on a server.</summary>
public static class StorePlace
{
    /// <summary>True of "postgresql://…" and "Host=…", false of a path.</summary>
    public static bool IsServer(string place) => PostgresAddress.IsOne(place);

    /// <summary>What to call the store in messages: the path, or the server's address without user and password.</summary>
    /// <exception cref="StoreException">It begins like an address of a server and is none.</exception>
    public static string NameOf(string place) => IsServer(place) ? PostgresAddress.Parse(place).Name : place;

    /// <summary>Opens the database there, with its tables as this program writes them.</summary>
    internal static Database Open(string place, StoreOptions options) => IsServer(place)
        ? PostgresDatabase.Open(PostgresAddress.Parse(place), options)
        : SqliteDatabase.Open(place, options.BusyTimeout, Migrations.Steps);
}
