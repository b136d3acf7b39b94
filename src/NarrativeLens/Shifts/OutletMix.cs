namespace NarrativeLens.Shifts;

/// <summary>
/// Divides a change of the share of sentences into what outlets changed and what a change of the mix of outlets changed (Kitagawa, "Components of a
/// Difference Between Two Rates", Journal of the American Statistical Association 50, 1955). An outlet read on one side only belongs to the mix.
/// </summary>
internal static class OutletMix
{
    /// <summary>Both parts, as parts of 1; they add up to the difference. Neither side may be empty.</summary>
    public static (double Within, double Mix) Of(IReadOnlyCollection<Story> before, IReadOnlyCollection<Story> after, int narrative)
    {
        var (old, now) = (ByOutlet(before, narrative), ByOutlet(after, narrative));
        var (within, mix) = (0.0, 0.0);

        // In text order, so that sums of doubles come out alike everywhere.
        foreach (var outlet in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var isOld = old.TryGetValue(outlet, out var o);
            var isNow = now.TryGetValue(outlet, out var n);
            var (rateOld, rateNow) = (isOld ? o.Rate : n.Rate, isNow ? n.Rate : o.Rate);
            within += (o.Weight + n.Weight) / 2 * (rateNow - rateOld);
            mix += (rateOld + rateNow) / 2 * (n.Weight - o.Weight);
        }

        return (within, mix);
    }

    private static Dictionary<string, (double Weight, double Rate)> ByOutlet(IReadOnlyCollection<Story> stories, int narrative)
    {
        var all = stories.Sum(s => (double)s.Sentences);
        return stories.GroupBy(s => s.Outlet, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (g.Sum(s => s.Sentences) / all, g.Sum(s => s.Told[narrative]) / (double)g.Sum(s => s.Sentences)),
            StringComparer.Ordinal);
    }
}
