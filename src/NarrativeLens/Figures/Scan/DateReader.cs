using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>A date as written: any part may be missing, but not all.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index after its last token.</param>
/// <param name="Year">Four digits; null where not written.</param>
/// <param name="Month">1 to 12; null where not written.</param>
/// <param name="Day">1 to 31; null where not written.</param>
/// <param name="LastDay">The last day of "February 5-6"; null for one day.</param>
internal readonly record struct WrittenDate(int First, int Next, int? Year, int? Month, int? Day, int? LastDay = null);

/// <summary>Reads dates with digits: 5 February 2026, Feb. 5-6, 2026-02-06, October 2025, 10/10, 2026年2月6日, 2025.</summary>
internal static class DateReader
{
    public const int FirstYear = 1700;
    public const int LastYear = 2100;

    /// <summary>Reads the date that begins at a token.</summary>
    public static bool TryRead(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        return passage.IsNumeral(at)
            ? TryReadParts(passage, at, out date) || TryReadDotted(passage, at, out date) || TryReadMarked(passage, at, out date) || TryReadDayFirst(passage, at, out date) || TryReadSlashed(passage, at, out date)
            : TryReadMonthFirst(passage, at, out date) || TryReadWeekdayFirst(passage, at, out date);
    }

    /// <summary>The year at a token, where it can be one.</summary>
    public static int? YearAt(Passage passage, int at) =>
        passage.IsPlainNumber(at, FirstYear, LastYear) && passage.NumeralAt(at).Digits == 4 && !(passage.IsWord(at + 1) && passage.Touches(at + 1) && !Tokenizer.IsHan(passage.Text[passage[at + 1].Start]))
            ? (int)passage.NumeralAt(at).Value
            : null;

    // 2026-02-06, 2026/02/06, 2026-02
    private static bool TryReadParts(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        if (YearAt(passage, at) is not { } year || !IsJoint(passage, at + 1) || !passage.IsPlainNumber(at + 2, 1, 12) || passage.NumeralAt(at + 2).Digits != 2)
        {
            return false;
        }

        var month = (int)passage.NumeralAt(at + 2).Value;
        var hasDay = IsJoint(passage, at + 3) && passage.IsPlainNumber(at + 4, 1, DateTime.DaysInMonth(year, month));
        date = hasDay ? new(at, at + 5, year, month, (int)passage.NumeralAt(at + 4).Value) : new(at, at + 3, year, month, null);

        // 2011-12 is a season; 2026-02 is a month.
        return hasDay || month != (year % 100) + 1;
    }

    private static bool IsJoint(Passage passage, int at) =>
        (passage.IsHyphen(at) || passage.IsMark(at, '/')) && passage.Touches(at) && passage.Touches(at + 1);

