using NarrativeLens.Collect;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

public abstract class SourceHealthTests(Engine engine)
{
    private const string Address = "https://www.example.com/feed";
    private static readonly DateTimeOffset s_start = new(2026, 2, 6, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Failures_in_a_row_are_counted_and_a_success_forgets_them()
    {
        await using var store = await TempStore.OpenAsync(engine);

        await RecordAsync(store, 0, null);
        await RecordAsync(store, 1, "HTTP 500");
        await RecordAsync(store, 2, "HTTP 404");
        var failing = Assert.Single(await store.Articles.SourcesAsync(Cancellation));
        await RecordAsync(store, 3, null);
        var well = Assert.Single(await store.Articles.SourcesAsync(Cancellation));

        Assert.Equal(new SourceHealth(Address, "Wire", s_start.AddDays(2), s_start, 2, "HTTP 404", null, 5, 3), failing);
        Assert.Equal(new SourceHealth(Address, "Wire", s_start.AddDays(3), s_start.AddDays(3), 0, null, null, 5, 3), well);
    }

    [Fact]
    public async Task A_source_is_disabled_after_so_many_failures_and_enabled_by_a_success()
    {
        await using var store = await TempStore.OpenAsync(engine);
        for (var day = 0; day < 4; day++)
        {
            await RecordAsync(store, day, "HTTP 404", disableAfter: 3);
        }

        var disabled = Assert.Single(await store.Articles.SourcesAsync(Cancellation));
        Assert.Equal((s_start.AddDays(2), "4 failed visits in a row, the last: HTTP 404"), (disabled.DisabledAt, disabled.DisabledBecause));
        await RecordAsync(store, 5, null, disableAfter: 3);
        Assert.Null(Assert.Single(await store.Articles.SourcesAsync(Cancellation)).DisabledAt);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    public async Task A_source_that_is_gone_is_disabled_at_once_and_a_missing_network_counts_for_nothing(bool gone, bool offline, bool disabled)
    {
        await using var store = await TempStore.OpenAsync(engine);

        await store.Articles.RecordVisitAsync(Visit(0, "HTTP 410") with { Gone = gone, Offline = offline }, 0, Cancellation);

        Assert.Equal(disabled, (await store.Articles.SourcesAsync(Cancellation)).Any(source => source.DisabledAt is not null));
    }

    [Fact]
    public async Task How_long_pages_and_feeds_are_fresh_is_known_at_the_next_visit()
    {
        await using var store = await TempStore.OpenAsync(engine);
        var analysis = Some.Analysis(Some.Article("Bitcoin fell."));
        var page = Some.Page(analysis.Article);
        page = page with { Validators = page.Validators with { FreshUntil = s_start } };
        await store.Articles.SaveAsync(page, analysis, Some.Stamp, Cancellation);
        await store.Articles.RecordVisitAsync(Visit(0, null) with { FreshUntil = s_start.AddHours(1) }, 10, Cancellation);

        Assert.Equal(page.Validators, await store.Articles.LastSeenAsync(page.RequestedUrl, Cancellation));
        Assert.Equal(Validators.None with { FreshUntil = s_start.AddHours(1) }, await store.Articles.LastSeenAsync(Address, Cancellation));
        Assert.Null(await store.Articles.LastSeenAsync("https://www.example.com/other", Cancellation));

        await store.Articles.RenewPageAsync(page.RequestedUrl, s_start.AddHours(2), Cancellation);
        Assert.Equal(s_start.AddHours(2), (await store.Articles.LastSeenAsync(page.RequestedUrl, Cancellation))!.FreshUntil);
    }

    private static Task RecordAsync(TempStore store, int day, string? failure, int disableAfter = 10) =>
        store.Articles.RecordVisitAsync(Visit(day, failure), disableAfter, Cancellation);

    private static SourceVisit Visit(int day, string? failure) =>
        new(new Source(Address) { Name = "Wire" }, Address, s_start.AddDays(day)) { Failure = failure, Listed = 5, Had = 3 };

    public sealed class OnSqlite() : SourceHealthTests(Engine.Sqlite);

    public sealed class OnPostgres() : SourceHealthTests(Engine.Postgres);
}
