using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;
using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract;

/// <summary>Tells pages that hold an article, however short, from those that hold none: lists of stories, gates, error pages, empty pages.</summary>
internal static class ArticleSigns
{
    /// <summary>Longest headline of a gate, in code units: a longer one that begins so is a story about gates.</summary>
    private const int LongestGateTitle = 60;

    /// <summary>True where the page's data, a meta or its markup says that it is an article.</summary>
    public static bool SaysArticle(PageClues clues) =>
        clues.Data.IsArticle || clues.Head.Meta(SignWords.TypeMetas) is { } type && SignWords.ArticleTypes.Contains(type) || StandsInArticle(clues);

    /// <summary>Why the page is no article; null where it is one.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="hasDate">Whether the page has a date of publication.</param>
    /// <param name="minLength">Fewest letters that make an article on their own; a shorter one needs the page's word for it.</param>
    public static string? Absence(PageClues clues, string title, IReadOnlyList<BlockDraft> blocks, bool hasDate, int minLength)
    {
        var letters = blocks.Sum(block => TextMeasure.Of(block.Text).Letters);
        var links = clues.Table.Count == 0 ? 0 : IndexPage.LinkedHeadlines(clues.Table, 0);
        var isShort = letters < minLength;
        return isShort && IsGate(clues, title) ? $"no article: the page is headed \"{title}\""
            : isShort && IsNote(clues, title, blocks, letters, hasDate) ? null
            : isShort && links >= BodyLimits.IndexLinks ? $"an index page: {links} links to stories and no text of its own"
            : isShort ? $"no article: {letters} letters of text, fewer than {minLength}"
            : !clues.Data.IsArticle && clues.Body >= 0 && IndexPage.IsIndex(clues.Table, clues.Text, clues.Body) ? $"an index page: {links} links to stories with a few lines each"
            : null;
    }

    // A flash note or the lead before a wall: too short to be sure of, but the page calls it an article, heads it, dates it or closes it, and it has a sentence.
    private static bool IsNote(PageClues clues, string title, IReadOnlyList<BlockDraft> blocks, int letters, bool hasDate) =>
        letters >= BodyLimits.ShortSentence && (hasDate || PageMarks.IsPaywalled(clues)) && title.Length > 0 && SaysArticle(clues) && blocks.Any(IsSentence);

    private static bool IsSentence(BlockDraft block) => TextMeasure.Of(block.Text) is { Marks: > 0, Letters: >= BodyLimits.ShortSentence };

    private static bool IsGate(PageClues clues, string title) => IsGateTitle(title) || (clues.Head.Title is { } named && IsGateTitle(named));

    private static bool IsGateTitle(string title) => title.Length <= LongestGateTitle && BlockFilter.Fold(title).AsSpan().IndexOfAny(SignWords.Gates) == 0;

    private static bool StandsInArticle(PageClues clues)
    {
        for (var row = clues.Body; row >= 0; row = clues.Table.Parent[row])
        {
            if (clues.Table.Tags[row] == Tag.Article || (clues.Table.Traits[row] & Trait.Body) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