    // 06.02.2026
    private static bool TryReadDotted(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        if (passage.NumeralAt(at).Form != NumeralForm.Dotted || passage[at].Length > 10)
        {
            return false;
        }

        var parts = passage.Chars(at).ToString().Split('.');
        if (parts.Length != 3 || parts[2].Length != 4 || !int.TryParse(parts[0], out var day) || !int.TryParse(parts[1], out var month) || !int.TryParse(parts[2], out var year)
            || year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(at, at + 1, year, month, day);
        return true;
    }

    // 2026年2月6日 and its parts
    private static bool TryReadMarked(Passage passage, int at, out WrittenDate date)
    {
        int? year = null, month = null, day = null;
        var next = at;
        if (YearAt(passage, next) is { } y && passage.IsMarkWord(next + 1, "年"))
        {
            (year, next) = (y, next + 2);
        }

        if (passage.IsPlainNumber(next, 1, 12) && passage.IsMarkWord(next + 1, "月"))
        {
            (month, next) = ((int)passage.NumeralAt(next).Value, next + 2);
        }

        if (passage.IsPlainNumber(next, 1, 31) && (passage.IsMarkWord(next + 1, "日") || passage.IsMarkWord(next + 1, "号")))
        {
            (day, next) = ((int)passage.NumeralAt(next).Value, next + 2);
        }

        date = new(at, next, year, month, day);
        return next > at;
    }

    // 5 February 2026, the 5th of February, 5-6 February
    private static bool TryReadDayFirst(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        if (!passage.IsPlainNumber(at, 1, 31))
        {
            return false;
        }

        var day = (int)passage.NumeralAt(at).Value;
        var next = SkipOrdinal(passage, at + 1);
        int? last = null;
        if (IsRangeJoint(passage, next) && passage.IsPlainNumber(next + 1, day + 1, 31))
        {
            last = (int)passage.NumeralAt(next + 1).Value;
            next = SkipOrdinal(passage, next + 2);
        }

        var of = passage.Has(next, Cue.OutOf) ? 1 : 0;
        var end = MatchMonth(passage, next + of, out var month);
        if (end == next + of)
        {
            return false;
        }

        date = WithYear(passage, new(at, end, null, month, day, last), end);
        return true;
    }

    private static bool TryReadMonthFirst(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        var next = MatchMonth(passage, at, out var month);
        if (next == at)
        {
            return false;
        }

        if (YearAt(passage, next) is { } year)
        {
            date = new(at, next + 1, year, month, null);
            return true;
        }

        next += passage.Has(next, Cue.Article) ? 1 : 0;
        if (!passage.IsPlainNumber(next, 1, 31) || IsAmount(passage, next))
        {
            return false;
        }

        var day = (int)passage.NumeralAt(next).Value;
        var end = SkipOrdinal(passage, next + 1);
        int? last = null;
        if (IsRangeJoint(passage, end) && passage.IsPlainNumber(end + 1, day + 1, 31) && !IsAmount(passage, end + 1))
        {
            last = (int)passage.NumeralAt(end + 1).Value;
            end = SkipOrdinal(passage, end + 2);
        }

        date = WithYear(passage, new(at, end, null, month, day, last), end);
        return true;
    }

    // "Wed 28", "Friday the 13th": at the head of a table row or after a short name, never "on Friday 20 traders".
    private static bool TryReadWeekdayFirst(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        var next = passage.Words.Weekdays.Match(passage, at, out _);
        if (next == at || !passage.IsCapitalised(at))
        {
            return false;
        }

        var day = next + (passage.Has(next, Cue.Article) ? 1 : 0);
        var end = SkipOrdinal(passage, day + 1);
        if (!passage.IsPlainNumber(day, 1, 31) || (passage.IsWord(end) && !passage.Has(end, Cue.NoNoun)) || IsAmount(passage, day))
        {
            return false;
        }

        date = new(at, end, null, null, (int)passage.NumeralAt(day).Value);
        return true;
    }

    // "In May 5% was lost": the number belongs to its unit.
    private static bool IsAmount(Passage passage, int at) => passage.Words.Units.Match(passage, at + 1, out var unit) > at + 1 && unit.Kind != FigureKind.CryptoAmount && !passage.IsHyphen(at + 1);

    private static WrittenDate WithYear(Passage passage, WrittenDate date, int at)
    {
        var comma = passage.IsMark(at, ',') ? 1 : 0;
        return YearAt(passage, at + comma) is { } year ? date with { Year = year, Next = at + comma + 1 } : date;
    }

    private static bool IsRangeJoint(Passage passage, int at) => passage.IsDash(at) || passage.Has(at, Cue.And | Cue.To);

    private static int SkipOrdinal(Passage passage, int at) => IsOrdinalSuffix(passage, at) ? at + 1 : at;

    /// <summary>True for the letters of 1st, 2nd, 3rd, 4th.</summary>
    public static bool IsOrdinalSuffix(Passage passage, int at) =>
        passage.IsWord(at) && passage.Touches(at) && passage.IsNumeral(at - 1) && passage[at].Length == 2
        && passage.Chars(at) is ['s' or 'S', 't' or 'T'] or ['n' or 'N' or 'r' or 'R', 'd' or 'D'] or ['t' or 'T', 'h' or 'H'];

    // A month's name is written with a capital; its short form may have a point.
    private static int MatchMonth(Passage passage, int at, out int month)
    {
        var next = passage.Words.Months.Match(passage, at, out month);
        return next == at || !passage.IsCapitalised(at) ? at : passage.IsMark(next, '.') && passage.Touches(next) && passage[at].Length <= 4 ? next + 1 : next;
    }

    // 10/10, 2/6/2026: month first, as the market press writes; a day above 12 tells the other order.
    private static bool TryReadSlashed(Passage passage, int at, out WrittenDate date)
    {
        date = default;
        if (!passage.IsPlainNumber(at, 1, 31) || !passage.IsMark(at + 1, '/') || !passage.Touches(at + 1) || !passage.Touches(at + 2) || !passage.IsPlainNumber(at + 2, 1, 31))
        {
            return false;
        }

        var (first, second) = ((int)passage.NumeralAt(at).Value, (int)passage.NumeralAt(at + 2).Value);
        var (month, day) = first <= 12 ? (first, second) : (second, first);
        var hasYear = passage.IsMark(at + 3, '/') && passage.IsPlainNumber(at + 4, 0, LastYear) && passage.NumeralAt(at + 4).Digits is 2 or 4;
        var next = hasYear ? at + 5 : at + 3;
        if ((first, second) is (24, 7) || month > 12 || day > DateTime.DaysInMonth(2024, month) || passage.IsMark(next, '/') || (!hasYear && IsAmount(passage, at + 2)))
        {
            return false;
        }

        var year = hasYear ? (int)passage.NumeralAt(at + 4).Value : (int?)null;
        year = year < 100 ? year + 2000 : year;
        date = new(at, next, year is >= FirstYear and <= LastYear ? year : null, month, day);
        return true;
    }
}
