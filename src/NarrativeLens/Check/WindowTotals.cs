using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>
/// Checks totals of a window: liquidations and flows in dollars. No two counts of them are alike (exchanges report about one liquidation a second, and each
/// publisher has its own venues and funds), so a series bears a total out or shows another number; it never contradicts.
/// </summary>
/// <param name="library">The series.</param>
internal sealed class WindowTotals(ReferenceLibrary library)
{
    // A stretch such as "the last 24 hours" ends within the hour or two before the text appeared.
    private const int HoursBack = 3;

    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    private readonly List<ReferenceSeries> _series =
        [.. library.Series.Where(one => one.Header is { Metric: Metrics.Liquidations or Metrics.Flows, Unit: Metrics.Usd })];

    private sealed record Total(ReferenceSeries Series, decimal Value, DateTimeOffset From, DateTimeOffset To);

    /// <summary>Judges a total; null where the figure is none, or no series covers its window.</summary>
    public Judgement? Check(Surroundings around)
    {
        var figure = around.Figure;
        if (_series.Count == 0 || figure is not { Kind: FigureKind.Money, Unit: Metrics.Usd, Negated: false, Subject: { } subject, Metric: { } metric, Period: { Stated: true } period })
        {
            return null;
        }

        var totals = _series
            .Where(one => one.Header.Metric == metric && IsOf(AssetCues.Of(AssetNames.IdOf(one.Header.Asset)), subject, around))
            .SelectMany(one => Windows(around.Article, period).Select(window => Sum(one, window.From, window.To)).OfType<Total>())
            .ToList();
        return totals.Count == 0 ? null : Judge(figure, totals, metric == Metrics.Flows ? DirectionOf(around.Sentence) : 0);
    }

    // Positions of all kinds are liquidated "in crypto"; the sentence says where one asset's are meant.
    private static bool IsOf(AssetCues asset, string subject, Surroundings around) =>
        asset.Is(subject) || (subject == Metrics.Crypto && asset.Own.In(around.Sentence));

    // 1 where money came, -1 where it left; 0 where the sentence tells of both or of neither.
    private static int DirectionOf(ReadOnlySpan<char> sentence) => (Cues.Inward.In(sentence) ? 1 : 0) - (Cues.Outward.In(sentence) ? 1 : 0);

    private static Judgement Judge(Figure figure, List<Total> totals, int direction)
    {
        // "Outflows of $95 million" are written without the sign that the series has.
        var tolerance = Tolerance.Of(figure with { Value = Math.Abs(figure.Value), ValueHigh = figure.ValueHigh is { } high ? Math.Abs(high) : null }, 0m);
        var best = totals.MinBy(total => tolerance.Of(Math.Abs(total.Value)))!;
        var fit = tolerance.Of(Math.Abs(best.Value));
        var isOpposed = direction != 0 && Math.Sign(best.Value) == -direction;
        var holds = fit <= Fit.Rounded && !isOpposed;
        var fact = $"{best.Series.Header.Source} counts {Words.Money(Math.Abs(best.Value))} from {Words.Moment(best.From)} to {Words.Moment(best.To)} ({best.Series.Header.Venue}){(isOpposed ? best.Value > 0 ? ", that came in" : ", that left" : "")}.";
        var header = best.Series.Header;
        var edition = best.Series.EditionOf(best.From);
        return new Judgement(
            holds ? Judgement.VerdictOf(fit) : Verdict.DefinitionDependent,
            holds ? fact : $"{fact} Counts differ by venues and methods; say whose this is.")
        {
            Evidence = [new Evidence(header.Id, $"total: {header.Definition}", best.From, best.Value, header.Source, SeriesTime.DayOf(edition.Retrieved), edition.Vintage)],
        };
    }

    private static Total? Sum(ReferenceSeries series, DateTimeOffset from, DateTimeOffset to) =>
        series.SumOver(from, to) is { } sum ? new Total(series, sum, from, to) : null;

    // The days on each clock that the text may count by, or the stated hours.
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(Article article, FigurePeriod period)
    {
        if (period.From.TimeOfDay == TimeSpan.Zero && period.To.TimeOfDay == TimeSpan.Zero)
        {
            var (first, end) = (DateOnly.FromDateTime(period.From.DateTime), DateOnly.FromDateTime(period.To.DateTime));
            return Zones.For(article, utcOnly: false).Select(zone => (zone.StartOf(first), zone.StartOf(end)));
        }

        var to = new DateTimeOffset(period.To.UtcTicks - (period.To.UtcTicks % s_hour.Ticks), TimeSpan.Zero);
        var length = TimeSpan.FromHours(Math.Max(1, Math.Round((period.To - period.From).TotalHours)));
        return Enumerable.Range(0, HoursBack).Select(back => (to - (back * s_hour) - length, to - (back * s_hour)));
    }
}
