using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Which way a change goes by its sign and the words beside it.</summary>
internal static class Direction
{
    // Code units between a figure and a word that follows it at once: a space and perhaps a comma.
    private const int AtOnce = 3;

    /// <summary>-1 for a fall, 1 for a rise, 0 where the words do not say or say both.</summary>
    public static int Of(Surroundings around)
    {
        if (around.Figure.Value < 0m || IsSigned(around.Figure, '-', '−', '–'))
        {
            return -1;
        }

        if (IsSigned(around.Figure, '+', '+', '+'))
        {
            return 1;
        }

        // "2.5% below Tuesday's close": the word that follows at once decides; else the nearest word before, then after.
        var tail = Nearest(around.Tail, first: true);
        var follows = Cues.Below.FirstIn(around.Tail) is >= 0 and < AtOnce || Cues.Above.FirstIn(around.Tail) is >= 0 and < AtOnce;
        var before = Nearest(around.Before, first: false);
        return follows || before == 0 ? tail : before;
    }

    private static bool IsSigned(Figure figure, char one, char two, char three) =>
        figure.Quote.Length > 0 && figure.Quote[0] is var sign && (sign == one || sign == two || sign == three);

    private static int Nearest(ReadOnlySpan<char> words, bool first)
    {
        var (down, up) = first ? (Cues.Down.FirstIn(words), Cues.Up.FirstIn(words)) : (Cues.Down.LastIn(words), Cues.Up.LastIn(words));
        if (up >= 0 && IsGivenUp(words[..up]))
        {
            return -1;
        }

        if (down < 0 || up < 0)
        {
            return down >= 0 ? -1 : up >= 0 ? 1 : 0;
        }

        return first == (down < up) ? -1 : 1;
    }

    // "gave up 14%"
    private static bool IsGivenUp(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd();
        return Cues.Give.LastIn(words) is >= 0 and var at && words[at..].IndexOf(' ') < 0;
    }
}
