using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Whether the words around an amount of dollars name it as the price that the market put on the asset.</summary>
internal static class Naming
{
    // A reference list keeps one source to a line; longer lines are prose.
    private const int LongestLine = 600;

    /// <summary>Why it may not be that price; null where nothing speaks against it.</summary>
    public static Judgement? DoubtAbout(Surroundings around)
    {
        if (IsCitation(around))
        {
            return Judgement.NotCheckable("The line cites a source: its date is that of reading, and its words are the source's.");
        }

        if (Cues.OwnPrice.In(around.Before) || Cues.OwnPrice.In(around.Tail) || Cues.OwnPrice.In(around.ColumnHeading) || Cues.OwnPrice.In(RowLabel(around)))
        {
            return Judgement.NotCheckable("A price that a holder paid or would need, not one that the market showed.");
        }

        if (Cues.Production.In(around.Sentence) && !Cues.PriceVerb.In(around.Opening))
        {
            return Judgement.NotCheckable("The sentence speaks of what it costs to make a coin.");
        }

        if (!IsNamed(around))
        {
            return Judgement.NotCheckable($"Nothing in its sentence or row says that this amount is {around.Asset.Id}'s price.");
        }

        return (Cues.Household.In(around.Opening) && !Cues.Ago.In(around.Opening)) || (Cues.Household.In(around.Tail) && !Cues.PriceVerb.In(around.Opening))
            ? Judgement.NotCheckable($"The words beside this amount speak of a payment or a limit, not of {around.Asset.Id}'s price.")
            : null;
    }

    /// <summary>True where the figure stands in a line of a reference list.</summary>
    public static bool IsCitation(Surroundings around)
    {
        var text = around.Article.Text;
        var before = Math.Max(0, around.Figure.Start - LongestLine);
        var lead = text.AsSpan(before, around.Figure.Start - before);
        var rest = text.AsSpan(around.Figure.Span.End, Math.Min(LongestLine, text.Length - around.Figure.Span.End));
        var end = rest.IndexOf('\n');
        return Cues.Citation.In(lead[(lead.LastIndexOf('\n') + 1)..]) || Cues.Citation.In(end < 0 ? rest : rest[..end]);
    }

    private static bool IsNamed(Surroundings around) =>
        around.Figure.Aspect is "low" or "high" or "open" or "close"
        || around.Asset.Names.In(around.Sentence) || Cues.PriceVerb.In(around.Sentence) || Cues.PriceNoun.In(around.Sentence) || Cues.Record.In(around.Sentence)
        || Cues.CloseAfter.In(around.Tail) || Cues.PriceColumn.In(around.ColumnHeading) || around.Asset.Names.In(around.ColumnHeading)
        || IsPutAtPrice(around) || IsCell(around);

    // "Then it slipped through $70,000": the words put something at a price, and nothing else is named that could be there.
    private static bool IsPutAtPrice(Surroundings around) =>
        (Cues.AtPrice.In(around.Opening) || Cues.AtPrice.In(around.Tail)) && !around.Asset.Others.In(around.Sentence) && !Cues.Household.In(around.Sentence);

    // A cell has no words of its own; its row must not name another thing.
    private static bool IsCell(Surroundings around) =>
        around.Sentence.Contains('|') && !around.Asset.Others.In(around.Sentence) && !Cues.Household.In(around.Sentence) && !around.Asset.Others.In(around.ColumnHeading);

    private static ReadOnlySpan<char> RowLabel(Surroundings around) => around.ColumnHeading.IsEmpty ? [] : around.Lead;
}
