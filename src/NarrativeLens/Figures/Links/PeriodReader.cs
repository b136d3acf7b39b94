using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Finds the times that a passage states.</summary>
internal static class PeriodReader
{
    /// <summary>Words between "since" and its time: "since the spot funds' launch in January".</summary>
    private const int WordsToTime = 9;

    /// <summary>Words between a superlative and "since": "its first finish below the mark since October".</summary>
    private const int WordsToSuperlative = 8;

    private const int MonthsOfQuarter = 3;

    private const int MonthsOfYear = 12;

    private const int Century = 100, ThisCentury = 2000;

    /// <summary>How far from a month a word for what is to come may stand.</summary>
    private const int AheadWordsBefore = 14, AheadWordsAfter = 6;

    /// <summary>Collects the times of a passage; two that the words join are one.</summary>
    public static void Collect(Passage passage, Findings findings, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        CollectParts(passage, findings, calendar, into);
        JoinedTimes.Join(passage, into);
    }

    /// <summary>The same, with <see cref="Calendar.Untold"/> where the words name a time and do not tell which.</summary>
    public static void CollectWithUntold(Passage passage, Findings findings, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        CollectAll(passage, findings, calendar, into);
        JoinedTimes.Join(passage, into);
    }

    /// <summary>Collects the times of a passage one by one, the two ends of a stretch apart.</summary>
    public static void CollectParts(Passage passage, Findings findings, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        CollectAll(passage, findings, calendar, into);
        into.RemoveAll(static time => time.Meaning.From == Calendar.Untold.From);
    }

    private static void CollectAll(Passage passage, Findings findings, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        into.Clear();
        for (var i = 0; i < findings.Dates.Count; i++)
        {
            var date = i + 1 < findings.Dates.Count ? JoinedTimes.WithYear(passage, findings.Dates[i], findings.Dates[i + 1]) : findings.Dates[i];
            date = date is { Year: null, Month: not null } && YearBefore(passage, date.First, calendar) is { } year
                ? date with { Year = year, First = passage.Words.Times.MatchEndingAt(passage, date.First - 1, out _) } : date;
            if (calendar.Resolve(date) is { } span)
            {
                Add(passage, date.First, date.Next, YearParts.Of(passage, date, span), calendar, into);
            }
        }

        foreach (var quantity in findings.Quantities)
        {
            if (quantity.Kind == FigureKind.Duration && SpanOf(passage, quantity, calendar) is { } span)
            {
                Add(passage, quantity.First, quantity.Next, span, calendar, into);
            }
        }

        foreach (var other in findings.Others)
        {
            AddNumbered(passage, other, calendar, into);
        }

        if ((passage.Traits & WordTraits.Time) != 0)
        {
            CollectNamed(passage, calendar, into);
        }

        if (into.Count > 1)
        {
            DropComparisons(passage, into);
            into.Sort((left, right) => left.First.CompareTo(right.First));
        }
    }

    // "2.7% year on year in December": the comparison's span is the figure's time only where nothing else is named.
    private static void DropComparisons(Passage passage, List<Sighting<FigurePeriod>> times)
    {
        for (var i = times.Count - 1; i >= 0 && times.Count > 1; i--)
        {
            if (passage.Words.Times.Match(passage, times[i].First, out var time) == times[i].Next && time.Reach == TimeReach.Compared)
            {
                times.RemoveAt(i);
            }
        }
    }

