using NarrativeLens.Classify;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts;

/// <summary>Makes the series of shares of every narrative, one for each model.</summary>
internal static class ShareSeries
{
    /// <summary>Per narrative the series of each model, in text order of their ids.</summary>
    public static IReadOnlyList<ModelSeries>[] Of(IReadOnlyList<Story> stories, int narratives, ShiftOptions options)
    {
        var series = Enumerable.Range(0, narratives).Select(_ => new List<ModelSeries>()).ToArray();
        foreach (var model in stories.GroupBy(s => s.Model, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var periods = model.GroupBy(s => s.Period).OrderBy(g => g.Key).AsParallel().AsOrdered().Select(g => PointsOf(g.Key, [.. g], narratives, options)).ToList();
            foreach (var (n, of) in series.Index())
            {
                of.Add(new ModelSeries(model.Key, [.. periods.Where(p => p.Count > 0).Select(p => p[n])]));
            }
        }

        return series;
    }

    // A period that has copies only has no story to make a share of.
    private static List<SharePoint> PointsOf(int period, IReadOnlyList<Story> articles, int narratives, ShiftOptions options)
    {
        List<Story> stories = [.. articles.Where(a => a.IsFirst)];
        if (stories.Count == 0)
        {
            return [];
        }

        var shares = ShareEstimates.Of(StorySet.WithStances(stories, narratives), 0, stories.Count, Chance.Of(options.Seed, Chance.Series + period));
        var of = new ShareBase(stories.Count, stories.Sum(s => s.Sentences));
        var when = new Period(options.By, period);
        var printed = (double)articles.Sum(a => a.Sentences);
        return [.. shares.Take(narratives).Select((share, n) => new SharePoint(
            when.ToString(),
            when.FirstDay,
            of,
            stories.Sum(s => s.Told[n]),
            stories.Count(s => s.Told[n] > 0),
            articles.Count(a => !a.IsFirst && a.Told[n] > 0),
            share.Sentences,
            share.Stories,
            articles.Sum(a => a.Told[n]) / printed,
            [.. Enum.GetValues<Stance>().Select(stance => Side(stories, n, stance, shares[narratives + (n * Stories.Stances) + (int)stance]))]))];
    }

    private static StancePoint Side(List<Story> stories, int narrative, Stance stance, (ShareEstimate Sentences, ShareEstimate Stories) share)
    {
        var place = (narrative * Stories.Stances) + (int)stance;
        return new StancePoint(stance, stories.Sum(s => s.Sides[place]), stories.Count(s => s.Sides[place] > 0), share.Sentences, share.Stories);
    }
}
