using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>One keyword in its context.</summary>
/// <param name="Left">What stands before it in the sentence, at most the asked width, on one line.</param>
/// <param name="Keyword">The words found.</param>
/// <param name="Right">What stands after it in the sentence.</param>
/// <param name="Start">First code unit of the keyword in the article's text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Sentence">The whole sentence.</param>
public sealed record KwicLine(string Left, string Keyword, string Right, int Start, int Length, FoundSentence Sentence);

/// <summary>Shows the words that an expression asked for in their context, aligned.</summary>
public static class Kwic
{
    /// <summary>
    /// One line for each place where words of <paramref name="filter"/> stand, words under NOT left out. Where the filter has no
    /// words for the sentence itself, the figures that it asks for are the keywords; where it asks for none, the sentence's first word.
    /// </summary>
    /// <param name="sentence">A sentence that the filter found.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="width">Longest context on each side, in code units; 1 or more.</param>
    public static IReadOnlyList<KwicLine> Of(FoundSentence sentence, Filter filter, int width = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var text = sentence.Sentence.Text;
        var terms = Terms.Of(text);
        var wanted = WordPlaces.Positive(filter).ToList();
        var spans = wanted.SelectMany(part => WordPlaces.Stretches(terms, part)).Distinct().OrderBy(s => s.Start).ThenBy(s => s.Length).ToList();
        if (spans.Count == 0)
        {
            spans = [.. FigureMatch.Best(sentence.Figures, [.. wanted.OfType<FigureFilter>()]).Select(s => s with { Start = s.Start - sentence.Sentence.Start }).Where(s => s.End <= text.Length)];
        }

        if (spans.Count == 0 && terms.Count > 0)
        {
            spans = [new TextSpan(terms[0].Start, terms[0].Length)];
        }

        return [.. spans.Select(span => Line(sentence, span, width))];
    }

    /// <summary>The line as text: the left context flush right, so that keywords stand under one another.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The width that it was made with.</param>
    public static string Aligned(KwicLine line, int width = 40) => $"{line.Left.PadLeft(width)} [{line.Keyword}] {line.Right}";

    private static KwicLine Line(FoundSentence sentence, TextSpan span, int width)
    {
        var text = sentence.Sentence.Text;
        var left = OneLine(text[..span.Start]).TrimEnd();
        var right = OneLine(text[span.End..]).TrimStart();
        return new KwicLine(
            left.Length <= width ? left : left[^SafeCut(left, left.Length - width)..],
            OneLine(span.Of(text)),
            right.Length <= width ? right : right[..(char.IsHighSurrogate(right[width - 1]) ? width - 1 : width)],
            sentence.Sentence.Start + span.Start,
            span.Length,
            sentence);
    }

    // How many code units of the end to keep, without cutting a pair of surrogates apart.
    private static int SafeCut(string text, int start) => text.Length - (char.IsLowSurrogate(text[start]) ? start + 1 : start);

    // Control characters would break the line or, worse, steer the terminal.
    private static string OneLine(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });
}
