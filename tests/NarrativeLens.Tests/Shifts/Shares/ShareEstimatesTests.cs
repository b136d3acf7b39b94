using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Tests.Shifts.Shares;

public sealed class ShareEstimatesTests
{
    [Fact]
    public void A_narrative_that_no_story_tells_has_the_exact_interval_of_stories_and_none_of_sentences()
    {
        var (sentences, stories) = Of(20, telling: 0);
        Assert.Equal(new ShareEstimate(0, null, null), sentences);

        // 1 - 0.025^(1/20).
        Assert.Equal((0.0, 0.1684), (stories.Low, Math.Round(stories.High!.Value, 4)));
    }

    [Fact]
    public void A_narrative_that_every_story_tells_may_be_told_by_fewer()
    {
        var (_, stories) = Of(20, telling: 20);
        Assert.Equal((0.8316, 1.0), (Math.Round(stories.Low!.Value, 4), stories.High));
    }

    [Fact]
    public void Half_of_the_stories_have_the_binomial_interval()
    {
        var (sentences, stories) = Of(100, telling: 50);
        Assert.Equal((0.05, 0.5), (sentences.Share, stories.Share));
        Assert.InRange(stories.Low!.Value, 0.38, 0.42);
        Assert.InRange(stories.High!.Value, 0.58, 0.62);
        Assert.InRange(sentences.Low!.Value, 0.038, 0.042);
    }

    [Fact]
    public void Two_stories_are_too_few_for_the_interval_of_a_share_between()
    {
        Assert.Equal((new ShareEstimate(0.05, null, null), new ShareEstimate(0.5, null, null)), Of(2, telling: 1));
    }

    // Of ten sentences each, one tells it where the story does.
    private static (ShareEstimate Sentences, ShareEstimate Stories) Of(int stories, int telling)
    {
        var set = new StorySet([.. Enumerable.Range(0, stories).Select(i => new Story(0, "A", "model", true, 10, [i < telling ? 1 : 0], [0, 0, 0]))], 1);
        return ShareEstimates.Of(set, 0, stories, new Draws(1))[0];
    }
}
