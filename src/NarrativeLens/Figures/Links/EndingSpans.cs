using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>The span of time that ends with a day or month: "in the three months to March", "the week ended Friday".</summary>
internal static class EndingSpans
{
    private const int MonthsOfQuarter = 3;

    /// <summary>The quarter that ends with a month: "the June quarter"; the month itself where the word is not there.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) OfQuarter(Passage passage, int next, (DateTimeOffset From, DateTimeOffset To) month) =>
        passage.Has(next, Cue.Quarter) ? (month.To.AddMonths(-MonthsOfQuarter), month.To) : month;

    /// <summary>The whole span; the given one where no span of time stands before it.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Of(Passage passage, int first, (DateTimeOffset From, DateTimeOffset To) end)
    {
        if (passage.Has(first - 1, Cue.Ending) && passage.Has(first - 2, Cue.Quarter))
        {
            return (end.To.AddMonths(-MonthsOfQuarter), end.To);
        }

        var at = passage.Words.Units.MatchEndingAt(passage, first - 2, out var unit);
        if (!passage.Has(first - 1, Cue.Ending) || at > first - 2 || unit.Kind != FigureKind.Duration)
        {
            return end;
        }

        var count = passage.IsPlainNumber(at - 1, 1, 1000) ? passage.NumeralAt(at - 1).Value
            : passage.IsWord(at - 1) && passage.Words.Numbers.Match(passage, at - 1, out var word) == at && word.Value > 0 ? word.Value : 1;
        return Calendar.After(end.To, unit.Unit, -count) is { } from ? (from, end.To) : end;
    }
}
