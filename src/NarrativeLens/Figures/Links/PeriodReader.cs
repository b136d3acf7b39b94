using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Finds the times that a passage states.</summary>
internal static class PeriodReader
{
    /// <summary>Collects the times of a passage.</summary>
    public static void Collect(Passage passage, Findings findings, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        into.Clear();
        foreach (var date in findings.Dates)
        {
            if (calendar.Resolve(date) is { } span)
            {
                Add(passage, date.First, date.Next, span, calendar, into);
            }
        }

        foreach (var quantity in findings.Quantities)
        {
            if (quantity.Kind == FigureKind.Duration && SpanOf(passage, quantity, calendar) is { } span)
            {
                Add(passage, quantity.First, quantity.Next, span, calendar, into);
            }
        }

        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.IsWord(i))
            {
                i = Math.Max(i, AddNamed(passage, i, calendar, into) - 1);
            }
        }

        into.Sort((left, right) => left.First.CompareTo(right.First));
    }

    // "in the past 24 hours", "over three weeks", "two days ago"
    private static (DateTimeOffset From, DateTimeOffset To)? SpanOf(Passage passage, Quantity duration, Calendar calendar)
    {
        if (duration.Unit is null || calendar.Rolling(duration.Unit, duration.Value) is not { } span)
        {
            return null;
        }

        if (passage.Has(duration.Next, Cue.Ago))
        {
            var day = new DateTimeOffset(span.From.Date, TimeSpan.Zero);
            return (day, day.AddDays(1));
        }

        return passage.Has(duration.First - 1, Cue.Past | Cue.OutOf | Cue.Elapsed) ? span : null;
    }

    private static int AddNamed(Passage passage, int at, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        var words = passage.Words;
        var next = words.Times.Match(passage, at, out var relative);
        if (next > at)
        {
            Add(passage, at, next, calendar.Resolve(relative), calendar, into);
            return next;
        }

        var past = passage.Has(at - 1, Cue.Past);
        var ahead = passage.Has(at - 1, Cue.Ahead);
        next = words.Weekdays.Match(passage, at, out var weekday);
        if (next > at && (passage.IsCapitalised(at) || Tokenizer.IsHan(passage.Text[passage[at].Start])))
        {
            Add(passage, at, next, calendar.Weekday(weekday, past, ahead), calendar, into);
            return next;
        }

        next = words.Months.Match(passage, at, out var month);
        if (next > at && IsMonth(passage, at, month) && !passage.IsNumeral(next) && !passage.IsNumeral(at - 1))
        {
            Add(passage, at, next, calendar.Month(month, ahead), calendar, into);
            return next;
        }

        return at;
    }

    // "May" and "March" are also words: at the start of a sentence, or without a word before that goes with a time, they are not taken.
    private static bool IsMonth(Passage passage, int at, int month) =>
        passage.IsCapitalised(at) && (month is not (3 or 5) || passage.Has(at - 1, Cue.OutOf | Cue.From | Cue.To | Cue.Past | Cue.Ahead | Cue.YearPrefix | Cue.Between | Cue.Or));

    // "since October" runs on to the publication.
    private static void Add(Passage passage, int first, int next, (DateTimeOffset From, DateTimeOffset To) span, Calendar calendar, List<Sighting<FigurePeriod>> into)
    {
        var since = passage.Has(first - 1, Cue.Since) && calendar.Published > span.From;
        into.Add(new Sighting<FigurePeriod>(first, next, new FigurePeriod(span.From, since ? calendar.Published : span.To, Stated: true)));
    }
}
