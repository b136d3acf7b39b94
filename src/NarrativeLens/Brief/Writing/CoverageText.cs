namespace NarrativeLens.Brief.Writing;

/// <summary>Writes the section on coverage.</summary>
internal static class CoverageText
{
    public static void Write(MarkdownPage page, WeeklyBrief brief)
    {
        var coverage = brief.Coverage;
        page.Heading(2, $"Coverage");
        if (coverage.Outlets.Count > 0)
        {
            page.Paragraph($"Stories per outlet and week; a wire copy counts at the outlet that ran it first. The last four columns are of {brief.Week}.");
            page.Table(Columns(coverage), [.. coverage.Outlets.Append(coverage.Total).Select(Row)]);
        }
        else
        {
            page.Paragraph($"The store holds no article of these weeks.");
        }

        WriteLeftOut(page, coverage);
    }

    private static string[] Columns(CoverageSection coverage) =>
        ["Outlet", .. coverage.Weeks.Select(w => $"{w}:"), "Wire copies:", "Sponsored:", "Paywalled:", "Revised:"];

    private static IReadOnlyList<Markup> Row(OutletLine line) =>
    [
        Markup.Of($"{line.Outlet}"),
        .. line.PerWeek.Append(line.Copies).Append(line.Sponsored).Append(line.Paywalled).Append(line.Revised).Select(n => Markup.Of($"{n}")),
    ];

    private static void WriteLeftOut(MarkdownPage page, CoverageSection coverage)
    {
        if (coverage.LeftOut.Count == 0)
        {
            return;
        }

        page.Heading(3, $"Left out");
        page.Paragraph($"{Numbers.Count(coverage.Addresses, "address", "addresses")} in the store's sources could not be used, whatever their date.");
        page.List(FigureText.Listed(page, coverage.LeftOut).Select(g =>
            Markup.Of($"{g.Addresses} while {Words.Of(g.Stage)}: {g.Reason} ({new Markup(string.Join(", ", g.Examples.Select(a => Sources.Address(a).Markdown)))}{(g.Addresses > g.Examples.Count ? ", …" : "")})")));
    }
}
