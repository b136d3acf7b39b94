using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>The part of a year that "early", "mid" and "late" before it leave.</summary>
internal static class YearParts
{
    // As market reviews count: the first and the last quarter, and the half between them.
    private static readonly (string Word, int FirstMonth, int Months)[] s_parts = [("early", 1, 3), ("mid", 4, 6), ("late", 10, 3)];

    /// <summary>The months meant; the whole year where no such word stands before it.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Of(Passage passage, WrittenDate date, (DateTimeOffset From, DateTimeOffset To) year)
    {
        var at = date.First - (passage.IsHyphen(date.First - 1) ? 2 : 1);
        if (date.Month is not null || date.Day is not null || !passage.IsWord(at))
        {
            return year;
        }

        foreach (var (word, firstMonth, months) in s_parts)
        {
            if (passage.Chars(at).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (year.From.AddMonths(firstMonth - 1), year.From.AddMonths(firstMonth - 1 + months));
            }
        }

        return year;
    }
}
