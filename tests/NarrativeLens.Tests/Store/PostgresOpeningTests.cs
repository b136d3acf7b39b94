using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

/// <summary>What only a server can do to a store.</summary>
public sealed class PostgresOpeningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postgresql://lens:s3cret@db.example.org:6543/press", "postgresql://db.example.org:6543/press")]
    [InlineData("postgres://lens@db.example.org/press?sslmode=verify-full&search_path=desk", "postgresql://db.example.org:5432/press?search_path=desk")]
    [InlineData("Host=db.example.org;Username=lens;Password=s3cret;Database=press", "postgresql://db.example.org:5432/press")]
    [InlineData("postgresql:///press?host=%2Frun%2Fpg&user=lens&password=s3cret", "postgresql://%2Frun%2Fpg:5432/press")]
    [InlineData("postgres.db", "postgres.db")]
    public void A_store_is_named_without_its_password(string place, string name) => Assert.Equal(name, StorePlace.NameOf(place));

    [Theory]
    [InlineData("postgresql://lens:s3cret@db/press?nonsense=1", "nonsense is not known")]
    [InlineData("postgresql://lens:s3/cret@db/press", "cannot be read")]
    [InlineData("postgresql:///press", "names no host")]
    [InlineData("Host=db;Pasword=s3cret", "cannot be read")]
    public void A_wrong_address_is_told_without_its_password(string place, string why)
    {
        var error = Assert.Throws<StoreException>(() => StorePlace.NameOf(place));
        Assert.Equal(StoreFailure.CannotOpen, error.Reason);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var error = await RefusedAsync("postgresql://lens:s3cret@127.0.0.1:1/press");
        Assert.Equal(StoreFailure.Unreachable, error.Reason);
        Assert.Contains("127.0.0.1:1/press cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_or_database_is_told_without_the_password()
    {
        var server = await PostgresServer.RunningAsync();
        await TempStore.ExecuteAsync(server.Address(), "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'right'");

        var error = await RefusedAsync(server.Address(user: "guest:s3cret"));

        Assert.Equal(StoreFailure.CannotOpen, error.Reason);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no such database", (await RefusedAsync(server.Address(database: "nowhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told()
    {
        var server = await PostgresServer.RunningAsync();
        await TempStore.ExecuteAsync(server.Address(), "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'right'; CREATE SCHEMA IF NOT EXISTS locked; GRANT USAGE ON SCHEMA locked TO reader");

        var error = await RefusedAsync(server.Address("locked", "reader:right"));

        Assert.Equal(StoreFailure.ReadOnly, error.Reason);
        Assert.Contains("right to create tables", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_does_not_exist_is_told()
    {
        var server = await PostgresServer.RunningAsync();
        Assert.Contains("no such schema", (await RefusedAsync(server.Address("nowhere"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await using var temp = await TempStore.OpenAsync(Engine.Postgres);
        await TempStore.ExecuteAsync(temp.Place, "UPDATE narrativelens SET format = 99");
        var error = await RefusedAsync(temp.Place);
        Assert.Equal(StoreFailure.NewerStore, error.Reason);
        Assert.Contains("format 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_of_another_program_are_refused_and_left_alone()
    {
        var place = await TempStore.NewSchemaAsync();
        await TempStore.ExecuteAsync(place, "CREATE TABLE article(x int)");
        Assert.Equal(StoreFailure.OtherDatabase, (await RefusedAsync(place)).Reason);
        Assert.Equal(1L, await TempStore.ExecuteAsync(place, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"));
    }

    [Fact]
    public async Task Many_programs_may_make_and_write_one_store_at_once()
    {
        var place = await TempStore.NewSchemaAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), Cancellation, async (program, _) =>
        {
            await using var store = await ArticleStore.OpenAsync(place, cancellation: Cancellation);
            for (var i = 0; i < 10; i++)
            {
                var analysis = Some.Analysis(Some.Article($"Story {(program + i) % 12} goes on.", url: $"https://a.example/{(program + i) % 12}"));
                await store.SaveAsync(Some.Page(analysis.Article), analysis, Some.Stamp, Cancellation);
            }
        });
        await using var all = await ArticleStore.OpenAsync(place, cancellation: Cancellation);
        var row = (await all.CountAsync(new NarrativeLens.Store.Filters.All([]), [], Cancellation)).Single();
        Assert.Equal((12, 12), (row.Articles, row.Sentences));
    }

    [Fact]
    public async Task A_writer_who_waits_too_long_is_told_that_the_store_is_locked()
    {
        await using var temp = await TempStore.OpenAsync(Engine.Postgres);
        await using var other = temp.OpenDatabase();
        await other.WriteAsync(
            _ =>
            {
                var error = Assert.ThrowsAsync<StoreException>(() => temp.Articles.StartRunAsync(Cancellation)).GetAwaiter().GetResult();
                Assert.Equal(StoreFailure.Locked, error.Reason);
                return true;
            },
            Cancellation);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_ended_and_told()
    {
        var place = await TempStore.NewSchemaAsync();
        await using var database = PostgresDatabase.Open(PostgresAddress.Parse(place), new StoreOptions { StatementTimeout = TimeSpan.FromSeconds(1) });
        var error = Assert.Throws<StoreException>(() => database.Read(t => Statement.Scalar(t, "SELECT pg_sleep(30)"), Cancellation));
        Assert.Equal(StoreFailure.TimedOut, error.Reason);
    }

    [Fact]
    public async Task A_server_that_stops_is_told_and_a_cut_connection_is_made_again()
    {
        PostgresServer.SkipUnlessInstalled();
        var server = await PostgresServer.StartAsync();
        await using var store = await ArticleStore.OpenAsync(server.Address(), cancellation: Cancellation);
        await TempStore.ExecuteAsync(server.Address(), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'narrativelens' AND pid <> pg_backend_pid()");
        try
        {
            await store.StartRunAsync(Cancellation);
        }
        catch (StoreException e)
        {
            Assert.Equal(StoreFailure.Unreachable, e.Reason);
        }

        Assert.InRange(await store.StartRunAsync(Cancellation), 1, 2);
        await server.StopAsync();
        Assert.Equal(StoreFailure.Unreachable, (await Assert.ThrowsAsync<StoreException>(() => store.StartRunAsync(Cancellation))).Reason);
    }

    private static Task<StoreException> RefusedAsync(string place) => Assert.ThrowsAsync<StoreException>(() => ArticleStore.OpenAsync(place, cancellation: Cancellation));
}
