using NarrativeLens.Classify;
using NarrativeLens.Store;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Store;

public abstract class StoreUpkeepTests(Engine engine)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_store_has_no_faults_and_the_id_it_always_had()
    {
        await using var temp = await FilledAsync();
        var result = await StoreUpkeep.CheckAsync(temp.Place, cancellation: Cancellation);
        Assert.Empty(result.Faults);
        Assert.Equal((2L, await temp.Articles.SnapshotIdAsync(Cancellation)), (result.Revisions, result.Snapshot));
    }

    [Theory]
    [InlineData("UPDATE sentence SET text = 'Gold rose to $6,000.' WHERE ordinal = 0", "its rows are not what was written")]
    [InlineData("UPDATE tag SET stance = 'rejects'", "its rows are not what was written")]
    [InlineData("DELETE FROM sentence_text", "sentences are not in the index of words")]
    [InlineData("UPDATE article SET current = NULL", "articles have no current revision")]
    public async Task What_somebody_changed_behind_the_program_is_told(string sql, string fault)
    {
        await using var temp = await FilledAsync();
        await using (var database = temp.OpenDatabase())
        {
            await database.WriteAsync(t => Statement.Run(t, sql), Cancellation);
        }

        Assert.Contains((await StoreUpkeep.CheckAsync(temp.Place, cancellation: Cancellation)).Faults, told => told.EndsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_says_the_same_and_replaces_nothing()
    {
        await using var temp = await FilledAsync();
        using var folder = new TemporaryFolder();
        var copied = await StoreUpkeep.BackupAsync(temp.Place, folder.At("backup.db"), cancellation: Cancellation);
        await using (var backup = await ArticleStore.OpenAsync(folder.At("backup.db"), cancellation: Cancellation))
        {
            Assert.Equal(copied.Snapshot, await backup.SnapshotIdAsync(Cancellation));
        }

        Assert.Empty(Directory.GetFiles(folder.Path, "*.part*"));
        var again = await Assert.ThrowsAsync<StoreException>(() => StoreUpkeep.BackupAsync(temp.Place, folder.At("backup.db"), cancellation: Cancellation));
        Assert.Contains("is there already", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vacuum_changes_nothing_that_the_store_says()
    {
        await using var temp = await FilledAsync();
        var before = await temp.Articles.SnapshotIdAsync(Cancellation);
        var (bytesBefore, bytesAfter) = await StoreUpkeep.VacuumAsync(temp.Place, cancellation: Cancellation);
        Assert.True(bytesBefore > 0 && bytesAfter > 0);
        Assert.Equal(before, (await StoreUpkeep.CheckAsync(temp.Place, cancellation: Cancellation)).Snapshot);
    }

    private async Task<TempStore> FilledAsync()
    {
        var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $60,000. It is a casino.", url: "https://wire.example/1"), [("casino", "speculation", Stance.Asserts)]));
        await temp.SaveAsync(Some.Analysis(Some.Article("Gold rose.", url: "https://wire.example/2")));
        return temp;
    }

    public sealed class OnSqlite() : StoreUpkeepTests(Engine.Sqlite)
    {
        [Fact]
        public async Task The_commands_say_what_they_did()
        {
            await using var temp = await TempStore.OpenAsync();
            await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell.")));
            await temp.Articles.DisposeAsync();
            var (code, output, _) = await LensCommand.RunAsync(["store", "check", "--store", temp.Place]);
            Assert.Equal(0, code);
            Assert.StartsWith("1 revisions, 1 sentences: all as they were written; sha256:", output, StringComparison.Ordinal);
            Assert.Contains("bytes before", (await LensCommand.RunAsync(["store", "vacuum", "--store", temp.Place])).Output, StringComparison.Ordinal);
            Assert.Contains("Both say the same: sha256:", (await LensCommand.RunAsync(["store", "backup", temp.Place + ".backup", "--store", temp.Place])).Output, StringComparison.Ordinal);
            Assert.Equal(2, (await LensCommand.RunAsync(["store", "check", "--store", temp.Place + ".none"])).Code);
        }
    }

    public sealed class OnPostgres() : StoreUpkeepTests(Engine.Postgres);
}
