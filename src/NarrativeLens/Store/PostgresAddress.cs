using Npgsql;

namespace NarrativeLens.Store;

/// <summary>Where a PostgreSQL store lies: how to connect to it, and what to call it in messages.</summary>
/// <param name="Connection">Npgsql's settings, with the password.</param>
/// <param name="Name">The address without user and password.</param>
internal sealed record PostgresAddress(NpgsqlConnectionStringBuilder Connection, string Name)
{
    private const string Expected = "expected postgresql://user:password@host:port/database, or Host=…;Database=…";

    // What libpq calls these settings (https://www.postgresql.org/docs/current/libpq-connect.html), and what Npgsql does.
    private static readonly (string Libpq, string Npgsql)[] s_names =
    [
        ("host", "Host"), ("port", "Port"), ("dbname", "Database"), ("user", "Username"), ("password", "Password"), ("passfile", "Passfile"),
        ("sslmode", "SSL Mode"), ("sslrootcert", "Root Certificate"), ("sslcert", "SSL Certificate"), ("sslkey", "SSL Key"), ("connect_timeout", "Timeout"),
        ("application_name", "Application Name"), ("options", "Options"), ("search_path", "Search Path"),
    ];

    /// <summary>True of what names a server, and not a file.</summary>
    public static bool IsOne(string place) =>
        place.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || place.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is none; the message does not repeat it, as it may hold a password.</exception>
    public static PostgresAddress Parse(string place)
    {
        try
        {
            var connection = place.Contains("://", StringComparison.Ordinal) ? OfUri(place) : new NpgsqlConnectionStringBuilder(place);
            if (string.IsNullOrEmpty(connection.Host))
            {
                throw Wrong("it names no host");
            }

            connection.ApplicationName ??= "narrativelens";
            return new PostgresAddress(connection, NameOf(connection));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Wrong("it cannot be read");
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(string place)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var uri))
        {
            throw Wrong("it cannot be read; letters such as @ : / in a user name or password are written as %40 %3A %2F");
        }

        var connection = new NpgsqlConnectionStringBuilder();
        if (uri.Host.Length > 0)
        {
            connection.Host = uri.IdnHost;
        }

        if (uri.Port > 0)
        {
            connection.Port = uri.Port;
        }

        var user = uri.UserInfo.Split(':', 2);
        connection.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        connection.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        connection.Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : null;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (pair, "");
            var known = s_names.FirstOrDefault(one => one.Libpq == name).Npgsql
                ?? throw Wrong($"the setting {name} is not known; known are {string.Join(", ", s_names.Select(one => one.Libpq))}");
            connection[known] = known == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return connection;
    }

    private static string NameOf(NpgsqlConnectionStringBuilder connection)
    {
        var host = connection.Host!.StartsWith('/') ? Uri.EscapeDataString(connection.Host) : connection.Host;
        var schema = connection.SearchPath is { Length: > 0 } path ? $"?search_path={path}" : "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"postgresql://{host}:{connection.Port}/{connection.Database ?? connection.Username}{schema}");
    }

    private static StoreException Wrong(string why) => new(StoreFailure.CannotOpen, $"The address of the PostgreSQL store: {why}; {Expected}.");
}
