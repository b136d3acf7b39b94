using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.Brief.Writing;

/// <summary>Writes the section on figures, those that need a correction first.</summary>
internal static class FigureText
{
    public static void Write(MarkdownPage page, WeeklyBrief brief)
    {
        var figures = brief.Figures;
        page.Heading(2, $"Figures");
        if (figures.Total == 0)
        {
            page.Paragraph($"{Answer.OfFigures(brief)}");
            return;
        }

        page.Paragraph($"{Numbers.Count(figures.Total, "figure", "figures")} in all: {new Markup(string.Join(", ", figures.ByVerdict.Select(v => Markup.Of($"{v.Figures} {Words.Of(v.Verdict)}").Markdown)))}. The same sentence in wire copies counts once; sponsored pieces are checked like the others.");
        WriteContradicted(page, figures);
        WriteInternal(page, figures);
        WriteUnsettled(page, figures);
        WriteDisagreements(page, figures);
        FigureTables.Write(page, figures);
    }

    private static void WriteContradicted(MarkdownPage page, FigureSection figures)
    {
        page.Heading(3, $"Contradicted by the reference");
        if (figures.Contradicted.Count == 0)
        {
            page.Paragraph($"None.");
        }

        foreach (var figure in Listed(page, figures.Contradicted))
        {
            page.Quotation(Markup.Quote(figure.Sentence), Sources.Full(figure.From));
            page.List(Findings(figure));
        }
    }

    private static IEnumerable<Markup> Findings(CheckedFigure figure)
    {
        var finding = figure.Finding;
        yield return Markup.Of($"**Why:** {finding.Explanation}");
        if (finding.Evidence.Count > 0)
        {
            yield return Markup.Of($"**Reference:** {new Markup(string.Join("; ", finding.Evidence.Select(e => EvidenceOf(e).Markdown)))}");
        }

        if (finding.Diagnosis is { } diagnosis)
        {
            yield return Markup.Of($"**Likely slip:** {Words.Diagnosis(diagnosis)}");
        }

        if (finding.Suggestion is { } suggestion)
        {
            yield return Markup.Of($"**Could read:** {suggestion}");
        }

        if (figure.AlsoIn.Count > 0)
        {
            yield return Sources.Copies(figure.AlsoIn);
        }
    }

    private static Markup EvidenceOf(Evidence evidence) =>
        Markup.Of($"{Numbers.Value(evidence.Value)} for {Dates.Moment(evidence.At)} ({evidence.Series}: {evidence.Definition}; {evidence.Source}, {evidence.Vintage})");

    private static void WriteInternal(MarkdownPage page, FigureSection figures)
    {
        if (figures.Internal.Count == 0)
        {
            return;
        }

        page.Heading(3, $"Contradictions inside one article");
        foreach (var found in Listed(page, figures.Internal))
        {
            page.Quotation(new Markup(string.Join(" […] ", found.Sentences.Select(s => Markup.Quote(s).Markdown))), Sources.Full(found.From));
            page.List(InternalFindings(found));
        }
    }

    private static IEnumerable<Markup> InternalFindings(InternalContradiction found)
    {
        yield return Markup.Of($"**{Words.Rule(found.Finding.Rule)}:** {found.Finding.Explanation}");
        if (found.Finding.Diagnosis is { } diagnosis)
        {
            yield return Markup.Of($"**Likely slip:** {Words.Diagnosis(diagnosis)}");
        }

        if (found.AlsoIn.Count > 0)
        {
            yield return Sources.Copies(found.AlsoIn);
        }
    }

    private static void WriteUnsettled(MarkdownPage page, FigureSection figures)
    {
        if (figures.Unsettled.Count == 0)
        {
            return;
        }

        page.Heading(3, $"Open: definition, time or reading");
        page.List(Listed(page, figures.Unsettled).Select(f => Markup.Of($"{Markup.Quote(f.Sentence)} {Sources.Linked(f.From)}: *{Words.Of(f.Finding.Verdict)}.* {f.Finding.Explanation}")));
    }

    private static void WriteDisagreements(MarkdownPage page, FigureSection figures)
    {
        if (figures.Disagreements.Count == 0)
        {
            return;
        }

        page.Heading(3, $"Outlets differ");
        page.List(Listed(page, figures.Disagreements).Select(d => Markup.Of(
            $"{d.Subject}, {Words.Metric(d.Metric)}, {d.Aspect}, {Dates.Period(d.Period)}: {new Markup(string.Join("; ", d.Figures.Select(Value)))}")));

        static string Value(CheckedFigure f) => Markup.Of($"{QuoteOf(f)} ({Sources.Linked(f.From)}, {Dates.Moment(f.From.Published)})").Markdown;
    }

    /// <summary>The words of the number.</summary>
    public static string QuoteOf(CheckedFigure figure) => figure.Finding.Figure?.Quote ?? figure.Finding.Unparsed!.Quote;

    /// <summary>As many as a page can hold; says how many more there are.</summary>
    public static IReadOnlyList<T> Listed<T>(MarkdownPage page, IReadOnlyList<T> all)
    {
        if (all.Count > BriefRules.MostListed)
        {
            page.Paragraph($"The first {BriefRules.MostListed} of {all.Count} are listed; the store holds them all.");
        }

        return [.. all.Take(BriefRules.MostListed)];
    }

    /// <summary>What the figure claims: "low, 6 February 2026".</summary>
    public static string ClaimOf(Figure? figure) => figure is null ? "" : string.Join(", ", ClaimParts(figure));

    private static IEnumerable<string> ClaimParts(Figure figure)
    {
        yield return string.Join(' ', new[] { figure.Subject, Words.Metric(figure.Metric), figure.Aspect }.Where(w => w is not null).Distinct());
        if (figure.Period is { } period)
        {
            yield return Dates.Period(period);
        }
    }
}
