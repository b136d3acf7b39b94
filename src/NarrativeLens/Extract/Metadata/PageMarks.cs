using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Reads the marks by which a page says that its article is not wholly public, or was paid for.</summary>
internal static class PageMarks
{
    private const int ShortestMark = 6;

    private const int LongestMark = 60;

    /// <summary>The same with the line breaks and indents of the source.</summary>
    private const int LongestRawMark = 240;

    /// <summary>Rows above and inside the body where a mark of who paid stands.</summary>
    private const int Reach = 120;

    /// <summary>True where structured data, a meta or a shown box says that part of the article is for subscribers.</summary>
    public static bool IsPaywalled(PageClues clues) =>
        clues.Data.Free == false || HasMeta(clues.Head, MetaNames.Paywalls) || (clues.Data.Free is null && ShowsPaywall(clues));

    /// <summary>True where structured data, a meta or a shown line says that somebody paid for the article.</summary>
    public static bool IsSponsored(PageClues clues) =>
        clues.Data.Sponsored || HasMeta(clues.Head, MetaNames.Sponsorships) || ShowsSponsor(clues);

    private static bool HasMeta(PageHead head, IReadOnlyList<(string Name, string Content)> marks) =>
        marks.Any(mark => head.MetasOf(mark.Name).Any(content => content.Equals(mark.Content, StringComparison.OrdinalIgnoreCase)));

    private static bool ShowsPaywall(PageClues clues)
    {
        for (var row = Math.Max(0, clues.Body); row < clues.Table.Count; row++)
        {
            if ((clues.Table.Traits[row] & (Trait.Paywall | Trait.Hidden)) == Trait.Paywall && Tags.IsBlock(clues.Table.Tags[row])
                && clues.WordsOf(row, LongestMark).Length >= LongestMark / 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShowsSponsor(PageClues clues)
    {
        if (clues.Body < 0)
        {
            return false;
        }

        var from = Math.Max(0, Math.Min(clues.Body, Math.Max(clues.Headline(), 0)) - Reach);
        for (var row = from; row < Math.Min(clues.Table.Count, clues.Body + Reach); row++)
        {
            if (clues.Table.Tags[row] == Tag.Text && clues.Table.Text(row).Trim().Length is >= ShortestMark and < LongestRawMark && !IsLinked(clues.Table, row)
                && clues.WordsOf(row, LongestMark) is { Length: >= ShortestMark and < LongestMark } words && IsSponsorLine(BlockFilter.Fold(words)))
            {
                return true;
            }
        }

        return false;
    }

    // A linked mark leads to another piece, or to the section of such pieces.
    private static bool IsLinked(NodeTable table, int row)
    {
        for (var at = table.Parent[row]; at >= 0 && !Tags.IsBlock(table.Tags[at]); at = table.Parent[at])
        {
            if (table.Tags[at] == Tag.Link)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSponsorLine(string folded) =>
        MetaNames.SponsorLines.Any(line => folded == line || (line.Contains(' ') && folded.StartsWith(line + " ", StringComparison.Ordinal)));
}
