using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>
/// Odds on a price that the asset had already reached when the text was published: "82% that it falls below $65,000 this year", four days after
/// it did. What has happened has no odds, whatever a market's page still shows.
/// </summary>
/// <param name="book">The prices.</param>
/// <param name="article">The text, with its publication time.</param>
/// <param name="figures">All figures of the text.</param>
internal sealed class SettledOdds(PriceBook book, Article article, IReadOnlyList<Figure> figures)
{
    // How many figures to either side of the odds may be the price that is bet on.
    private const int Near = 2;

    // Odds that are as good as settled say the same as the prices.
    private const decimal Certain = 97;

    // What happened on the last day may have been news to the market too.
    private static readonly TimeSpan s_aDay = TimeSpan.FromDays(1);

    /// <summary>Judges the odds; null where they are no odds on a price, or on one that was still open.</summary>
    public Judgement? Check(int index)
    {
        var odds = figures[index];
        return article.PublishedAt is { } published
            && (odds.Kind == FigureKind.Probability || odds.Metric == Metrics.Odds) && odds is { Value: < Certain, Negated: false }
            && BetOn(odds, index) is { } price && EventIn(odds, price) is { } falls
            && price.Period is { Stated: true } period && IsOpenAt(odds, period, published)
            ? Settled(price, falls, period, published)
            : null;
    }

    // Exactly one price of the asset in the sentence: of two it cannot be told which one is bet on.
    private Figure? BetOn(Figure odds, int index)
    {
        var prices = Enumerable.Range(index - Near, (2 * Near) + 1).Where(i => i >= 0 && i < figures.Count).Select(i => figures[i])
            .Where(one => one.Kind == FigureKind.Money && one.Sentence == odds.Sentence)
            .ToList();
        return prices is [{ Unit: Metrics.Usd, ValueHigh: null, Negated: false } price] && book.Asset.MayBe(price.Subject) ? price : null;
    }

    // True for a fall to the price, false for a rise to it; null where the words tell of a state, a repetition or neither.
    private bool? EventIn(Figure odds, Figure price)
    {
        var sentence = article.Text.AsSpan(odds.Sentence.Start, odds.Sentence.Length);
        var isFormer = article.Text.AsSpan(0, odds.Start).TrimEnd().EndsWith(" from", StringComparison.OrdinalIgnoreCase);
        var isOfAsset = book.Asset.Names.In(sentence) || book.Asset.Is(price.Subject);
        if (isFormer || !isOfAsset || Cues.NotOnce.In(sentence))
        {
            return null;
        }

        var lead = article.Text.AsSpan(odds.Sentence.Start, Math.Max(0, price.Start - odds.Sentence.Start));
        var (fall, rise) = (Cues.FallTo.LastIn(lead), Cues.RiseTo.LastIn(lead));
        return fall < 0 && rise < 0 ? null : fall > rise;
    }

    // The bet runs over the whole of a stretch that holds the publication; odds of a day of their own are as of that day.
    private static bool IsOpenAt(Figure odds, FigurePeriod period, DateTimeOffset published) =>
        (odds.Period is not { Stated: true } own || own == period)
        && period.From + s_aDay < published && period.To > published && period.To - period.From > s_aDay;

    private Judgement? Settled(Figure price, bool falls, FigurePeriod period, DateTimeOffset published)
    {
        var (from, to) = (period.From > book.From ? Hour(period.From) : book.From, new DateTimeOffset((published - s_aDay).UtcDateTime.Date, TimeSpan.Zero));
        if (from >= to || book.Around(from, to) is not { } span)
        {
            return null;
        }

        // Where the stretch began beyond the price already, a return to it may be meant.
        var spread = book.Longest.Header.VenueSpreadPercent / 100;
        var (under, over) = (price.Value * (1 - spread), price.Value * (1 + spread));
        if (!(falls ? span.Open > over && span.Low < under : span.Open < under && span.High > over))
        {
            return null;
        }

        var field = falls ? PriceField.Low : PriceField.High;
        var evidence = span.Evidence(field);
        var days = Words.Days(DateOnly.FromDateTime(period.From.DateTime), DateOnly.FromDateTime(period.To.AddTicks(-1).DateTime));
        return new Judgement(Verdict.Contradicted, $"It had happened already: in {days}, the time of the bet, the price {(falls ? "fell" : "rose")} to {Words.Money(span.Of(field))} on {Words.Day(evidence.At)}, before the text was published. What has happened has no odds.")
        {
            Diagnosis = "event-already-happened",
            Evidence = [evidence],
        };
    }

    private static DateTimeOffset Hour(DateTimeOffset moment) => moment.AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerHour));
}
