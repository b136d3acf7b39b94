using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Turns written and relative times into moments, seen from the publication. Days are those of the publication's clock; checks try other zones.</summary>
internal sealed class Calendar(DateTimeOffset published)
{
    /// <summary>A date without a year may lie this far ahead of publication before the year before is meant.</summary>
    private const int DaysAhead = 60;

    /// <summary>Publication times outside these years are taken for unknown: no relative time could be told from them.</summary>
    private const int FirstYear = 1970, LastYear = 2200;

    private const int MonthsOfYear = 12;

    /// <summary>A month farther ahead than this is rather the one that has just passed, even where the text looks ahead.</summary>
    private const int FarthestMonth = 9;

    private readonly DateOnly _today = DateOnly.FromDateTime(published.DateTime);

    /// <summary>The calendar of a text; null where its time of publication is not known.</summary>
    public static Calendar? Of(DateTimeOffset? published) => published is { Year: >= FirstYear and <= LastYear } known ? new Calendar(known) : null;

    /// <summary>The moment of publication.</summary>
    public DateTimeOffset Published => published;

    /// <summary>A written date; null where it is no day of the calendar, or too vague.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Resolve(WrittenDate date) => date switch
    {
        { Day: { } day, Month: null, Year: null } => MostRecentDay(day),
        { Month: { } month, Day: null } => WholeMonth(date.Year ?? YearFor(month, 1), month),
        { Month: { } month, Day: { } day } => Days(date.Year ?? YearFor(month, day), month, day, date.LastDay ?? day),
        { Year: { } year } => Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        _ => null,
    };

    /// <summary>A month by its name alone: the latest that has begun ("last October" in October is that of the year before), or the next where the text looks ahead and it is not far.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Month(int month, bool past, bool ahead)
    {
        var monthsAhead = (month - _today.Month + MonthsOfYear) % MonthsOfYear;
        var isAhead = ahead && monthsAhead <= FarthestMonth;
        var isLastYear = month > _today.Month || (past && month == _today.Month);
        return WholeMonth(isAhead ? (month < _today.Month ? _today.Year + 1 : _today.Year) : isLastYear ? _today.Year - 1 : _today.Year, month);
    }

    /// <summary>A weekday by its name: the latest up to the publication's day, or the next where the text looks ahead.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Weekday(DayOfWeek day, bool past, bool ahead)
    {
        var back = ((int)_today.DayOfWeek - (int)day + 7) % 7;
        var offset = ahead ? 7 - back : back == 0 && past ? -7 : -back;
        var date = _today.AddDays(offset);
        return Span(date, date);
    }

    /// <summary>A time told from the publication.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Resolve(RelativeTime time)
    {
        if (time.Reach is TimeReach.Rolling or TimeReach.Compared)
        {
            return Rolling(time.Unit, Math.Abs(time.Offset));
        }

        if (time.Reach == TimeReach.Untold)
        {
            return Untold;
        }

        if (time.Reach == TimeReach.Ago)
        {
            return DayOf(time.Unit == TimeUnit.Month ? published.AddMonths(time.Offset) : published.AddYears(time.Offset));
        }

        var whole = Whole(time);
        return time.Reach switch
        {
            TimeReach.ToDate => (whole.From, Today.To),
            TimeReach.LastDay => (whole.To.AddDays(-1), whole.To),
            _ => whole,
        };
    }

    /// <summary>Stands for a time that the words do not tell.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Untold => (DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>The day of publication.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Today => Span(_today, _today);

    /// <summary>A part of a year: of the one given, or the latest that has begun, or the next where the text looks ahead.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Part(YearPart part, int? year, bool ahead)
    {
        var isOver = part.FirstMonth + part.Months <= _today.Month;
        var meant = year ?? (ahead ? (isOver ? _today.Year + 1 : _today.Year) : part.FirstMonth > _today.Month ? _today.Year - 1 : _today.Year);
        return Months(new DateOnly(meant, part.FirstMonth, 1), part.Months);
    }

    /// <summary>The day a number of units before publication; null where it reaches before the calendar.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Ago(string unit, decimal count) => count is <= 0 or > 1000 ? null : unit switch
    {
        "minutes" or "hours" => Rolling(unit, count) is { } span ? DayOf(span.From) : null,
        "days" or "sessions" => DayOf(published.AddDays((double)-count)),
        "weeks" => DayOf(published.AddDays((double)(-7 * count))),
        "months" => DayOf(published.AddMonths(-(int)count)),
        "years" => DayOf(published.AddYears(-(int)Math.Min(count, published.Year - 1))),
        _ => null,
    };

    /// <summary>A span of whole days that begins on the day of publication.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Ahead(string unit, decimal count) => After(Today.From, unit, count) is { } end ? (Today.From, end) : null;

