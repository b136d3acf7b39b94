using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Tests.Shifts.Shares;

public sealed class ShareComparisonTests
{
    private const double Rate = 0.1;

    [Fact]
    public void The_difference_is_that_of_sentences_over_all_stories_together()
    {
        // 3 of 10 sentences now, 2 of 40 before: 0.30 - 0.05. The mean of the stories' own shares would be 0.375 - 0.05.
        var change = Compare([Story(2, 1), Story(8, 2), Story(0, 0)], [Story(20, 1), Story(10, 1), Story(10, 0)]);
        Assert.Equal(0.25, change.Difference, 12);
    }

    [Fact]
    public void Stories_that_are_all_alike_have_an_interval_without_width_and_no_change()
    {
        var change = Compare(Same(5, Story(10, 2)), Same(9, Story(20, 4)));
        Assert.Equal((0.0, 0.0, 0.0, 1.0, false), (change.Difference, change.Low, change.High, change.PValue, change.Called));
    }

    [Fact]
    public void A_jump_that_every_story_shares_is_called_with_the_smallest_p_value()
    {
        var change = Compare(Same(10, Story(10, 5)), Same(20, Story(10, 0)));
        Assert.Equal((0.5, 0.5, 0.5, 1 / 2000.0, true), (change.Difference, change.Low, change.High, change.PValue, change.Called));
    }

    [Fact]
    public void Three_stories_against_three_are_too_few_for_any_call()
    {
        // Of the 20 ways to deal six stories into two threes, two are as far apart as this: the exact p-value is 0.1.
        var changes = ShareComparison.Compare(Same(3, new StoryTags(10, [10, 0])), Same(3, new StoryTags(10, [0, 0])), Rate, new Draws(1));
        Assert.InRange(changes[0].PValue, 0.08, 0.12);
        Assert.All(changes, change => Assert.False(change.Called));
    }

    [Fact]
    public void The_interval_of_a_single_uneven_week_is_the_binomial_one()
    {
        // Half of 100 one-sentence stories, against none: 0.5 plus and minus 1.96 times 0.05.
        var change = Compare([.. Same(50, Story(1, 1)), .. Same(50, Story(1, 0))], Same(100, Story(1, 0)));
        Assert.InRange(change.Low, 0.38, 0.42);
        Assert.InRange(change.High, 0.58, 0.62);
    }

    [Fact]
    public void Where_nothing_changes_a_call_is_as_rare_as_stated()
    {
        // Eight narratives, 8 stories against 32, stories of different length that cluster on their narratives.
        var falseAlarms = Enumerable.Range(1, 60).Count(run => Simulated(new Draws((ulong)run), now: 8, before: 32).Any(c => c.Called));

        // At a rate of 10 % the count stays at or below 12 in 99 % of such tests.
        Assert.InRange(falseAlarms, 0, 12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_changes()
    {
        Assert.Equal(Simulated(new Draws(5), 6, 20), Simulated(new Draws(5), 6, 20));
    }

    private static IReadOnlyList<ShareChange> Simulated(Draws draws, int now, int before)
    {
        List<StoryTags> stories = [.. Enumerable.Range(0, now + before).Select(_ => SimulatedStory(draws))];
        return ShareComparison.Compare(stories[..now], stories[now..], Rate, draws);
    }

    private static StoryTags SimulatedStory(Draws draws)
    {
        var sentences = 5 + draws.Below(30);
        return new StoryTags(sentences, [.. Enumerable.Range(0, 8).Select(_ => draws.Below(3) == 0 ? draws.Below(1 + (sentences / 3)) : 0)]);
    }

    private static ShareChange Compare(IReadOnlyList<StoryTags> now, IReadOnlyList<StoryTags> before) =>
        Assert.Single(ShareComparison.Compare(now, before, Rate, new Draws(202606)));

    private static StoryTags Story(int sentences, int tagged) => new(sentences, [tagged]);

    private static StoryTags[] Same(int count, StoryTags story) => [.. Enumerable.Repeat(story, count)];
}
