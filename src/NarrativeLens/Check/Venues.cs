namespace NarrativeLens.Check;

/// <summary>Puts the verdicts of two venues' prices together: what one of them shows is not contradicted by another.</summary>
internal static class Venues
{
    /// <summary>True where another venue's prices may change a verdict.</summary>
    public static bool IsOpen(Judgement? judgement) => judgement is not { Verdict: Verdict.Supported or Verdict.SupportedByRounding or Verdict.DefinitionDependent };

    /// <summary>The verdict of the books asked so far and of one more.</summary>
    /// <param name="first">The verdict so far; null where there is none.</param>
    /// <param name="second">The verdict of <paramref name="book"/>; null where it has none.</param>
    /// <param name="book">The book asked last.</param>
    public static Judgement? Together(Judgement? first, Judgement? second, PriceBook book)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        var holds = second.Verdict is Verdict.Supported or Verdict.SupportedByRounding;
        return first.Verdict switch
        {
            Verdict.NoReference => second,
            Verdict.NotCheckable when holds => second,
            Verdict.Contradicted when holds => new Judgement(Verdict.DefinitionDependent, $"{first.Explanation} By the prices of {book.Venue} it holds: {second.Explanation}")
            {
                Evidence = [.. first.Evidence, .. second.Evidence],
            },
            _ => first,
        };
    }
}