    /// <summary>A moment a number of units after another, or before it where that is negative; null for units of less than a day and beyond the calendar.</summary>
    public static DateTimeOffset? After(DateTimeOffset from, string unit, decimal count) => count is < -1000 or > 1000 ? null : unit switch
    {
        "days" or "sessions" => from.AddDays((double)count),
        "weeks" => from.AddDays((double)(7 * count)),
        "months" => from.AddMonths((int)count),
        "quarters" => from.AddMonths(3 * (int)count),
        "years" => from.AddYears(Math.Max((int)count, 1 - from.Year)),
        _ => null,
    };

    /// <summary>A month of a year.</summary>
    public (DateTimeOffset From, DateTimeOffset To) MonthOf(int month, int year) => WholeMonth(year, month);

    private (DateTimeOffset From, DateTimeOffset To) Whole(RelativeTime time)
    {
        return time.Unit switch
        {
            TimeUnit.Hour or TimeUnit.Day => Span(_today.AddDays(time.Offset), _today.AddDays(time.Offset)),
            TimeUnit.Weekend => Weekend(),
            TimeUnit.Week => Week(time.Offset),
            TimeUnit.Month => Months(new DateOnly(_today.Year, _today.Month, 1).AddMonths(time.Offset), 1),
            TimeUnit.Quarter => Months(new DateOnly(_today.Year, (((_today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * time.Offset), 3),
            _ => Months(new DateOnly(_today.Year, 1, 1).AddYears(time.Offset), 12),
        };
    }

    /// <summary>The day of the publication's clock on which a moment falls.</summary>
    public (DateTimeOffset From, DateTimeOffset To) DayOf(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.ToOffset(published.Offset).DateTime);
        return Span(day, day);
    }

    /// <summary>A span of time that ends at publication, or with its day; null where it reaches before the calendar.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Rolling(string unit, decimal count) => count is <= 0 or > 1000 ? null : unit switch
    {
        "minutes" => (published.AddMinutes((double)-count), published),
        "hours" => (published.AddHours((double)-count), published),
        "days" or "sessions" => WholeDays(Today.To.AddDays((double)-count)),
        "weeks" => WholeDays(Today.To.AddDays((double)(-7 * count))),
        "months" => WholeDays(Today.To.AddMonths(-(int)count)),
        "years" => WholeDays(Today.To.AddYears(-(int)Math.Min(count, published.Year - 1))),
        _ => null,
    };

    private (DateTimeOffset From, DateTimeOffset To) Rolling(TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Hour => (published.AddHours(-count), published),
        TimeUnit.Day or TimeUnit.Weekend => (published.AddDays(-count), published),
        TimeUnit.Week => WholeDays(Today.To.AddDays(-7 * count)),
        TimeUnit.Month => WholeDays(Today.To.AddMonths(-count)),
        TimeUnit.Quarter => WholeDays(Today.To.AddMonths(-3 * count)),
        _ => WholeDays(Today.To.AddYears(-count)),
    };

    // A run of days or longer takes in the day of publication; one of hours ends with its moment.
    private (DateTimeOffset From, DateTimeOffset To) WholeDays(DateTimeOffset from) => (from, Today.To);

    private (DateTimeOffset From, DateTimeOffset To) Weekend()
    {
        var sinceSaturday = ((int)_today.DayOfWeek + 1) % 7;
        var saturday = _today.AddDays(-sinceSaturday);
        return Span(saturday, saturday.AddDays(1));
    }

    private (DateTimeOffset From, DateTimeOffset To) Week(int offset)
    {
        var week = IsoWeek.Of(_today).Plus(offset);
        return Span(week.FirstDay, week.LastDay);
    }

    private (DateTimeOffset From, DateTimeOffset To)? MostRecentDay(int day)
    {
        var month = new DateOnly(_today.Year, _today.Month, 1);
        for (var back = 0; back < 3; back++, month = month.AddMonths(-1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && (back > 0 || day <= _today.Day))
            {
                var date = new DateOnly(month.Year, month.Month, day);
                return Span(date, date);
            }
        }

        return null;
    }

    private int YearFor(int month, int day)
    {
        var date = new DateOnly(_today.Year, month, Math.Min(day, DateTime.DaysInMonth(_today.Year, month)));
        return date.DayNumber - _today.DayNumber > DaysAhead ? _today.Year - 1
            : _today.DayNumber - date.DayNumber > 366 - DaysAhead ? _today.Year + 1
            : _today.Year;
    }

    private (DateTimeOffset From, DateTimeOffset To)? Days(int year, int month, int first, int last) =>
        last > DateTime.DaysInMonth(year, month) ? null : Span(new DateOnly(year, month, first), new DateOnly(year, month, last));

    private (DateTimeOffset From, DateTimeOffset To) WholeMonth(int year, int month) => Months(new DateOnly(year, month, 1), 1);

    private (DateTimeOffset From, DateTimeOffset To) Months(DateOnly first, int months) => Span(first, first.AddMonths(months).AddDays(-1));

    private (DateTimeOffset From, DateTimeOffset To) Span(DateOnly first, DateOnly last) =>
        (new DateTimeOffset(first, TimeOnly.MinValue, published.Offset), new DateTimeOffset(last.AddDays(1), TimeOnly.MinValue, published.Offset));
}
