using Microsoft.Data.Sqlite;
using NarrativeLens.Collect;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

/// <summary>What only a SQLite file can go through: older formats, and a kill between file and log.</summary>
public sealed class SqliteFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_files_of_a_killed_process_open_with_all_that_was_committed()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(SavingTests.Rich());
        var expected = await temp.Articles.SnapshotIdAsync(Cancellation);

        // What a kill leaves behind: the file and its log as they are, never closed.
        var folder = TempStore.NewFolder();
        foreach (var file in Directory.GetFiles(temp.Folder).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        await using (var revived = await ArticleStore.OpenAsync(TempStore.PathIn(folder), cancellation: Cancellation))
        {
            Assert.Equal(expected, await revived.SnapshotIdAsync(Cancellation));
        }

        Directory.Delete(folder, recursive: true);
    }

    // What each format added, taken away again: what is left is a store of the format before it.
    private static readonly string[] s_takenAway =
    [
        "DROP TABLE source; ALTER TABLE page DROP COLUMN fresh_until",
        "DROP TABLE visit; DROP INDEX page_article",
        "DROP INDEX revision_counted; ALTER TABLE revision DROP COLUMN sponsored",
        "ALTER TABLE revision DROP COLUMN digest",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_store_of_an_older_format_is_brought_up_to_date_with_its_articles(int format)
    {
        Assert.Equal(Migrations.Steps.Count, s_takenAway.Length + 1);
        var folder = TempStore.NewFolder();
        var path = TempStore.PathIn(folder);
        var analysis = SavingTests.Rich();
        string snapshot;
        await using (var store = await ArticleStore.OpenAsync(path, cancellation: Cancellation))
        {
            await store.SaveAsync(Some.Page(analysis.Article), analysis, Some.Stamp, Cancellation);
            snapshot = await store.SnapshotIdAsync(Cancellation);
        }

        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            await using var older = connection.CreateCommand();
            older.CommandText = string.Join(';', s_takenAway.Skip(format - 1).Reverse().Append($"DELETE FROM state; PRAGMA user_version = {format}"));
            await older.ExecuteNonQueryAsync(Cancellation);
        }

        await using (var store = await ArticleStore.OpenAsync(path, cancellation: Cancellation))
        {
            await store.RecordVisitAsync(VisitTests.Visit("https://wire.example/a", "2026-02-08T12:00:00Z"), Cancellation);
            Assert.Single(await store.VisitsAsync("https://wire.example/a", Cancellation));
            Assert.Single(await store.ArticlesAsync(cancellation: Cancellation).ToListAsync(Cancellation));
            await store.RenewPageAsync(Some.Page(analysis.Article).RequestedUrl, Some.Moment("2026-02-09T12:00:00Z"), Cancellation);
            Assert.NotNull((await store.LastSeenAsync(Some.Page(analysis.Article).RequestedUrl, Cancellation))!.FreshUntil);
            Assert.Empty(await store.SourcesAsync(Cancellation));
            Assert.Equal(snapshot, await store.SnapshotIdAsync(Cancellation));
        }

        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            await using var version = connection.CreateCommand();
            version.CommandText = "PRAGMA user_version";
            Assert.Equal((long)Migrations.Steps.Count, await version.ExecuteScalarAsync(Cancellation));
        }

        // The store as it was before is kept beside it.
        await using (var kept = new SqliteConnection($"Data Source={path}.format-{format}.backup;Pooling=False"))
        {
            kept.Open();
            await using var count = kept.CreateCommand();
            count.CommandText = "SELECT (SELECT user_version FROM pragma_user_version) * 100 + count(*) FROM article";
            Assert.Equal((format * 100L) + 1, await count.ExecuteScalarAsync(Cancellation));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_store_of_the_first_format_is_brought_up_to_date_with_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("store.db");
        await using (var old = SqliteDatabase.Open(path, TimeSpan.FromSeconds(1), [Schema.First]))
        {
            await old.WriteAsync(t => Statement.Run(t, "INSERT INTO skipped(address, stage, reason, outlet, at) VALUES ('a', 'collect', 'HTTP 404', 'x', '2026-02-06T09:00:00.0000000+00:00')"), Cancellation);
        }

        await using var store = await ArticleStore.OpenAsync(path, cancellation: Cancellation);
        Assert.Equal("HTTP 404", Assert.Single(await store.SkippedAsync(Cancellation)).Reason);
        Assert.Empty(await store.SourcesAsync(Cancellation));
    }
}
