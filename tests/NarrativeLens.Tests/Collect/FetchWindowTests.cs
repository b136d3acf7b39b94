using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class FetchWindowTests
{
    [Fact]
    public async Task So_many_pages_may_be_fetched_ahead_and_the_next_when_one_is_handed_on()
    {
        var window = new FetchWindow(pages: 2, bytes: 1000);

        Assert.True(Enter(window, 0).IsCompleted);
        Assert.True(Enter(window, 1).IsCompleted);
        var third = Enter(window, 3);
        var second = Enter(window, 2);
        Assert.False(second.IsCompleted);

        window.HandOn(0);
        await second;
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task Bodies_that_lie_waiting_keep_further_pages_out_but_never_the_one_whose_turn_it_is()
    {
        var window = new FetchWindow(pages: 100, bytes: 1000);
        window.Hold(1000);

        Assert.True(Enter(window, 0).IsCompleted);
        var next = Enter(window, 1);
        Assert.False(next.IsCompleted);

        window.HandOn(0);
        await next;
        Assert.False(Enter(window, 2).IsCompleted);
    }

    private static Task Enter(FetchWindow window, int position) => window.EnterAsync(position, TestContext.Current.CancellationToken);
}
