namespace NarrativeLens.Brief;

/// <summary>What was read for the week, and what was left out.</summary>
/// <param name="Weeks">The weeks of the counts, oldest first; the brief's week is the last.</param>
/// <param name="Outlets">One line per outlet with an article in these weeks, in text order.</param>
/// <param name="Total">The sums.</param>
/// <param name="LeftOut">Addresses that are left out at present, grouped by stage and reason, most first.</param>
public sealed record CoverageSection(
    IReadOnlyList<IsoWeek> Weeks, IReadOnlyList<OutletLine> Outlets, OutletLine Total, IReadOnlyList<LeftOutGroup> LeftOut)
{
    /// <summary>Articles of the week, wire copies and sponsored pieces among them.</summary>
    public int Articles => Total.PerWeek[^1] + Total.Copies;

    /// <summary>Addresses left out.</summary>
    public int Addresses => LeftOut.Sum(g => g.Addresses);
}

/// <summary>What one outlet published.</summary>
/// <param name="Outlet">Its name.</param>
/// <param name="PerWeek">Stories per week, wire copies left out; sponsored pieces are in.</param>
/// <param name="Copies">Wire copies this week.</param>
/// <param name="Sponsored">Sponsored pieces this week.</param>
/// <param name="Paywalled">Articles this week of which only a part is public.</param>
/// <param name="Revised">Articles of this week of which more than one content was seen.</param>
public sealed record OutletLine(string Outlet, IReadOnlyList<int> PerWeek, int Copies, int Sponsored, int Paywalled, int Revised);

/// <summary>Addresses that were left out for one reason.</summary>
/// <param name="Stage">The stage that left them out.</param>
/// <param name="Reason">Why.</param>
/// <param name="Addresses">Their number.</param>
/// <param name="Examples">The first of them, in text order.</param>
public sealed record LeftOutGroup(Stage Stage, string Reason, int Addresses, IReadOnlyList<string> Examples);
