using System.Buffers;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Which suggestions can take the figure's place as they are. Others ("a high of $84,270", another day) change the sentence and need a person, as does a figure that is hedged or denied ("above $70,000").</summary>
internal static class DropIn
{
    // A bare amount or percentage: nothing that needs grammar.
    private static readonly SearchValues<char> s_bare = SearchValues.Create("$€£%.,0123456789");
    private static readonly SearchValues<char> s_signs = SearchValues.Create("$€£%");

    /// <summary>The words to put in the figure's place; null where no certain ones are known.</summary>
    public static string? Of(Finding finding) =>
        finding is { Figure: { Qualifier: Qualifier.Exact, Negated: false } figure, Suggestion: { Length: > 0 } words, Verdict: Verdict.Contradicted }
        && IsBare(figure.Quote) && IsBare(words) && SignsOf(figure.Quote) == SignsOf(words) ? words : null;

    private static bool IsBare(string words) => !words.AsSpan().ContainsAnyExcept(s_bare);

    private static string SignsOf(string words) => string.Concat(words.Where(s_signs.Contains));
}
