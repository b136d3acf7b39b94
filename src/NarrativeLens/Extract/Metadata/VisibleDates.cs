using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Dates in short lines near the head of the article: bylines and date lines of pages without any date markup.</summary>
internal static class VisibleDates
{
    private const int LongestLine = 120;

    /// <summary>How far a date line may stand from the start of the body, in rows.</summary>
    private const int Reach = 300;

    /// <summary>Rows above the headline where a date line may stand.</summary>
    private const int Above = 20;

    private const int MostLines = 60;

    /// <summary>Lines that may hold the date, named ones first.</summary>
    public static IEnumerable<string> Find(PageClues clues)
    {
        if (clues.Body < 0)
        {
            return [];
        }

        var headline = clues.Headline();
        var from = headline >= 0 ? Math.Max(0, Math.Min(headline, clues.Body) - Above) : Math.Max(0, clues.Body - Reach);
        var to = Math.Min(clues.Table.Count, clues.Body + Reach);
        return Lines(clues, from, to, named: true).Concat(Lines(clues, from, to, named: false)).Take(MostLines);
    }

    private static IEnumerable<string> Lines(PageClues clues, int from, int to, bool named)
    {
        for (var row = from; row < to; row++)
        {
            var isNamed = (clues.Table.Traits[row] & (Trait.Date | Trait.Modified)) == Trait.Date;
            var isLine = isNamed || clues.Table.Tags[row] == Tag.Text;
            if (!isLine || isNamed != named || (clues.Text.Noise[row] && !isNamed))
            {
                continue;
            }

            var words = clues.WordsOf(row, LongestLine + 1);
            if (words.Length is >= 6 and <= LongestLine && words.AsSpan().ContainsAnyInRange('0', '9'))
            {
                yield return words;
            }
        }
    }
}
