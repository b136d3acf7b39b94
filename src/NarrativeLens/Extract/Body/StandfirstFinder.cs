using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Finds the paragraph between headline and body where the markup keeps it outside the body.</summary>
internal static class StandfirstFinder
{
    private const int ShortestStandfirst = 30;

    /// <summary>A shorter paragraph without a name may be a byline or a note.</summary>
    private const int ShortestSentence = 45;

    private const int LongestStandfirst = 900;

    private const int LongestBesideHeadline = 400;

    private const int RowsBesideHeadline = 40;

    /// <summary>The row of the standfirst; -1 where there is none.</summary>
    /// <param name="table">The page.</param>
    /// <param name="text">Its running text.</param>
    /// <param name="body">The row of the body.</param>
    /// <param name="description">The description that the page gives of itself: a paragraph that says the same is the standfirst.</param>
    public static int Find(NodeTable table, PageText text, int body, string? description)
    {
        var wanted = description is { Length: >= ShortestStandfirst } ? BlockFilter.Fold(description) : null;
        var headline = HeadlineBefore(table, body);
        var (named, placed) = (-1, -1);
        for (var row = body - 1; row >= 0 && row > body - BodyLimits.StandfirstReach; row--)
        {
            if (text.Noise[row] || table.IsInside(body, row) || !Tags.IsBlock(table.Tags[row]) || table.Own[row] is < ShortestStandfirst * 2 / 3 or > LongestStandfirst
                || table.OwnLinked[row] * 2 > table.Own[row] || row <= headline || table.Tags[row] is Tag.Caption or Tag.Figure)
            {
                continue;
            }

            if (wanted is not null && SaysTheSame(OwnWords(table, row), wanted))
            {
                return row;
            }

            if ((table.Traits[row] & Trait.Caption) == 0)
            {
                named = IsNamed(table, row) ? row : named;
                placed = IsSentence(table, row) && (table.Tags[row] == Tag.Paragraph || IsPartOfHeadline(table, headline, row)) ? row : placed;
            }
        }

        named = named >= 0 ? named : placed;

        return headline >= 0 ? named : -1;
    }

    // Without a name, a paragraph of at least a sentence between headline and body is one too.
    private static bool IsSentence(NodeTable table, int row) =>
        table.Tags[row] is Tag.Paragraph or Tag.Block or Tag.Heading && table.OwnMarks[row] > 0 && table.Own[row] >= ShortestSentence && (table.Traits[row] & (Trait.Author | Trait.Date | Trait.Credit)) == 0;

    // Other blocks than paragraphs hold many things: only one that stands beside the headline, before any byline, goes on with it.
    private static bool IsPartOfHeadline(NodeTable table, int headline, int row)
    {
        if (table.Tags[row] == Tag.Block && table.Words(row, LongestStandfirst).TrimEnd() is not [.., '.' or '!' or '?' or '…' or '。' or '"' or '”' or '»'])
        {
            return false;
        }

        if (headline < 0 || row - headline > RowsBesideHeadline || table.Own[row] > LongestBesideHeadline)
        {
            return false;
        }

        for (var at = headline; at < row; at++)
        {
            if ((table.Traits[at] & Trait.Author) != 0)
            {
                return false;
            }
        }

        return table.Tags[table.CommonAncestor(headline, row)] != Tag.Root;
    }

    private static bool IsNamed(NodeTable table, int row)
    {
        var parent = table.Parent[row];
        return ((table.Traits[row] | (parent >= 0 ? table.Traits[parent] : Trait.None)) & Trait.Standfirst) != 0;
    }

    private static bool SaysTheSame(string own, string wanted) =>
        own.StartsWith(wanted, StringComparison.Ordinal) || (own.Length >= ShortestStandfirst && wanted.StartsWith(own, StringComparison.Ordinal));

    private static int HeadlineBefore(NodeTable table, int body)
    {
        var row = body;
        while (row >= 0 && !(table.Tags[row] == Tag.Heading && table.Level(row) == 1))
        {
            row--;
        }

        return row >= 0 ? row : LowerHeadline(table, body);
    }

    // A page may give its h1 to the site's name: then the first heading of the article that holds the body is the headline.
    private static int LowerHeadline(NodeTable table, int body)
    {
        var article = body;
        while (article >= 0 && table.Tags[article] != Tag.Article)
        {
            article = table.Parent[article];
        }

        for (var row = article; row >= 0 && row < body; row++)
        {
            if (table.Tags[row] == Tag.Heading)
            {
                return row;
            }
        }

        return -1;
    }

    private static string OwnWords(NodeTable table, int row) => BlockFilter.Fold(table.Words(row, LongestStandfirst));
}
