namespace NarrativeLens.Figures;

/// <summary>One word of a text, or one figure in it.</summary>
/// <param name="Key">What it is compared by: the word in lower case; of a figure its kind, not its value.</param>
/// <param name="Figure">The figure; null for a word.</param>
internal sealed record FigureWord(string Key, Figure? Figure)
{
    // Stands before the kind, so that no word of a text is taken for a figure.
    private const char Mark = '\u0001';

    /// <summary>The words and figures of a text, in order.</summary>
    public static List<FigureWord> Of(string text, IReadOnlyList<Figure> figures)
    {
        var words = new List<FigureWord>();
        var at = 0;
        foreach (var figure in figures)
        {
            AddWords(words, text.AsSpan(at, Math.Max(0, figure.Start - at)));
            words.Add(new FigureWord(Mark + LensJson.Word(figure.Kind), figure));
            at = Math.Max(at, figure.Span.End);
        }

        AddWords(words, text.AsSpan(at));
        return words;
    }

    private static void AddWords(List<FigureWord> words, ReadOnlySpan<char> text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(new FigureWord(text[start..i].ToString().ToLowerInvariant(), null));
                start = -1;
            }
        }
    }
}
