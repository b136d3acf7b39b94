using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class UpdateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedTime _time = new("2026-02-09T12:00:00Z");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_what_is_missing_is_asked_for()
    {
        await using var server = await LoopbackProviders.StartAsync();
        await Updater(server, since: "2025-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        var (first, file) = (server.Asked.Count, await File.ReadAllTextAsync(_folder.At("one.csv"), Cancelled));
        _time.Ahead = TimeSpan.FromDays(2);

        var change = await Updater(server).UpdateAsync("one", null, Cancelled);

        Assert.Equal(2, first);
        Assert.Equal((2, 0, 1), (change.Value!.Added, change.Value.Revised, change.Value.Requests));
        Assert.StartsWith(file, await File.ReadAllTextAsync(_folder.At("one.csv"), Cancelled), StringComparison.Ordinal);
        Assert.Equal(Some.Moment("2026-02-11"), Read().To);
        Assert.Equal(0, (await Updater(server).UpdateAsync("one", null, Cancelled)).Value!.Added);
    }

    [Fact]
    public async Task A_revision_is_told_and_the_old_value_can_still_be_read()
    {
        await using var server = await LoopbackProviders.StartAsync();
        await Updater(server, since: "2026-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        var (at, before) = (Some.Moment("2026-02-07"), Read().At(Some.Moment("2026-02-07"))!.Value);
        server.Revised[at] = 7m;
        _time.Ahead = TimeSpan.FromDays(1);

        var change = await Updater(server).UpdateAsync("one", null, Cancelled);

        var revision = Assert.Single(change.Value!.Revisions);
        Assert.Equal((at, before, before.Close + 7m), (revision.At, revision.Before, revision.After.Close));
        Assert.Equal((1, 1), (change.Value.Added, change.Value.Revised));
        Assert.Equal(revision.After, Read().At(at));
        Assert.Equal(before, Read(asOf: "2026-02-10").At(at));
        Assert.Equal(2, Read().Editions.Count);
        Assert.Equal("2026-02-10", Read().EditionOf(at).Vintage[..10]);
        Assert.Equal("2026-02-09", Read().EditionOf(at.AddDays(-3)).Vintage[..10]);
        Assert.Empty(ReferenceLibrary.Load([_folder.At("one.csv")], Some.Moment("2026-02-09")).Value!.Series);
    }

    [Fact]
    public async Task Older_values_are_read_again_when_asked()
    {
        await using var server = await LoopbackProviders.StartAsync();
        await Updater(server, since: "2026-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        server.Revised[Some.Moment("2026-01-10")] = 7m;

        var unseen = await Updater(server).UpdateAsync("one", null, Cancelled);
        var seen = await new ReferenceUpdater(new ReferenceFolder(_folder.Path), Options(server) with { Reread = Some.Moment("2026-01-05") }, _time).UpdateAsync("one", null, Cancelled);

        Assert.Equal((0, 1), (unseen.Value!.Revised, seen.Value!.Revised));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_run_that_is_stopped_goes_on_where_it_was(int answers)
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.BreakAfter(answers);
        var half = await Updater(server, since: "2023-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        server.BreakAfter(int.MaxValue);
        var asked = server.Asked.Count;

        var rest = await Updater(server).UpdateAsync("one", null, Cancelled);

        Assert.Contains("closed for the test", half.Value!.Failure, StringComparison.Ordinal);
        Assert.Equal(answers * 300, half.Value.Added);
        Assert.Null(rest.Value!.Failure);
        Assert.Equal(1135, half.Value.Added + rest.Value.Added);
        Assert.Equal((Some.Moment("2023-01-01"), 1135, 0), (Read().From, Read().Bars.Count, Read().Gaps));
        Assert.Equal(1 + 4 - answers, server.Asked.Count - asked);
    }

    [Fact]
    public async Task A_line_that_was_not_finished_is_no_value_and_is_cut_off()
    {
        await using var server = await LoopbackProviders.StartAsync();
        await Updater(server, since: "2026-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        var whole = Read().Bars.Count;
        foreach (var torn in new[] { "2026-02-09", "2026-02-09,1,2,1,2,2026-02-09T12:00:00Z,2026-02-09T12:00:00", "2026-02-09,1,2,1,2,2026-02-09T12:00:00Z,2026-02-09T12:00:00Z" })
        {
            await File.AppendAllTextAsync(_folder.At("one.csv"), torn, Cancelled);

            Assert.Equal(whole, Read().Bars.Count);
            _time.Ahead += TimeSpan.FromDays(1);
            Assert.Equal(1, (await Updater(server).UpdateAsync("one", null, Cancelled)).Value!.Added);
            Assert.Equal(++whole, Read().Bars.Count);
        }
    }

    [Fact]
    public async Task Values_before_the_first_are_fetched_when_asked_for_and_the_beginning_is_remembered()
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Listed = Some.Moment("2024-06-01");
        await Updater(server, since: "2026-01-01").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        await Updater(server, since: "2015-01-01").UpdateAsync("one", null, Cancelled);

        Assert.Equal(Some.Moment("2024-06-01"), Read().From);
        await Updater(server).UpdateAsync("one", null, Cancelled);
        var asked = server.Asked.Count;
        await Updater(server).UpdateAsync("one", null, Cancelled);
        Assert.Equal(1, server.Asked.Count - asked);
    }

    [Fact]
    public async Task An_outage_of_the_venue_is_a_gap_that_no_window_covers()
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Outages.Add(Some.Moment("2026-02-03"));

        await Updater(server, since: "2026-01-25").AddAsync("one", "binance:BTCUSDT", null, Cancelled);

        Assert.Equal(1, Read().Gaps);
        Assert.False(Read().Covers(Some.Moment("2026-02-01"), Some.Moment("2026-02-06")));
        Assert.False(Read().Covers(Some.Moment("2026-02-03"), Some.Moment("2026-02-04")));
        Assert.True(Read().Covers(Some.Moment("2026-02-04"), Some.Moment("2026-02-06")));
        Assert.Null(Read().At(Some.Moment("2026-02-03T10:00:00Z")));
    }

    [Fact]
    public async Task A_series_keeps_its_step_and_its_provider()
    {
        await using var server = await LoopbackProviders.StartAsync();
        await Updater(server, since: "2026-01-25").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        var other = await Updater(server).AddAsync("one", "binance:BTCUSDT", null, Cancelled);
        var finer = await new ReferenceUpdater(new ReferenceFolder(_folder.Path), Options(server) with { Step = "1h" }, _time).AddAsync("one", "coinbase:BTC-USD", null, Cancelled);
        var none = await Updater(server).UpdateAsync("two", null, Cancelled);
        var name = await Updater(server).AddAsync("../two", "coinbase:BTC-USD", null, Cancelled);

        Assert.Contains("expected a new name", other.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Contains("another name for another step", finer.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Contains("no series of that name", none.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Contains("is no name for a series", name.Skipped?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_writer_is_sent_away()
    {
        await using var server = await LoopbackProviders.StartAsync();
        using var held = SeriesLock.Take(_folder.At("one.csv"));

        var change = await Updater(server).AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        Assert.Contains("another run is writing", change.Skipped?.Reason, StringComparison.Ordinal);
    }

    private ReferenceSeries Read(string? asOf = null) =>
        Assert.Single(ReferenceLibrary.Load([_folder.At("one.csv")], asOf is null ? null : Some.Moment(asOf)).Value!.Series);

    private static ReferenceOptions Options(LoopbackProviders server) => new() { BaseAddress = server.Root, Pause = TimeSpan.Zero };

    private ReferenceUpdater Updater(LoopbackProviders server, string? since = null) =>
        new(new ReferenceFolder(_folder.Path), Options(server) with { Since = since is null ? null : Some.Moment(since) }, _time);
}
