using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Counts what was read and what was left out.</summary>
internal static class CoverageCount
{
    public static CoverageSection Of(WeekPress press, IReadOnlyList<Skipped> skipped) => new(
        press.Weeks,
        [.. press.All.GroupBy(a => a.Outlet, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(g.Key, press, [.. g]))],
        Line("All outlets", press, press.All),
        LeftOut(skipped));

    private static OutletLine Line(string outlet, WeekPress press, IReadOnlyList<StoredArticle> articles)
    {
        var now = articles.Where(a => WeekPress.WeekOf(a) == press.Week).ToList();
        return new OutletLine(
            outlet,
            [.. press.Weeks.Select(week => articles.Count(a => WeekPress.WeekOf(a) == week && !press.IsCopy(a)))],
            now.Count(press.IsCopy),
            now.Count(a => a.Analysis.Article.Sponsored),
            now.Count(a => a.Analysis.Article.Paywalled),
            now.Count(a => a.Revisions > 1));
    }

    private static IReadOnlyList<LeftOutGroup> LeftOut(IReadOnlyList<Skipped> skipped) =>
    [
        .. skipped
            .GroupBy(s => (s.Stage, s.Reason))
            .Select(g => new LeftOutGroup(
                g.Key.Stage,
                g.Key.Reason,
                g.Count(),
                [.. g.Select(s => s.Address).Order(StringComparer.Ordinal).Take(BriefRules.AddressesNamed)]))
            .OrderByDescending(g => g.Addresses).ThenBy(g => g.Stage).ThenBy(g => g.Reason, StringComparer.Ordinal),
    ];
}
