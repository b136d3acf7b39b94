using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Cuts the words around a number out of an article, to the letter.</summary>
internal static class Passages
{
    /// <summary>The sentence with the number marked, or as much around the number as a page can show; the quote alone where the place does not hold it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">The sentence, where it is known.</param>
    /// <param name="number">The number's place.</param>
    /// <param name="quote">The number's words.</param>
    public static Passage Around(StoredArticle article, TextSpan? sentence, TextSpan number, string quote)
    {
        var text = article.Analysis.Article.Text;
        if (!IsAt(text, number, quote))
        {
            // A figure of the headline points into the headline.
            var title = article.Analysis.Article.Title;
            return IsAt(title, number, quote) ? new Passage(title, number.Start, number.Length) : new Passage(quote, 0, quote.Length);
        }

        var around = sentence is { } known && IsInside(text, known) && known.Contains(number) ? known : SentenceOf(article, number);
        return Window(text, around, number);
    }

    private static TextSpan SentenceOf(StoredArticle article, TextSpan number)
    {
        var found = article.Analysis.Narratives.Sentences.FirstOrDefault(s => s.Span.Contains(number))?.Span
            ?? article.Analysis.Article.Blocks.FirstOrDefault(b => b.Span.Contains(number))?.Span;
        return found is { } span && IsInside(article.Analysis.Article.Text, span) ? span : number;
    }

    private static Passage Window(string text, TextSpan around, TextSpan number)
    {
        var margin = Math.Max(0, (BriefRules.LongestQuote - number.Length) / 2);
        var start = around.Length <= BriefRules.LongestQuote ? around.Start : AtWord(text, Math.Max(around.Start, number.Start - margin), around.Start);
        var end = around.Length <= BriefRules.LongestQuote ? around.End : AtWord(text, Math.Min(around.End, number.End + margin), around.End);
        start = Math.Min(start, number.Start);
        end = Math.Max(end, number.End);
        return new Passage(text[start..end], number.Start - start, number.Length, start > around.Start, end < around.End);
    }

    // The next space towards the middle is looked for only nearby: some languages write none.
    private static int AtWord(string text, int at, int edge)
    {
        const int nearby = 24;
        for (var i = 0; at != edge && i < nearby; i++)
        {
            var place = at < edge ? at - i : at + i;
            if (place <= 0 || place >= text.Length || text[place] == ' ')
            {
                return Math.Clamp(place, 0, text.Length);
            }
        }

        return at != edge && at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static bool IsAt(string text, TextSpan span, string quote) =>
        IsInside(text, span) && text.AsSpan(span.Start, span.Length).SequenceEqual(quote);

    private static bool IsInside(string text, TextSpan span) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
