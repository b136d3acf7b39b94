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
    /// <param name="width">Longest context on each side, in cells of a terminal: wide characters take two; 1 or more.</param>
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
    public static string Aligned(KwicLine line, int width = 40) => $"{Before(line, width)} [{line.Keyword}] {line.Right}";

    /// <summary>The left context flush right in so many cells, wide characters counted as two.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The width that it was made with.</param>
    public static string Before(KwicLine line, int width = 40) => new string(' ', Math.Max(0, width - TerminalWidth.Of(line.Left))) + line.Left;

    /// <summary>Lines by the words left of the keyword, the nearest first, or by those right of it; equals stay in their order.</summary>
    public static IReadOnlyList<KwicLine> Sorted(IEnumerable<KwicLine> lines, bool byLeft) => [.. lines
        .Select(line => (Line: line, Words: Neighbours(line, byLeft)))
        .OrderBy(item => item.Words, Comparer<string[]>.Create(Compare))
        .Select(item => item.Line)];

    private static string[] Neighbours(KwicLine line, bool left)
    {
        var (text, start) = (line.Sentence.Sentence.Text, line.Start - line.Sentence.Sentence.Start);
        var words = Terms.Of(left ? text[..start] : text[(start + line.Length)..]).Select(term => term.Folded);
        return [.. left ? words.Reverse() : words];
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static KwicLine Line(FoundSentence sentence, TextSpan span, int width)
    {
        var text = sentence.Sentence.Text;
        var left = OneLine(text[..span.Start]).TrimEnd();
        var right = OneLine(text[span.End..]).TrimStart();
        return new KwicLine(
            LastCells(left, width),
            OneLine(span.Of(text)),
            FirstCells(right, width),
            sentence.Sentence.Start + span.Start,
            span.Length,
            sentence);
    }

    private static string FirstCells(string text, int width)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width -= TerminalWidth.Of(text.AsSpan(end, rune.Utf16SequenceLength));
            if (width < 0)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return text[..end];
    }

    // A mark whose letter did not fit goes with it.
    private static string LastCells(string text, int width)
    {
        var (start, at) = (text.Length, text.Length);
        while (at > 0)
        {
            at -= at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
            var cells = TerminalWidth.Of(text.AsSpan(at, start - at));
            if (cells > width)
            {
                break;
            }

            (start, width) = cells > 0 ? (at, width - cells) : (start, width);
        }

        return text[start..];
    }

    // Control characters would break the line or, worse, steer the terminal.
    private static string OneLine(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });
}
