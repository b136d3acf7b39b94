using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Everything that a page gives away about its article, gathered once and read by the finders of title, date, authors and the rest.</summary>
/// <param name="Table">The nodes of the page.</param>
/// <param name="Text">Where its running text lies.</param>
/// <param name="Head">Its metas and scripts.</param>
/// <param name="Data">Its JSON-LD, or the data of its scripts.</param>
/// <param name="Body">The row of the body; -1 where the page has none.</param>
/// <param name="Origin">Where the page came from.</param>
internal sealed record PageClues(NodeTable Table, PageText Text, PageHead Head, ArticleData Data, int Body, PageOrigin Origin)
{
    /// <summary>The words of a row, white space collapsed, at most <paramref name="most"/> code units.</summary>
    public string WordsOf(int row, int most)
    {
        var words = new BlockBuffer();
        for (var at = row; at < Table.End[row] && words.Length < most; at++)
        {
            if (Table.Tags[at] == Tag.Text)
            {
                words.Append(Table.Text(at));
            }
            else if (Tags.IsBlock(Table.Tags[at]) || Table.Tags[at] == Tag.Break)
            {
                words.Append(" ");
            }
        }

        var text = words.Take().Text;
        return text.Length > most ? text[..most] : text;
    }

    /// <summary>The first heading that speaks of the article: the h1 whose words most agree with what head and data give as title, before it one that is not noise; -1 where none.</summary>
    public int Headline() => _headline ??= FindHeadline();

    private int FindHeadline()
    {
        var (best, most, seen) = (-1, -1.0, 0);
        for (var row = 0; row < Table.Count && seen < MostHeadings; row++)
        {
            if (Table.Tags[row] == Tag.Heading && Table.Own[row] >= ShortestHeadline && Table.Level(row) == 1)
            {
                seen++;
                var words = WordsOf(row, LongestHeading);
                var agreement = Math.Max(TitleFinder.SameWords(words, Data.Headline), Math.Max(TitleFinder.SameWords(words, Head.Title), TitleFinder.SameWords(words, Head.Meta(MetaNames.Titles))));
                var score = agreement + (Text.Noise[row] ? 0 : NotNoise) + (BlockFilter.Fold(Head.Title).StartsWith(BlockFilter.Fold(words), StringComparison.Ordinal) ? OpensTitle : 0);
                (best, most) = score > most && score > 0 ? (row, score) : (best, most);
            }
        }

        return best;
    }

    private int? _headline;

    private const int MostHeadings = 20;

    private const int LongestHeading = 300;

    /// <summary>Standing in the text weighs as much as this part of the words.</summary>
    private const double NotNoise = 0.3;

    /// <summary>A heading that the title element opens with is the headline, wherever it stands.</summary>
    private const double OpensTitle = 0.5;

    /// <summary>A shorter h1, in letters, is a logo or a section.</summary>
    private const int ShortestHeadline = 9;
}

/// <summary>Where a page came from and what was said of it there.</summary>
/// <param name="Address">The address that answered; a path for a file.</param>
/// <param name="Listing">The feed's entry; null where there was none.</param>
/// <param name="Source">The outlet; null where unknown.</param>
/// <param name="RetrievedAt">When it was fetched; no date of the page can be later. Null where unknown.</param>
internal sealed record PageOrigin(string Address, Collect.FeedEntry? Listing, Source? Source, DateTimeOffset? RetrievedAt);
