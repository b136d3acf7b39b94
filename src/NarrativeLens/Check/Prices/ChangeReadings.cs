using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>One way to measure a change.</summary>
/// <param name="Size">The size of the change in percent, or in dollars for an amount of money, in the direction that the words give; negative where it went the other way.</param>
/// <param name="Explanation">The prices at both ends and the change, as a sentence.</param>
/// <param name="InWords">The change to print.</param>
/// <param name="Evidence">The two prices.</param>
internal sealed record ChangeReading(decimal Size, string Explanation, string InWords, IReadOnlyList<Evidence> Evidence);

/// <summary>The ways to measure a change over a period, and how far any of them can reach.</summary>
/// <param name="Named">Readings that the words may mean, the plainest first.</param>
/// <param name="Opposite">The same readings with their sign turned.</param>
/// <param name="Least">The smallest change that any two prices at the ends give, in the same measure.</param>
/// <param name="Most">The largest.</param>
/// <param name="IsCertain">True where the direction is known and the period was over, so that a miss can count.</param>
internal sealed record ChangeReadings(
    IReadOnlyList<ChangeReading> Named, IReadOnlyList<ChangeReading> Opposite, decimal Least, decimal Most, bool IsCertain)
{
    /// <summary>Measures.</summary>
    public static ChangeReadings Of(Surroundings around, Windows read, PriceBook book)
    {
        var direction = Direction.Of(around);
        var settled = read.Plausible.Where(window => window is { Ended: true, Exact: true }).ToList();
        var pairs = settled.SelectMany(window => Pairs(around, window, direction)).ToList();
        var (least, most) = Reach(around, read, direction, book);
        return new ChangeReadings(
            [.. pairs.Select(pair => Measure(around, pair, direction))],
            direction == 0 ? [] : [.. pairs.Select(pair => Measure(around, pair, -direction))],
            least,
            most,
            direction != 0 && settled.Count == read.Plausible.Count && settled.Count > 0);
    }

    private static IEnumerable<(Window Window, PriceField From, PriceField To)> Pairs(Surroundings around, Window window, int direction)
    {
        yield return (window, PriceField.Open, PriceField.Close);
        if (Cues.FromDayToDay.In(around.Sentence) && AfterFirstDay(window) is { } later)
        {
            yield return (later, PriceField.Open, PriceField.Close);
        }

        if (Cues.Extremes.In(around.Sentence) || Cues.Low.In(around.Sentence) || Cues.High.In(around.Sentence))
        {
            var (start, end) = direction > 0 ? (PriceField.Low, PriceField.High) : (PriceField.High, PriceField.Low);
            yield return (window, PriceField.Open, end);
            yield return (window, start, end);
        }
    }

    // "From Friday to Monday" runs from one close to the other as well as it runs from Friday's open.
    private static Window? AfterFirstDay(Window window) =>
        window.Span.Series.Over(window.Span.From + TimeSpan.FromDays(1), window.Span.To) is { } span && span.From < window.Span.To ? window with { Span = span } : null;

    private static ChangeReading Measure(Surroundings around, (Window Window, PriceField From, PriceField To) pair, int direction)
    {
        var (from, to) = (pair.Window.Span.Of(pair.From), pair.Window.Span.Of(pair.To));
        var change = SizeOf(around, from, to);
        var word = change < 0 ? "fall" : "rise";
        var written = around.Figure.Kind == FigureKind.Money ? Words.Money(Math.Abs(change)) : Words.Percent(Math.Abs(change));
        var explanation = $"From {Words.With(pair.From, from)} to {Words.With(pair.To, to)} of {pair.Window.Label} is a {word} of {written}.";
        var size = direction < 0 ? -change : direction > 0 ? change : Math.Abs(change);
        return new ChangeReading(size, explanation, $"a {word} of {written}", [pair.Window.Span.Evidence(pair.From), pair.Window.Span.Evidence(pair.To)]);
    }

    /// <summary>The change from one price to another in the figure's own measure: percent of the first, or dollars.</summary>
    internal static decimal SizeOf(Surroundings around, decimal from, decimal to) => around.Figure.Kind == FigureKind.Money ? to - from : (to - from) / from * 100m;

    // A day's change may be measured between any two of its prices; a longer one between any price of its first and of its last day.
    private static (decimal Least, decimal Most) Reach(Surroundings around, Windows read, int direction, PriceBook book)
    {
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        foreach (var span in read.Plausible.Concat(read.Doubtful).Select(window => window.Span))
        {
            var (first, last) = Ends(around, read, span);
            var (down, up) = read.Sort == PeriodSort.Day && Ordered(around, span, book) is { } ordered
                ? ordered
                : (-SizeOf(around, first.High, last.Low), SizeOf(around, first.Low, last.High));
            var (low, high) = direction < 0 ? (-up, down) : (-down, up);
            (least, most) = (Math.Min(least, low), Math.Max(most, high));
        }

        return (least, most);
    }

    // Hours tell what days do not: whether the low came before the high. Within an hour either may have.
    private static (decimal Down, decimal Up)? Ordered(Surroundings around, PriceSpan span, PriceBook book)
    {
        if (book.Finest(span.From, span.To) is not { } fine || fine.Series.Header.Step >= span.To - span.From)
        {
            return null;
        }

        var (low, high, down, up) = (decimal.MaxValue, decimal.MinValue, 0m, 0m);
        foreach (var bar in fine.Rows)
        {
            (low, high) = (Math.Min(low, bar.Low), Math.Max(high, bar.High));
            (down, up) = (Math.Max(down, -SizeOf(around, high, bar.Low)), Math.Max(up, SizeOf(around, low, bar.High)));
        }

        return (down, up);
    }

    private static (PriceSpan First, PriceSpan Last) Ends(Surroundings around, Windows read, PriceSpan span)
    {
        var day = TimeSpan.FromDays(1);
        var whole = read.Sort != PeriodSort.Days || Cues.Extremes.In(around.Sentence) || Cues.Low.In(around.Sentence) || Cues.High.In(around.Sentence);
        return whole ? (span, span) : (span.Series.Over(span.From, span.From + day) ?? span, span.Series.Over(span.To - day, span.To) ?? span);
    }
}
