using System.Net;
using Microsoft.Extensions.Time.Testing;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class BackOffTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<HttpStatusCode, int?, int, bool> Repeats => new()
    {
        { HttpStatusCode.TooManyRequests, 1, 0, true },
        { HttpStatusCode.TooManyRequests, null, 1, true },
        { HttpStatusCode.ServiceUnavailable, null, 2, false },
        { HttpStatusCode.ServiceUnavailable, 61, 0, false },
        { HttpStatusCode.InternalServerError, null, 0, true },
        { HttpStatusCode.InternalServerError, null, 1, false },
        { HttpStatusCode.BadGateway, null, 0, true },
        { HttpStatusCode.GatewayTimeout, null, 0, true },
        { HttpStatusCode.NotImplemented, null, 0, false },
        { HttpStatusCode.NotFound, null, 0, false },
        { HttpStatusCode.Gone, null, 0, false },
        { HttpStatusCode.Unauthorized, null, 0, false },
        { HttpStatusCode.Forbidden, null, 0, false },
        { HttpStatusCode.UnavailableForLegalReasons, null, 0, false },
        { HttpStatusCode.OK, null, 0, false },
    };

    [Theory]
    [MemberData(nameof(Repeats))]
    public void Only_what_may_pass_is_asked_again_and_not_for_ever(HttpStatusCode status, int? retryAfter, int attempt, bool expected)
    {
        var answer = new Answer { Status = status, RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

        Assert.Equal(expected, new BackOff(new HostPace(_time), 0).MayRepeat("a", answer, attempt));
    }

    [Fact]
    public void A_broken_connection_is_tried_once_more()
    {
        var backOff = new BackOff(new HostPace(_time), 0);

        Assert.True(backOff.MayRepeat("a", new Answer { BrokenOff = true }, 0));
        Assert.False(backOff.MayRepeat("a", new Answer { BrokenOff = true }, 1));
    }

    [Theory]
    [InlineData(90, "a asked to be left alone until 2026-02-06T09:01:30Z")]
    [InlineData(999_999_999, "a asked to be left alone until 2026-02-07T09:00:00Z")]
    public void A_long_wait_closes_the_host_and_an_absurd_one_for_a_day(int seconds, string expected)
    {
        var pace = new HostPace(_time);

        new BackOff(pace, 0).MayRepeat("a", new Answer { Status = HttpStatusCode.TooManyRequests, RetryAfter = TimeSpan.FromSeconds(seconds) }, 0);

        Assert.Equal(expected, pace.ClosedBecause("a"));
    }

    [Fact]
    public void A_host_without_answers_is_left_alone_after_three_and_an_answer_starts_the_count_again()
    {
        var pace = new HostPace(_time);
        var backOff = new BackOff(pace, 0);
        foreach (var silent in new[] { true, true, false, true, true })
        {
            backOff.MayRepeat("a", new Answer { Silent = silent }, 0);
        }

        Assert.Null(pace.ClosedBecause("a"));
        backOff.MayRepeat("a", new Answer { Silent = true }, 0);
        Assert.StartsWith("a gave no complete answer 3 times in a row and is left alone until", pace.ClosedBecause("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_double_are_spread_and_are_the_same_for_the_same_seed()
    {
        var pace = new HostPace(_time);
        TimeSpan[] Waits(int seed) => [.. Enumerable.Range(0, 3).SelectMany(attempt => new[] { "a", "b", "c" }.Select(host => new BackOff(pace, seed).WaitBefore(host, attempt)))];

        Assert.Equal(Waits(7), Waits(7));
        Assert.NotEqual(Waits(7), Waits(8));
        Assert.Equal(9, Waits(7).Distinct().Count());
        Assert.All(Waits(7).Take(3), wait => Assert.InRange(wait.TotalSeconds, 1, 3));
        Assert.All(Waits(7).Skip(6), wait => Assert.InRange(wait.TotalSeconds, 4, 12));
    }
}
