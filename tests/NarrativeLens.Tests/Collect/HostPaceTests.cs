using Microsoft.Extensions.Time.Testing;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class HostPaceTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset s_start = new(2026, 2, 6, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_start);

    [Fact]
    public async Task The_second_request_to_a_host_waits_and_another_host_does_not()
    {
        var pace = new HostPace(_time);

        (await TakeAsync(pace, "a")).Dispose();
        var second = TakeAsync(pace, "A");
        var third = TakeAsync(pace, "a");
        (await TakeAsync(pace, "b")).Dispose();
        Assert.False(second.IsCompleted);

        _time.Advance(s_second);
        (await second).Dispose();
        Assert.False(third.IsCompleted);
        await AdvanceUntilAsync(third);
    }

    [Fact]
    public async Task A_host_answers_one_request_at_a_time_also_where_it_asks_for_no_pause()
    {
        var pace = new HostPace(_time);

        var first = await pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken);
        var second = pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();
        using var turn = await second;
        Assert.False(pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task As_many_requests_as_allowed_go_to_a_host_together()
    {
        var pace = new HostPace(_time, atOnce: 2);

        using var first = await pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken);
        using var second = await pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.False(pace.TakeTurnAsync("a", TimeSpan.Zero, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_gives_its_place_back()
    {
        var pace = new HostPace(_time);
        (await TakeAsync(pace, "a")).Dispose();
        using var stop = new CancellationTokenSource();
        var waiting = pace.TakeTurnAsync("a", s_second, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await AdvanceUntilAsync(TakeAsync(pace, "a"));
    }

    [Fact]
    public async Task A_host_can_put_its_next_turn_off()
    {
        var pace = new HostPace(_time);
        pace.PutOff("a", TimeSpan.FromSeconds(10));
        var turn = TakeAsync(pace, "a");

        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(turn.IsCompleted);
        await AdvanceUntilAsync(turn);
    }

    [Fact]
    public async Task A_rest_that_is_asked_for_while_a_turn_is_waited_for_is_kept()
    {
        var pace = new HostPace(_time);
        (await TakeAsync(pace, "a")).Dispose();
        var turn = TakeAsync(pace, "a");

        pace.PutOff("a", TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(turn.IsCompleted);
        await AdvanceUntilAsync(turn);
        Assert.True(_time.GetUtcNow() >= s_start + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_closed_host_opens_again()
    {
        var pace = new HostPace(_time);
        pace.Close("a", TimeSpan.FromHours(1), "asked to be left alone");

        Assert.Equal("a asked to be left alone until 2026-02-06T10:00:00Z", pace.ClosedBecause("a"));
        Assert.Null(pace.ClosedBecause("b"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(pace.ClosedBecause("a"));
    }

    [Fact]
    public void An_absurd_wait_is_no_error()
    {
        var pace = new HostPace(_time);
        pace.Close("a", TimeSpan.MaxValue, "asked to be left alone");

        Assert.Equal("a asked to be left alone until 9999-12-31T23:59:59Z", pace.ClosedBecause("a"));
    }

    private static Task<IDisposable> TakeAsync(HostPace pace, string host) => pace.TakeTurnAsync(host, s_second, TestContext.Current.CancellationToken);

    // The waiter runs on another thread: it may not have asked the clock yet when the clock is moved.
    private async Task AdvanceUntilAsync(Task<IDisposable> turn)
    {
        for (var i = 0; i < 100 && !turn.IsCompleted; i++)
        {
            _time.Advance(s_second);
            await Task.WhenAny(turn, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        (await turn).Dispose();
    }
}
