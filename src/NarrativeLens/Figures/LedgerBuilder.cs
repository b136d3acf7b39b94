using System.Buffers;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures;

/// <summary>Walks the digit runs of a text beside the entries found, so that each run is counted once and none is lost.</summary>
internal static class LedgerBuilder
{
    private static readonly SearchValues<char> s_noDigits =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(sign => !char.IsAsciiDigit(sign))]);

    /// <summary>Counts all runs; one that no entry holds is added to <paramref name="unparsed"/>.</summary>
    public static FigureLedger Count(string text, IReadOnlyList<Figure> figures, IReadOnlyList<NotFigure> others, List<NotFigure> unparsed)
    {
        int runs = 0, inFigures = 0, inOthers = 0, figure = 0, other = 0;
        var read = unparsed.Count;
        var unread = 0;
        for (var at = 0; (at = NextCandidate(text, at)) < text.Length;)
        {
            if (!NumeralReader.IsDigit(text, at, out _))
            {
                at++;
                continue;
            }

            var end = EndOfRun(text, at);
            runs++;
            if (Holds(figures, ref figure, at))
            {
                inFigures++;
            }
            else if (Holds(others, ref other, at))
            {
                inOthers++;
            }
            else if (!Holds(unparsed, ref unread, read, at))
            {
                unparsed.Add(new NotFigure(at, end - at, text[at..end], Reasons.NotRead));
            }

            at = end;
        }

        unparsed.Sort((left, right) => left.Start.CompareTo(right.Start));
        return new FigureLedger(runs, inFigures, inOthers, runs - inFigures - inOthers);
    }

    // Most of a text can be jumped over: only digits, and signs outside ASCII, need a look.
    private static int NextCandidate(string text, int at) =>
        text.AsSpan(at).IndexOfAnyExcept(s_noDigits) is >= 0 and var ahead ? at + ahead : text.Length;

    /// <summary>Index after the last digit of a run.</summary>
    public static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        while (NumeralReader.IsDigit(text, at, out var width))
        {
            at += width;
        }

        return at;
    }

    private static bool Holds(IReadOnlyList<Figure> entries, ref int index, int at)
    {
        while (index < entries.Count && entries[index].Span.End <= at)
        {
            index++;
        }

        return index < entries.Count && entries[index].Start <= at;
    }

    private static bool Holds(IReadOnlyList<NotFigure> entries, ref int index, int at) => Holds(entries, ref index, entries.Count, at);

    private static bool Holds(IReadOnlyList<NotFigure> entries, ref int index, int count, int at)
    {
        while (index < count && entries[index].Span.End <= at)
        {
            index++;
        }

        return index < count && entries[index].Start <= at;
    }
}
