using System.Data;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace NarrativeLens.Store;

/// <summary>A store on a PostgreSQL server, in the current schema. Writers of all processes take turns by an advisory lock, as those of SQLite do by the file's.</summary>
internal sealed class PostgresDatabase : Database
{
    // With the schema's number the key of the lock: "NLns", as in a SQLite file's header.
    private const int LockClass = 0x4E4C6E73;

    private static readonly string[] s_wordTables = ["sentence_text", "title_text"];

    // Identity columns, generated columns, "C" collation and the rights of schema public are those of this version.
    private static readonly Version s_oldestServer = new(15, 0);

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly string _limits;

    private PostgresDatabase(NpgsqlDataSource source, string name, StoreOptions options)
    {
        (_source, _name) = (source, name);
        _limits = string.Create(
            CultureInfo.InvariantCulture,
            $"SET LOCAL lock_timeout = {Milliseconds(options.BusyTimeout)}; SET LOCAL statement_timeout = {Milliseconds(options.StatementTimeout)};");
    }

    public override Dialect Dialect => PostgresDialect.Instance;

    public static PostgresDatabase Open(PostgresAddress address, StoreOptions options)
    {
        // The server ends a statement that takes too long; the client gives up a little later, should the server be gone.
        address.Connection.CommandTimeout = (int)options.StatementTimeout.TotalSeconds + 15;
        address.Connection.TcpKeepAlive = true;
        var database = new PostgresDatabase(NpgsqlDataSource.Create(address.Connection), address.Name, options);
        try
        {
            using (var connection = database.Connect())
            {
                if (connection.PostgreSqlVersion < s_oldestServer)
                {
                    throw new StoreException(StoreFailure.OldEngine, $"The server of the store {address.Name} is PostgreSQL {connection.PostgreSqlVersion}; {s_oldestServer.Major} or newer is needed.");
                }
            }

            PostgresMigrations.Apply(database.BeginRead, database.BeginWrite, PostgresMigrations.Steps, address.Name);
            return database;
        }
        catch
        {
            database._source.Dispose();
            throw;
        }
    }

    public override StoreView BeginRead() => Begin(IsolationLevel.RepeatableRead, "SET TRANSACTION READ ONLY");

    // The server keeps its own files; keys and references cannot be broken by a program.
    public override IReadOnlyList<string> Faults() => [];

    public override void Vacuum()
    {
        using var connection = Connect();
        try
        {
            foreach (var table in StoreCopier.Tables.Concat(s_wordTables))
            {
                using var command = new NpgsqlCommand($"VACUUM (ANALYZE) {table}", connection);
                command.ExecuteNonQuery();
            }
        }
        catch (NpgsqlException e)
        {
            throw PostgresErrors.Explain(e, _name);
        }
    }

    public override long Size()
    {
        using var view = BeginRead();
        return view.Do(t => StoreCopier.Tables.Concat(s_wordTables).Sum(table => (long)Statement.Scalar(t, $"SELECT pg_total_relation_size('{table}')")!));
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    // Each statement sees what was committed before it, and the lock comes first: so all see what the writer before left.
    protected override StoreView BeginWrite() => Begin(
        IsolationLevel.ReadCommitted,
        string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({LockClass}, hashtext(coalesce(current_schema(), '')))"));

    private StoreView Begin(IsolationLevel isolation, string first)
    {
        var connection = Connect();
        try
        {
            var transaction = connection.BeginTransaction(isolation);
            using var command = new NpgsqlCommand($"{_limits} {first}", connection, transaction);
            command.ExecuteNonQuery();
            return new StoreView(new StoreTransaction(transaction, Dialect), connection, e => PostgresErrors.Explain(e, _name));
        }
        catch (NpgsqlException e)
        {
            connection.Dispose();
            throw PostgresErrors.Explain(e, _name);
        }
    }

    private NpgsqlConnection Connect()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            throw PostgresErrors.CannotConnect(e, _name);
        }
    }

    private static int Milliseconds(TimeSpan limit) => (int)Math.Clamp(limit.TotalMilliseconds, 1, int.MaxValue);
}
