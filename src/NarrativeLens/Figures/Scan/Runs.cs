namespace NarrativeLens.Figures.Scan;

/// <summary>Runs of letters and digits without a gap.</summary>
internal static class Runs
{
    /// <summary>The tokens of the run of letters and digits around a token.</summary>
    public static (int First, int Next) Around(Passage passage, int at)
    {
        var first = at;
        while (passage.Touches(first) && IsPart(passage, first - 1))
        {
            first--;
        }

        var next = at + 1;
        while (passage.Touches(next) && IsPart(passage, next))
        {
            next++;
        }

        return (first, next);
    }

    private static bool IsPart(Passage passage, int at) =>
        passage.IsNumeral(at) || (passage.IsWord(at) && !Tokenizer.IsHan(passage.Text[passage[at].Start]));
}
