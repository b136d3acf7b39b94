namespace NarrativeLens.Brief.Writing;

/// <summary>The page in Markdown, in the three parts that the HTML page puts together differently.</summary>
/// <param name="FrontMatter">YAML between its marks.</param>
/// <param name="BeforeChart">From the title to the introduction of the chart.</param>
/// <param name="Chart">The chart as an image; empty where there is none.</param>
/// <param name="AfterChart">The rest.</param>
internal sealed record BriefPage(string FrontMatter, string BeforeChart, string Chart, string AfterChart)
{
    /// <summary>The whole file.</summary>
    public string Markdown => string.Join('\n', new[] { FrontMatter, BeforeChart, Chart, AfterChart }.Where(p => p.Length > 0));

    /// <summary>Writes the page of a brief; its chart will lie beside it as <paramref name="chartFile"/>.</summary>
    public static BriefPage Of(WeeklyBrief brief, string chartFile)
    {
        var before = new MarkdownPage();
        before.Heading(1, $"{TitleOf(brief)}");
        before.Paragraph($"**{Answer.OfNarratives(brief)}** {Answer.OfFigures(brief)}");
        NarrativeText.WriteIntroduction(before, brief);
        return new BriefPage(
            Writing.FrontMatter.Of(brief),
            before.ToString(),
            NarrativeChart.HasBars(brief) ? $"![{Escaping.Text(NarrativeChart.Description(brief))}]({chartFile})\n" : "",
            AfterOf(brief));
    }

    /// <summary>"Narrative brief, 2026-W06 (2–8 February 2026)".</summary>
    public static string TitleOf(WeeklyBrief brief) => $"Narrative brief, {brief.Week} ({Dates.Days(brief.Week)})";

    private static string AfterOf(WeeklyBrief brief)
    {
        var after = new MarkdownPage();
        if (brief.Narratives.Now.Stories > 0)
        {
            NarrativeText.WriteTable(after, brief);
            ShiftText.Write(after, brief);
        }

        NarrativeText.WriteQuotes(after, brief);
        FigureText.Write(after, brief);
        CoverageText.Write(after, brief);
        MethodText.Write(after, brief);
        return after.ToString();
    }
}
