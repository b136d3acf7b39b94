using Microsoft.Extensions.Time.Testing;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class HostPaceTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_second_request_to_a_host_waits_and_another_host_does_not()
    {
        var pace = new HostPace(_time);

        await pace.TakeTurnAsync("a", s_second, TestContext.Current.CancellationToken);
        var second = pace.TakeTurnAsync("A", s_second, TestContext.Current.CancellationToken);
        var third = pace.TakeTurnAsync("a", s_second, TestContext.Current.CancellationToken);
        await pace.TakeTurnAsync("b", s_second, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        _time.Advance(s_second);
        await second;
        Assert.False(third.IsCompleted);
        _time.Advance(s_second);
        await third;
    }

    [Fact]
    public async Task A_host_can_put_its_next_turn_off()
    {
        var pace = new HostPace(_time);
        pace.PutOff("a", TimeSpan.FromSeconds(10));
        var turn = pace.TakeTurnAsync("a", s_second, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(turn.IsCompleted);
        _time.Advance(s_second);
        await turn;
    }

    [Fact]
    public void A_closed_host_opens_again()
    {
        var pace = new HostPace(_time);
        pace.Close("a", TimeSpan.FromHours(1));

        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromHours(1), pace.ClosedUntil("a"));
        Assert.Null(pace.ClosedUntil("b"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(pace.ClosedUntil("a"));
    }

    [Fact]
    public void An_absurd_wait_is_no_error()
    {
        var pace = new HostPace(_time);
        pace.Close("a", TimeSpan.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, pace.ClosedUntil("a"));
    }
}
