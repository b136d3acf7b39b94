using NarrativeLens.Collect;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Tests.Store;

public sealed class CopyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    [InlineData(Engine.Sqlite, Engine.Sqlite)]
    [InlineData(Engine.Postgres, Engine.Postgres)]
    public async Task Everything_that_a_store_holds_comes_over_and_says_the_same(Engine from, Engine to)
    {
        await using var source = await TempStore.OpenAsync(from);
        await FillAsync(source);
        var place = await NewPlaceAsync(to);
        var steps = new List<StoreCopyStep>();

        var copied = await StoreCopier.CopyAsync(source.Place, place, progress: new Steps(steps), cancellation: Cancellation);

        await using var target = await ArticleStore.OpenAsync(place, cancellation: Cancellation);
        Assert.Equal(await source.Articles.SnapshotIdAsync(Cancellation), await target.SnapshotIdAsync(Cancellation));
        Assert.Equal(copied.Snapshot, await target.SnapshotIdAsync(Cancellation));
        Assert.All(StoreCopier.Tables, table => Assert.True(copied.Rows[table] > 0, table));
        Assert.Equal(copied.Rows.Values.Sum(), steps[^1].Rows);
        Assert.Equal(steps[^1].Of, steps[^1].Rows);
        Assert.Equal(await source.Articles.RunsAsync(Cancellation), await target.RunsAsync(Cancellation));
        Assert.Equal(await source.Articles.SourcesAsync(Cancellation), await target.SourcesAsync(Cancellation));
        Assert.Equal(await source.Articles.SkippedAsync(Cancellation), await target.SkippedAsync(Cancellation));
        Assert.Equal("https://wire.example/a", Assert.Single(await target.VisitsAsync("https://wire.example/a", Cancellation)).RequestedUrl);
        Assert.Equal(2, Assert.Single(await target.RevisedAsync(Cancellation)).Revisions.Count);
        Assert.Equal(150, (await target.CountAsync(new Words("inflation hedge"), [], Cancellation)).Single().Sentences);
    }

    [Fact]
    public async Task The_same_content_has_the_same_id_on_both_engines()
    {
        var ids = new HashSet<string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var store = await TempStore.OpenAsync(engine);
            await FillAsync(store);
            ids.Add(await store.Articles.SnapshotIdAsync(Cancellation));
        }

        Assert.Single(ids);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Work_goes_on_in_the_copy(Engine to)
    {
        await using var source = await TempStore.OpenAsync();
        await FillAsync(source);
        var place = await NewPlaceAsync(to);
        await StoreCopier.CopyAsync(source.Place, place, cancellation: Cancellation);

        await using var target = await ArticleStore.OpenAsync(place, cancellation: Cancellation);
        var more = Some.Analysis(Some.Article("Gold rose, bitcoin fell.", url: "https://more.example/1"));
        Assert.Equal(SavedAs.New, (await target.SaveAsync(Some.Page(more.Article), more, Some.Stamp, Cancellation)).As);
        Assert.Equal(3, await target.StartRunAsync(Cancellation));
        Assert.Equal(1, (await target.CountAsync(new Words("gold rose"), [], Cancellation)).Single().Sentences);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_store_that_holds_something_is_no_target(Engine to)
    {
        await using var source = await TempStore.OpenAsync();
        await FillAsync(source);
        await using var target = await TempStore.OpenAsync(to);
        await target.Articles.RecordSkippedAsync(new Skipped(Stage.Collect, "HTTP 404", "https://a.example/"), Cancellation);
        var before = await target.Articles.SnapshotIdAsync(Cancellation);

        var error = await Assert.ThrowsAsync<StoreException>(() => StoreCopier.CopyAsync(source.Place, target.Place, cancellation: Cancellation));

        Assert.Contains("is not empty", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await target.Articles.SnapshotIdAsync(Cancellation));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_table_of_a_store_is_copied(Engine engine)
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await using var database = temp.OpenDatabase();
        var tables = database.Read(
            t => Statement.All(
                t,
                engine == Engine.Sqlite
                    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_text%' ESCAPE '\\'"
                    : "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '%\\_text' AND tablename <> 'narrativelens'",
                row => row.GetString(0)),
            Cancellation);
        Assert.Equal(StoreCopier.Tables.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Both_engines_have_the_same_columns()
    {
        await using var sqlite = await TempStore.OpenAsync();
        await using var postgres = await TempStore.OpenAsync(Engine.Postgres);
        await using var one = sqlite.OpenDatabase();
        await using var other = postgres.OpenDatabase();
        Assert.All(StoreCopier.Tables, table => Assert.Equal(ColumnsOf(one, table), ColumnsOf(other, table)));
    }

    private static List<string> ColumnsOf(Database database, string table) =>
        [.. database.Read(t => Statement.All(t, t.Dialect.Columns(table), row => row.GetString(0)), Cancellation).Order(StringComparer.Ordinal)];

    private static async Task<string> NewPlaceAsync(Engine engine) =>
        engine == Engine.Postgres ? await TempStore.NewSchemaAsync() : TempStore.PathIn(TempStore.NewFolder());

    // Something in every table.
    private static async Task FillAsync(TempStore store)
    {
        foreach (var i in Enumerable.Range(0, 150))
        {
            await store.SaveAsync(SavingTests.Rich($"https://harbourwire.example/{i}"));
        }

        await store.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $6,000.", url: "https://example/r")));
        await store.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $60,000.", url: "https://example/r") with { ModifiedAt = Some.Moment("2026-02-06T10:00:00Z") }));
        await store.SaveAsync(Some.Analysis(Some.Article("NUL \0 and half a pair \ud83d end the line.", "\\u0000 \0", "https://example/nul")));
        await store.Articles.RecordVisitAsync(VisitTests.Visit("https://wire.example/a", "2026-02-08T12:00:00Z"), Cancellation);
        await store.Articles.RecordVisitAsync(new SourceVisit(new Source("https://wire.example/feed"), "https://wire.example/feed", Some.Moment("2026-02-08T12:00:00Z")), 10, Cancellation);
        await store.Articles.RecordSkippedAsync(new Skipped(Stage.Collect, "HTTP 404", "https://wire.example/404"), Cancellation);
        await store.Articles.FinishRunAsync(await store.Articles.StartRunAsync(Cancellation), new RunCounts(1, 2, 3, 4, 5), Cancellation);
        await store.Articles.StartRunAsync(Cancellation);
    }

    private sealed class Steps(List<StoreCopyStep> steps) : IProgress<StoreCopyStep>
    {
        public void Report(StoreCopyStep value) => steps.Add(value);
    }
}
