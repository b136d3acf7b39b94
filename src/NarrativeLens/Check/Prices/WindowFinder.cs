using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Turns the period of a figure into stretches of reference prices.</summary>
/// <param name="book">The prices.</param>
/// <param name="article">The text: its publication time ends every period.</param>
internal sealed class WindowFinder(PriceBook book, Article article)
{
    // The limits between the sorts of period: a day has 23 to 25 hours where clocks change.
    private static readonly TimeSpan s_shortestDay = TimeSpan.FromHours(23);
    private static readonly TimeSpan s_longestDay = TimeSpan.FromHours(25);

    // A text is a while in the writing, and an edit keeps its first date: prices of the hour after publication count as known.
    private static readonly TimeSpan s_slack = TimeSpan.FromHours(1);

    // A stated hour or moment is read with the hour before and after: desks round clock times.
    private static readonly TimeSpan s_momentSlack = TimeSpan.FromHours(1);

    /// <summary>The first moment that the text cannot know of any more; null where the text has no date.</summary>
    public DateTimeOffset? Horizon { get; } = article.PublishedAt is { } published
        ? article.PublishedPrecision is null or DatePrecision.Minute ? published + s_slack : published.AddDays(1) + s_slack
        : null;

    /// <summary>The readings of a period.</summary>
    public Windows For(FigurePeriod period, bool utcOnly)
    {
        var length = period.To - period.From;
        var sort = length < s_shortestDay ? PeriodSort.Moment
            : period.From.TimeOfDay != TimeSpan.Zero ? PeriodSort.Rolling
            : length <= s_longestDay ? PeriodSort.Day
            : PeriodSort.Days;
        return sort switch
        {
            PeriodSort.Moment => Span(sort, period, s_momentSlack),
            PeriodSort.Rolling => Span(sort, period, TimeSpan.Zero),
            _ => Days(DateOnly.FromDateTime(period.From.DateTime), DateOnly.FromDateTime(period.To.AddTicks(-1).DateTime), utcOnly),
        };
    }

    /// <summary>The readings of calendar days, both included.</summary>
    public Windows Days(DateOnly first, DateOnly last, bool utcOnly)
    {
        var plausible = new List<Window>();
        var doubtful = new List<Window>();
        foreach (var zone in Zones.For(article, utcOnly))
        {
            var (from, to) = (zone.StartOf(first), zone.StartOf(last.AddDays(1)));
            var label = $"{Words.Days(first, last)} ({zone.Name})";
            var ended = Horizon is null || to <= Horizon;
            var end = ended ? to : Ceiling(Horizon!.Value);
            if (end <= from)
            {
                continue;
            }

            if (book.Exactly(from, end) is { } exact)
            {
                plausible.Add(new Window(exact, label, zone.Name, ended, Exact: true) { IsDay = first == last });
            }
            else if (zone == Zones.Utc && book.Around(from, end) is { } around)
            {
                plausible.Add(new Window(around, label, zone.Name, Ended: false, Exact: false) { IsDay = first == last });
            }
            else if (zone.IsShown)
            {
                doubtful.AddRange(Side(first, last, zone) is { } side ? [new Window(side, label, zone.Name, Ended: true, Exact: false) { IsDay = first == last }] : []);
            }
        }

        return new Windows(first == last ? PeriodSort.Day : PeriodSort.Days, first, last, plausible, doubtful);
    }

    /// <summary>The readings of some hours of a day, by every clock the text may mean; null where no series gives one of them exactly.</summary>
    public Windows? Hours(DateOnly day, int from, int to)
    {
        var plausible = new List<Window>();
        foreach (var zone in Zones.For(article, utcOnly: false))
        {
            var (start, end) = (zone.StartOf(day).AddHours(from), zone.StartOf(day).AddHours(to));
            var known = Horizon is { } horizon && horizon < end ? Ceiling(horizon) : end;
            if (known <= start || book.Exactly(Floor(start), Ceiling(known)) is not { } span)
            {
                return null;
            }

            plausible.Add(new Window(span, $"{Words.Day(day)} from {from}:00 to {to}:00 ({zone.Name})", zone.Name, Ended: known == end, Exact: true) { IsDay = true });
        }

        return new Windows(PeriodSort.Moment, day, day, plausible, []);
    }

    /// <summary>The day of publication and the day before: what a text without a date speaks of.</summary>
    public Windows? AroundPublication() => article.PublishedAt is { } published
        ? Days(DateOnly.FromDateTime(published.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(published.UtcDateTime), utcOnly: true)
        : null;

    // Without finer prices a day of another clock shares some hours with the UTC day beside it, whose extreme may have fallen into them.
    private PriceSpan? Side(DateOnly first, DateOnly last, Zones.Zone zone)
    {
        var shift = zone.OffsetOn(first) < TimeSpan.Zero ? 1 : -1;
        return book.Exactly(Zones.Utc.StartOf(first.AddDays(shift)), Zones.Utc.StartOf(last.AddDays(shift + 1)));
    }

    private Windows Span(PeriodSort sort, FigurePeriod period, TimeSpan slack)
    {
        var (from, to) = (Floor(period.From - slack), Ceiling(period.To + slack));
        to = Horizon is { } horizon && horizon < to ? Ceiling(horizon) : to;
        var span = from < to ? book.Around(from, to) : null;
        var first = DateOnly.FromDateTime(period.From.UtcDateTime);
        var last = DateOnly.FromDateTime((period.To > period.From ? period.To.AddTicks(-1) : period.To).UtcDateTime);
        Window[] windows = span is null ? [] : [new Window(span, $"the hours to {Words.Moment(to)}", Zones.Utc.Name, Ended: false, span.From == from && span.To == to)];
        return new Windows(sort, first, last, windows, []);
    }

    private static DateTimeOffset Floor(DateTimeOffset moment) => moment.AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerHour));

    private static DateTimeOffset Ceiling(DateTimeOffset moment) => Floor(moment.AddTicks(TimeSpan.TicksPerHour - 1));
}
