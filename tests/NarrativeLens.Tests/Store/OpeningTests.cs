using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

public sealed class OpeningTests : IDisposable
{
    private readonly string _folder = TempStore.NewFolder();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => TempStore.PathIn(_folder);

    [Fact]
    public async Task A_store_is_made_with_its_folder_and_opens_again()
    {
        var path = Path.Combine(_folder, "deep", "er", "store.db");
        await using (var made = await ArticleStore.OpenAsync(path, cancellation: Cancellation))
        {
            Assert.Empty(await made.RunsAsync(Cancellation));
        }

        await using var again = await ArticleStore.OpenAsync(path, cancellation: Cancellation);
        Assert.Null(await again.LatestWeekAsync(Cancellation));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        await using (await ArticleStore.OpenAsync(File, cancellation: Cancellation))
        {
        }

        Execute("PRAGMA user_version = 99");
        var error = await Refused();
        Assert.Equal(StoreFailure.NewerStore, error.Reason);
        Assert.Contains("format 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute("CREATE TABLE theirs(x)");
        Assert.Equal(StoreFailure.OtherDatabase, (await Refused()).Reason);
        Assert.Equal(1L, Execute("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100));
        await System.IO.File.WriteAllTextAsync(File, text, Cancellation);
        Assert.Equal(StoreFailure.NotADatabase, (await Refused()).Reason);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File, Cancellation));
    }

    [Fact]
    public async Task A_damaged_page_is_reported_as_damage()
    {
        await using (var store = await ArticleStore.OpenAsync(File, cancellation: Cancellation))
        {
            var analysis = Some.Analysis(Some.Article(string.Concat(Enumerable.Range(0, 300).Select(i => $"Sentence number {i} of the piece. "))));
            await store.SaveAsync(Some.Page(analysis.Article), analysis, Some.Stamp, Cancellation);
        }

        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        bytes.AsSpan(4096).Fill(0xA5);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancellation);
        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await ArticleStore.OpenAsync(File, cancellation: Cancellation);
            await store.SnapshotIdAsync(Cancellation);
        });
        Assert.Equal(StoreFailure.Damaged, error.Reason);
    }

    [Fact]
    public async Task A_store_that_another_process_keeps_locked_is_reported_as_locked()
    {
        await using var store = await ArticleStore.OpenAsync(File, new StoreOptions { BusyTimeout = TimeSpan.FromSeconds(1) }, Cancellation);
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);
        var error = await Assert.ThrowsAsync<StoreException>(() => store.StartRunAsync(Cancellation));
        Assert.Equal(StoreFailure.Locked, error.Reason);
        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_written_is_reported()
    {
        Assert.SkipWhen(Environment.UserName == "root" || OperatingSystem.IsWindows(), "root may write anywhere");
        System.IO.File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var error = await Refused();
        System.IO.File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.True(error.Reason is StoreFailure.CannotOpen or StoreFailure.ReadOnly);
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_reported()
    {
        Directory.CreateDirectory(File);
        Assert.Equal(StoreFailure.CannotOpen, (await Refused()).Reason);
    }

    [Fact]
    public void Migrations_apply_only_the_missing_steps()
    {
        using var connection = Connect();
        Migrations.Apply(connection, ["CREATE TABLE one(x)"], File);
        Migrations.Apply(connection, ["CREATE TABLE one(x)", "ALTER TABLE one ADD COLUMN y", "CREATE TABLE three(x)"], File);
        Migrations.Apply(connection, ["CREATE TABLE one(x)", "ALTER TABLE one ADD COLUMN y", "CREATE TABLE three(x)"], File);
        Assert.Equal(3L, Execute("PRAGMA user_version"));
        Assert.Equal(2L, Execute("SELECT count(*) FROM pragma_table_info('one')"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_format_before_it()
    {
        using var connection = Connect();
        Migrations.Apply(connection, ["CREATE TABLE one(x)"], File);
        Assert.Throws<SqliteException>(() => Migrations.Apply(connection, ["CREATE TABLE one(x)", "CREATE TABLE two(x)", "CREATE TABLE two(x)"], File));
        Assert.Equal(1L, Execute("PRAGMA user_version"));
        Assert.Equal(1L, Execute("SELECT count(*) FROM sqlite_master"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<StoreException> Refused() => Assert.ThrowsAsync<StoreException>(() => ArticleStore.OpenAsync(File, cancellation: Cancellation));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private object? Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
