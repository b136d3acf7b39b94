using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Marks the parts inside a body that are not its text: what names give away, bylines and dates, lists of links.</summary>
internal static class Clutter
{
    /// <summary>A byline, date or credit is short, in letters; anything longer with such a name is text.</summary>
    private const int LongestLabel = 160;

    /// <summary>A card shows headline and summary of a story; a link around more, in letters, is a slip of the markup.</summary>
    private const int LongestCard = 600;

    /// <summary>The rows to leave out inside <paramref name="body"/>.</summary>
    public static bool[] Mark(NodeTable table, PageText text, int body, bool keepCaptions)
    {
        var dropped = (bool[])text.Noise.Clone();
        var letters = new long[table.Count + 1];
        var linked = new long[table.Count + 1];
        for (var row = 0; row < table.Count; row++)
        {
            letters[row + 1] = letters[row] + table.Own[row];
            linked[row + 1] = linked[row] + table.OwnLinked[row];
        }

        for (var row = body + 1; row < table.End[body]; row++)
        {
            var inside = letters[table.End[row]] - letters[row];
            dropped[row] |= IsLabel(table, text, row, inside)
                || (IsLinkList(table, row, inside, linked[table.End[row]] - linked[row]) && text.Kept(row) <= text.Kept(body) * BodyLimits.BoxShare)
                || IsBiography(table, text, body, row)
                || IsDataSheet(table, row)
                || IsTeaser(table, text, body, row)
                || (table.Tags[row] == Tag.Link && IsCard(table, row, inside))
                || (!keepCaptions && (table.Traits[row] & Trait.Caption) != 0 && text.Kept(row) < text.Kept(body) / 2);
        }

        WallBoxes.Mark(table, text, body, dropped);
        if (!keepCaptions)
        {
            PictureBoxes.Mark(table, body, letters, dropped);
        }

        return dropped;
    }

    private static bool IsLabel(NodeTable table, PageText text, int row, long letters)
    {
        var traits = table.Traits[row] & (Trait.Author | Trait.Date | Trait.Credit);
        return traits != 0 && Tags.IsBlock(table.Tags[row]) && letters <= LongestLabel
            && (text.Kept(row) == 0 || table.Tags[row] is not Tag.Paragraph)
            && (table.Traits[row] & (Trait.Body | Trait.Standfirst | Trait.Caption)) == 0;
    }

    // What is named after its author and holds sentences tells who the author is.
    private static bool IsBiography(NodeTable table, PageText text, int body, int row) =>
        (table.Traits[row] & (Trait.Author | Trait.Body | Trait.Standfirst)) == Trait.Author && Tags.IsBlock(table.Tags[row])
        && text.Kept(row) > 0 && text.Kept(row) < text.Kept(body) * BodyLimits.BoxShare;

    // A link around whole blocks is the card of another story: a link inside the text holds words.
    private static bool IsCard(NodeTable table, int row, long letters)
    {
        if (letters is 0 or > LongestCard || table.Attribute(row, "href") is null or ['#', ..])
        {
            return false;
        }

        for (var at = row + 1; at < table.End[row]; at++)
        {
            if (Tags.IsBlock(table.Tags[at]) && table.Own[at] > 0)
            {
                return true;
            }
        }

        return false;
    }

    // An article in the article that opens with a link and holds a heading is the card of another story; an entry of a live report does not open with a link.
    private static bool IsTeaser(NodeTable table, PageText text, int body, int row)
    {
        if (table.Tags[row] != Tag.Article || text.Kept(row) > text.Kept(body) * BodyLimits.BoxShare)
        {
            return false;
        }

        var first = row + 1;
        while (first < table.End[row] && table.Tags[first] is Tag.Block or Tag.Header)
        {
            first++;
        }

        return first < table.End[row] && table.Tags[first] == Tag.Link && HoldsHeading(table, first);
    }

    // The table of key data beside an encyclopedia's article; a box of that name that is no table holds sentences and numbers of the story.
    private static bool IsDataSheet(NodeTable table, int row) =>
        table.Tags[row] == Tag.Table && table.Attribute(row, "class").AsSpan().Contains("infobox", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsHeading(NodeTable table, int row) =>
        Array.IndexOf(table.Tags, Tag.Heading, row, table.End[row] - row) >= 0;

    private static bool IsLinkList(NodeTable table, int row, long letters, long linked) =>
        table.Tags[row] is Tag.List or Tag.Block or Tag.Table or Tag.Figure or Tag.Header && letters > 0 && linked > letters * BodyLimits.LinkShare
        && (table.Traits[row] & Trait.Body) == 0;
}
