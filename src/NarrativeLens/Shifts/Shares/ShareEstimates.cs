using MathNet.Numerics.Distributions;

namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// The shares of a set of stories with bootstrap intervals: whole stories are drawn, because their sentences go together (Efron and
/// Tibshirani, An Introduction to the Bootstrap, 1993); the ends are those of <see cref="BootstrapInterval"/>.
/// </summary>
internal sealed class ShareEstimates
{
    private const double Tail = (1 - (ShiftRules.IntervalPercent / 100.0)) / 2;

    private readonly StorySet _stories;
    private readonly int _first;
    private readonly int _count;
    private readonly long[] _told;
    private readonly int[] _tellers;

    private ShareEstimates(StorySet stories, int first, int count)
    {
        (_stories, _first, _count) = (stories, first, count);
        (_told, _tellers) = (new long[stories.Narratives], new int[stories.Narratives]);
    }

    /// <summary>Per narrative its share of sentences and of stories, over the stories from <paramref name="first"/> on.</summary>
    public static (ShareEstimate Sentences, ShareEstimate Stories)[] Of(StorySet stories, int first, int count, Draws draws) =>
        new ShareEstimates(stories, first, count).Estimate(draws);

    private (ShareEstimate Sentences, ShareEstimate Stories)[] Estimate(Draws draws)
    {
        var sentences = 0L;
        for (var i = 0; i < _count; i++)
        {
            sentences += _stories.AddTo(_first + i, _told, _tellers);
        }

        var (told, tellers) = (_told.ToArray(), _tellers.ToArray());
        double[] ofSentences = [.. told.Select(t => (double)t / sentences)], ofStories = [.. tellers.Select(t => (double)t / _count)];
        if (_count < ShiftRules.FewestStories)
        {
            return [.. ofSentences.Zip(ofStories, (s, t) => (Alone(s), t is 0 or 1 ? AtTheEdge(t > 0) : Alone(t)))];
        }

        var (drawnSentences, drawnStories) = Resampled(draws);
        var (skewSentences, skewStories) = (Skew.OfSentences(_stories, _first, _count, ofSentences), Skew.OfStories(_stories, _first, _count, ofStories));
        return [.. Enumerable.Range(0, told.Length).Select(n => (
            told[n] == 0 ? Alone(0) : Between(ofSentences[n], drawnSentences[n], skewSentences[n]),
            ofStories[n] is 0 or 1 ? AtTheEdge(tellers[n] > 0) : Between(ofStories[n], drawnStories[n], skewStories[n])))];
    }

    private (double[][] OfSentences, double[][] OfStories) Resampled(Draws draws)
    {
        var ofSentences = Enumerable.Range(0, _told.Length).Select(_ => new double[ShiftRules.Resamples]).ToArray();
        var ofStories = Enumerable.Range(0, _told.Length).Select(_ => new double[ShiftRules.Resamples]).ToArray();
        for (var r = 0; r < ShiftRules.Resamples; r++)
        {
            var sentences = (double)Resample(draws);
            for (var n = 0; n < _told.Length; n++)
            {
                ofSentences[n][r] = _told[n] / sentences;
                ofStories[n][r] = (double)_tellers[n] / _count;
            }
        }

        return (ofSentences, ofStories);
    }

    private long Resample(Draws draws)
    {
        Array.Clear(_told);
        Array.Clear(_tellers);
        var sentences = 0L;
        for (var i = 0; i < _count; i++)
        {
            sentences += _stories.AddTo(_first + draws.Below(_count), _told, _tellers);
        }

        return sentences;
    }

    // Where no story tells it, or all do, every resample is alike and the bootstrap knows nothing; the exact interval of a proportion does
    // (Clopper and Pearson, Biometrika 26, 1934). How much such a story would tell is unknown, so there the share of sentences has no interval.
    private ShareEstimate AtTheEdge(bool all) => all
        ? new ShareEstimate(1, Beta.InvCDF(_count, 1, Tail), 1)
        : new ShareEstimate(0, 0, Beta.InvCDF(1, _count, 1 - Tail));

    private static ShareEstimate Alone(double share) => new(share, null, null);

    private ShareEstimate Between(double share, double[] resampled, double acceleration)
    {
        var (low, high) = BootstrapInterval.Of(share, resampled, acceleration, _count);
        return new ShareEstimate(share, low, high);
    }
}
