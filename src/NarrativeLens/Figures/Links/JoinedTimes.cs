using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Makes one period of two that the words join: "March 9 – March 15", "between Monday and Friday", "in late 2025 and 2026".</summary>
internal static class JoinedTimes
{
    /// <summary>Shorter periods that "and" joins are told apart ("on Monday and Tuesday"), longer ones make up one time.</summary>
    private static readonly TimeSpan s_shortestShared = TimeSpan.FromDays(28);

    /// <summary>Replaces each joined pair by the time from the start of the first to the end of the second.</summary>
    public static void Join(Passage passage, List<Sighting<FigurePeriod>> times)
    {
        for (var i = times.Count - 2; i >= 0; i--)
        {
            var (one, other) = (times[i], times[i + 1]);
            if (one.Meaning.From <= other.Meaning.From && AreJoined(passage, one, other))
            {
                var end = one.Meaning.To > other.Meaning.To ? one.Meaning.To : other.Meaning.To;
                times[i] = new Sighting<FigurePeriod>(one.First, other.Next, one.Meaning with { To = end });
                times.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>A first date takes the year of the one it is joined to: "March 9 – March 15, 2026".</summary>
    public static WrittenDate WithYear(Passage passage, WrittenDate date, WrittenDate next) =>
        date is { Year: null, Month: { } month } && next is { Year: { } year, Month: { } nextMonth } && IsRange(passage, date.First, date.Next, next.First)
            ? date with { Year = month <= nextMonth ? year : year - 1 }
            : date;

    private static bool AreJoined(Passage passage, Sighting<FigurePeriod> one, Sighting<FigurePeriod> other) =>
        IsRange(passage, one.First, one.Next, other.First)
        || (Gap(passage, one.Next, other.First) == 1 && passage.Has(one.Next, Cue.And) && IsLong(one.Meaning) && IsLong(other.Meaning));

    private static bool IsRange(Passage passage, int first, int joint, int second) =>
        Gap(passage, joint, second) == 1
        && (passage.IsDash(joint) || passage.Has(joint, Cue.To)
            || (passage.Has(joint, Cue.And) && (passage.Has(first - 1, Cue.Between) || passage.Has(first - 2, Cue.Between))));

    // Articles, and words that only limit a year, do not count: "between the start of 2025 and late 2026" has more.
    private static int Gap(Passage passage, int joint, int second)
    {
        var last = second - 1;
        while (last > joint && (passage.Has(last, Cue.Article | Cue.YearPrefix | Cue.OutOf) || passage.IsHyphen(last)))
        {
            last--;
        }

        return last - joint + 1;
    }

    private static bool IsLong(FigurePeriod period) => period.To - period.From >= s_shortestShared;
}
