namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// Compares the shares of two sets of stories. Stories, not sentences, are drawn and shuffled, because the sentences of one story
/// go together. Intervals: bootstrap with expanded percentiles. Tests: permutation of the stories between the two sets, which is exact where
/// nothing changed, however few the stories. Many narratives: Benjamini and Hochberg.
/// </summary>
internal static class ShareComparison
{
    // Equal differences can come out of sums in another order with other last bits.
    private const double Rounding = 1e-12;

    /// <summary>One change per narrative, in the order of <see cref="StoryTags.Tagged"/>, called at a false discovery rate (0 to 1). Neither set may be empty.</summary>
    public static IReadOnlyList<ShareChange> Compare(IReadOnlyList<StoryTags> now, IReadOnlyList<StoryTags> before, double rate, Draws draws)
    {
        var narratives = now[0].Tagged.Count;
        var (sumNow, sumBefore) = (ShareSums.Of(now, narratives), ShareSums.Of(before, narratives));
        var difference = Enumerable.Range(0, narratives).Select(i => sumNow.Less(sumBefore, i)).ToArray();
        var intervals = Intervals(now, before, narratives, draws);
        var pValues = PValues(now, before, difference, draws);
        var passing = FalseDiscovery.Passing(pValues, rate);
        return [.. Enumerable.Range(0, narratives).Select(i => new ShareChange(
            difference[i],
            intervals[i].Low,
            intervals[i].High,
            pValues[i],
            passing[i] && (intervals[i].Low > 0 || intervals[i].High < 0)))];
    }

    private static (double Low, double High)[] Intervals(IReadOnlyList<StoryTags> now, IReadOnlyList<StoryTags> before, int narratives, Draws draws)
    {
        var resampled = Enumerable.Range(0, narratives).Select(_ => new double[ShiftRules.Resamples]).ToArray();
        var (sumNow, sumBefore) = (new ShareSums(narratives), new ShareSums(narratives));
        for (var r = 0; r < ShiftRules.Resamples; r++)
        {
            Resample(now, sumNow, draws);
            Resample(before, sumBefore, draws);
            for (var i = 0; i < narratives; i++)
            {
                resampled[i][r] = sumNow.Less(sumBefore, i);
            }
        }

        var tail = IntervalTails.For(Math.Min(now.Count, before.Count));
        return [.. resampled.Select(values => Middle(values, tail))];
    }

    private static void Resample(IReadOnlyList<StoryTags> stories, ShareSums sums, Draws draws)
    {
        sums.Clear();
        for (var i = 0; i < stories.Count; i++)
        {
            sums.Add(stories[draws.Below(stories.Count)]);
        }
    }

    // What is left when the same number of resamples is cut off at both ends.
    private static (double Low, double High) Middle(double[] resampled, double tail)
    {
        Array.Sort(resampled);
        var cut = (int)(resampled.Length * tail);
        return (resampled[cut], resampled[^(cut + 1)]);
    }

    // Counted with the observed one among them, so that no p-value is zero (Phipson and Smyth 2010).
    private static double[] PValues(IReadOnlyList<StoryTags> now, IReadOnlyList<StoryTags> before, double[] difference, Draws draws)
    {
        StoryTags[] pool = [.. now, .. before];
        var asFar = new int[difference.Length];
        Array.Fill(asFar, 1);
        var (first, rest) = (new ShareSums(difference.Length), new ShareSums(difference.Length));
        for (var s = 0; s < ShiftRules.Shuffles; s++)
        {
            Deal(pool, now.Count, first, rest, draws);
            for (var i = 0; i < difference.Length; i++)
            {
                asFar[i] += Math.Abs(first.Less(rest, i)) >= Math.Abs(difference[i]) - Rounding ? 1 : 0;
            }
        }

        return [.. asFar.Select(n => n / (ShiftRules.Shuffles + 1.0))];
    }

    // A Fisher-Yates shuffle, as far as the first set needs it.
    private static void Deal(StoryTags[] pool, int count, ShareSums first, ShareSums rest, Draws draws)
    {
        first.Clear();
        rest.Clear();
        for (var i = 0; i < pool.Length; i++)
        {
            if (i < count)
            {
                var other = i + draws.Below(pool.Length - i);
                (pool[i], pool[other]) = (pool[other], pool[i]);
            }

            (i < count ? first : rest).Add(pool[i]);
        }
    }
}
