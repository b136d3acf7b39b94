using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Finds in a sentence the words that an expression asked for. Words of other sentences (text:) and words under NOT are not looked for.</summary>
public static class WordPlaces
{
    /// <summary>The places of the words in a text, in order and without overlaps.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="filter">The expression that found it.</param>
    public static IReadOnlyList<TextSpan> Of(string text, Filter filter)
    {
        var terms = Terms.Of(text);
        var merged = new List<TextSpan>();
        foreach (var span in Positive(filter).SelectMany(part => Places(terms, part)).OrderBy(s => s.Start).ThenBy(s => s.Length))
        {
            if (merged.Count > 0 && merged[^1].Overlaps(span))
            {
                merged[^1] = TextSpan.Between(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The conditions that a sentence met, those under NOT left out.</summary>
    internal static IEnumerable<Filter> Positive(Filter filter) => filter switch
    {
        All all => all.Parts.SelectMany(Positive),
        Any any => any.Parts.SelectMany(Positive),
        Not => [],
        _ => [filter],
    };

    /// <summary>The places of words; of words that are near, the stretch from one to the other.</summary>
    internal static IEnumerable<TextSpan> Stretches(IReadOnlyList<Term> terms, Filter filter) => filter switch
    {
        Words words => Runs(terms, words).Select(run => SpanOf(terms, run)),
        Near near => Pairs(terms, near).Select(pair => SpanOf(terms, (Math.Min(pair.Left.First, pair.Right.First), Math.Max(pair.Left.Last, pair.Right.Last)))),
        _ => [],
    };

    private static IEnumerable<TextSpan> Places(IReadOnlyList<Term> terms, Filter filter) => filter is Near near
        ? Pairs(terms, near).SelectMany(pair => new[] { SpanOf(terms, pair.Left), SpanOf(terms, pair.Right) }).Distinct()
        : Stretches(terms, filter);

    private static IEnumerable<((int First, int Last) Left, (int First, int Last) Right)> Pairs(IReadOnlyList<Term> terms, Near near)
    {
        var rights = near.Right.SelectMany(words => Runs(terms, words)).ToList();
        return from left in near.Left.SelectMany(words => Runs(terms, words))
               from right in rights
               where Math.Max(left.First, right.First) - Math.Min(left.Last, right.Last) - 1 <= near.Between
               select (left, right);
    }

    // First and last word of each run of words.
    private static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<Term> terms, Words words)
    {
        var wanted = Terms.Of(words.Text);
        for (var i = 0; wanted.Count > 0 && i + wanted.Count <= terms.Count; i++)
        {
            if (StartsAt(terms, i, wanted, words.IsPrefix))
            {
                yield return (i, i + wanted.Count - 1);
            }
        }
    }

    private static TextSpan SpanOf(IReadOnlyList<Term> terms, (int First, int Last) run) =>
        TextSpan.Between(terms[run.First].Start, terms[run.Last].Start + terms[run.Last].Length);

    private static bool StartsAt(IReadOnlyList<Term> terms, int at, IReadOnlyList<Term> wanted, bool isPrefix)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            var (found, word) = (terms[at + i].Folded, wanted[i].Folded);
            if (found != word && !(isPrefix && i == wanted.Count - 1 && found.StartsWith(word, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