    private static void CollectNamed(Passage passage, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.IsWord(i) && (passage.Words.TraitsOf(passage[i].Word) & WordTraits.Time) != 0)
            {
                i = Math.Max(i, AddNamed(passage, i, calendar, into) - 1);
            }
        }
    }

    // "in the past 24 hours", "over three weeks", "two days ago"
    private static (DateTimeOffset From, DateTimeOffset To)? SpanOf(Passage passage, in Quantity duration, Calendar calendar)
    {
        if (duration.Unit is null || calendar.Rolling(duration.Unit, duration.Value) is not { } span)
        {
            return null;
        }

        if (passage.Has(duration.Next, Cue.Ago))
        {
            return calendar.Ago(duration.Unit, duration.Value);
        }

        if (passage.Has(duration.First - 1, Cue.Ahead) || (passage.Has(duration.First - 1, Cue.Within) && LooksAhead(passage, duration.First)))
        {
            return calendar.Ahead(duration.Unit, duration.Value);
        }

        if (passage.IsMark(duration.First - 1, '/') || (duration.Unit == "hours" && passage.Touches(duration.Next - 1) && passage[duration.Next - 1].Length == 1))
        {
            return span;
        }

        // "for the first time in seven weeks", "the biggest fall in three years" tell how rare it is.
        if ((passage.Has(duration.Next, Cue.Ending) && IsTime(passage, duration.Next + 1)) || (passage.Has(duration.Next, Cue.OutOf) && DateReader.YearAt(passage, duration.Next + 1) is not null))
        {
            return null;
        }

        return passage.Has(duration.First - 1, Cue.Past | Cue.OutOf | Cue.Elapsed) && !(passage.Has(duration.First - 1, Cue.OutOf) && IsOfSuperlative(passage, duration.First - 1)) ? span : null;
    }

    private static bool IsTime(Passage passage, int at) =>
        (passage.IsPlainNumber(at, 1, 31) && passage.IsWord(at + 1) && passage.Words.Months.Begins(passage[at + 1].Word)) || (passage.IsWord(at) && (passage.Words.Weekdays.Begins(passage[at].Word) || passage.Words.Months.Begins(passage[at].Word)));

    private static bool IsYear(RelativeTime time) => time is { Unit: TimeUnit.Year, Reach: TimeReach.Whole };

    // 去年10月: the year of the month that follows.
    private static bool IsHanMonth(Passage passage, int at) => passage.IsPlainNumber(at, 1, 12) && passage.IsWord(at + 1) && passage.Touches(at + 1) && Tokenizer.IsHan(passage.Text[passage[at + 1].Start]);

    private static int AddNamed(Passage passage, int at, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        var words = passage.Words;
        var next = words.Times.Match(passage, at, out var relative);
        if (next > at && passage.Has(next - 1, Cue.Quarter) && passage.Has(next, Cue.Ending))
        {
            return next;
        }

        // "in the week to June 12" is no week of its own.
        if (next > at && ((passage.Has(next, Cue.Ending) && IsTime(passage, next + 1)) || (IsYear(relative) && IsHanMonth(passage, next))))
        {
            return next;
        }

        if (next > at)
        {
            Add(passage, at, next, calendar.Resolve(relative), calendar, into);
            return next;
        }

        var past = passage.Has(at - 1, Cue.Past);
        var ahead = passage.Has(at - 1, Cue.Ahead | Cue.Deadline);
        next = words.Weekdays.Match(passage, at, out var weekday);
        if (next > at && (passage.IsCapitalised(at) || Tokenizer.IsHan(passage.Text[passage[at].Start])))
        {
            Add(passage, at, next, calendar.Weekday(weekday, past, ahead || passage.Has(next + 2, Cue.Ahead)), calendar, into);
            return next;
        }

        next = words.Months.Match(passage, at, out var month);
        if (next > at && IsMonth(passage, at, month) && !passage.IsNumeral(passage.IsMark(next, '.') ? next + 1 : next) && !passage.IsNumeral(at - 1))
        {
            var span = YearBefore(passage, at, calendar) is { } year ? calendar.MonthOf(month, year) : calendar.Month(month, past, ahead || LooksAhead(passage, at));
            Add(passage, at, next, EndingSpans.OfQuarter(passage, next, span), calendar, into);
            return next;
        }

        next = words.YearParts.Match(passage, at, out var part);
        return next > at ? AddYearPart(passage, at, next, part, calendar, into) : at;
    }

    // "the first quarter of 2026", "the fourth quarter", 去年第四季度
    private static int AddYearPart(Passage passage, int at, int next, YearPart part, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        var of = passage.Has(next, Cue.OutOf) ? next + 1 : next;
        var year = DateReader.YearAt(passage, of);
        var end = year is null ? next : of + 1;
        Add(passage, at, end, calendar.Part(part, year ?? DateReader.YearAt(passage, at - 1) ?? YearBefore(passage, at, calendar), passage.Has(at - 1, Cue.Ahead)), calendar, into);
        return end;
    }

    // Q1, Q1 2026, 4Q25, FY2025, 2024-25
    private static void AddNumbered(Passage passage, Other name, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        var first = name.First;
        if (passage.Has(first, Cue.Quarter) && passage.IsPlainNumber(first + 1, 1, 4) && passage.Touches(first + 1))
        {
            var year = DateReader.YearAt(passage, first + 2);
            AddQuarter(passage, first, year is null ? first + 2 : first + 3, (int)passage.NumeralAt(first + 1).Value, year, calendar, into);
        }
        else if (passage.IsPlainNumber(first, 1, 4) && passage.Has(first + 1, Cue.Quarter) && passage.Touches(first + 1))
        {
            AddQuarter(passage, first, name.Next, (int)passage.NumeralAt(first).Value, passage.Touches(first + 2) ? ShortYear(passage, first + 2) : null, calendar, into);
        }
        else if (passage.Has(first, Cue.FullYear) && ShortYear(passage, first + 1) is { } fiscal)
        {
            Add(passage, first, first + 2, calendar.Part(new YearPart(1, MonthsOfYear), fiscal, ahead: false), calendar, into);
        }
        else if (DateReader.YearAt(passage, first) is { } start && passage.IsDash(first + 1) && ShortYear(passage, first + 2) == start + 1)
        {
            Add(passage, first, first + 3, calendar.Part(new YearPart(1, 2 * MonthsOfYear), start, ahead: false), calendar, into);
        }
    }

    private static void AddQuarter(Passage passage, int first, int next, int quarter, int? year, Calendar calendar, List<Sighting<FigurePeriod>> into) =>
        Add(passage, first, next, calendar.Part(new YearPart((quarter * MonthsOfQuarter) - MonthsOfQuarter + 1, MonthsOfQuarter), year, passage.Has(first - 1, Cue.Ahead)), calendar, into);

    // 2025, and 25 for the same
    private static int? ShortYear(Passage passage, int at) =>
        DateReader.YearAt(passage, at) ?? (passage.IsPlainNumber(at, 0, Century - 1) && passage.NumeralAt(at).Digits == 2 ? ThisCentury + (int)passage.NumeralAt(at).Value : null);

    // 去年十月, "last year's fourth quarter": a whole year right before a part of it.
    private static int? YearBefore(Passage passage, int at, Calendar calendar) =>
        passage.Words.Times.MatchEndingAt(passage, at - 1, out var time) < at && time is { Unit: TimeUnit.Year, Reach: TimeReach.Whole } ? calendar.Published.Year + time.Offset : null;

    // "May" and "March" are also words: at the start of a sentence they are taken only before a possessive, and nowhere in a headline of capitals.
    private static bool IsMonth(Passage passage, int at, int month) =>
        Tokenizer.IsHan(passage.Text[passage[at].Start])
        || (passage.IsCapitalised(at) && (month is not (3 or 5)
            || passage.IsMarkWord(at + 2, "s") || passage.Has(at - 1, Cue.OutOf | Cue.From | Cue.To | Cue.Past | Cue.Ahead | Cue.YearPrefix | Cue.Between | Cue.Or | Cue.Article | Cue.Deadline)
            || (passage.IsWord(at - 1) && !passage.IsCapitalised(at - 1) && passage.IsWord(at + 1) && !passage.IsCapitalised(at + 1))));

    // "accessed February 5", "the report of Thursday, February 5": the date of a document, not of what it tells.
    private static bool IsOfDocument(Passage passage, int first)
    {
        var at = first - 1;
        at -= passage.IsMark(at, ',') ? 1 : 0;
        var weekday = passage.Words.Weekdays.MatchEndingAt(passage, at, out _);
        at = weekday <= at ? weekday - 1 : at;
        return passage.Has(at, Cue.Access | Cue.Document) || (passage.Has(at, Cue.OnDay | Cue.OutOf) && passage.Has(at - 1, Cue.Access | Cue.Document));
    }

    // "the odds of a cut in December": a cue of what is yet to come near a month.
    private static bool LooksAhead(Passage passage, int month)
    {
        for (var i = Math.Max(0, month - AheadWordsBefore); i < passage.Count && i <= month + AheadWordsAfter; i++)
        {
            if (passage.Has(i, Cue.Forecast | Cue.DeadlineBefore) && i != month && !(i > month && passage.Has(i, Cue.DeadlineBefore)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Passage passage, int first, int next, (DateTimeOffset From, DateTimeOffset To) span, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        if (IsOfDocument(passage, first))
        {
            return;
        }

        span = EndingSpans.Of(passage, first, MonthParts.Of(passage, first, next, span));

        var since = Before(passage, first, Cue.Since);
        since = since < 0 && passage.Has(next, Cue.Since) && Tokenizer.IsHan(passage.Text[passage[next].Start]) ? next : since;
        if (since >= 0 && calendar.Published > span.From)
        {
            // "the lowest since October" tells how rare it is, not when it was.
            if (!IsOfSuperlative(passage, since))
            {
                into.Add(new Sighting<FigurePeriod>(first, next, new FigurePeriod(span.From, calendar.Today.To, Stated: true)));
            }

            return;
        }

        into.Add(new Sighting<FigurePeriod>(first, next, UpTo(passage, first, span, calendar)));
    }

    // "by June", "before July", "through the end of 2027": from publication on.
    private static FigurePeriod UpTo(Passage passage, int first, (DateTimeOffset From, DateTimeOffset To) span, Calendar calendar)
    {
        var isBefore = Before(passage, first, Cue.DeadlineBefore) >= 0;
        var end = isBefore ? span.From : span.To;
        var isAhead = end > calendar.Today.To && (isBefore || Before(passage, first, Cue.Deadline) >= 0);
        return isAhead ? new FigurePeriod(calendar.Today.From, end, Stated: true) : new FigurePeriod(span.From, span.To, Stated: true);
    }

    // The cue before a time, with no more between than belongs to the time: "since the spot funds' launch in January", "by the end of 2027".
    private static int Before(Passage passage, int first, Cue cue)
    {
        for (var i = first - 1; i >= 0 && i >= first - WordsToTime && !passage.IsNumeral(i) && !(passage.Has(i, Cue.Clause) && !passage.Has(i, cue)); i--)
        {
            if (passage.Has(i, cue))
            {
                return i;
            }

            if ((cue & Cue.Since) == 0 && !passage.Has(i, Cue.Article | Cue.OutOf | Cue.YearPrefix | Cue.Deadline))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsOfSuperlative(Passage passage, int since)
    {
        if (passage.Has(since + 1, Cue.Superlative))
        {
            return true;
        }

        for (var i = since - 1; i >= 0 && i >= since - WordsToSuperlative && !passage.IsMark(i, ','); i--)
        {
            if (passage.Has(i, Cue.Superlative | Cue.NoFigureBefore))
            {
                return true;
            }
        }

        return false;
    }
}
