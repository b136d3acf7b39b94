using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>
/// Dollar amounts of a text about bitcoin that name neither subject nor measure: "Wednesday: a low of $97,924". Taken for its
/// price where the number lies near it; borne out like any price, refuted only where a known slip makes exactly this number true.
/// </summary>
internal sealed class PresumedPrices(PriceBook book, WindowFinder windows, PriceLevels levels, Article article)
{
    // Between half and twice the price of the days around: the range in which no other number of the field lies by habit.
    private const decimal Nearby = 2m;

    // A scale word too many: "$67.8 million" for $67,800.
    private const decimal Thousand = 1000m;

    // No other coin trades at bitcoin's price: "the cryptocurrency" near it is bitcoin where no other is named.
    private readonly bool _isAboutBitcoin = Cues.BitcoinName.In(article.Title) || Cues.BitcoinName.In(article.Text)
        || (Cues.SomeCoin.In(article.Text) && !AssetCues.Bitcoin.Others.In(article.Text));

    /// <summary>True where a figure may be bitcoin's price though nothing says so.</summary>
    public bool Concerns(Surroundings around) =>
        _isAboutBitcoin && book.Asset == AssetCues.Bitcoin
        && around.Figure is { Kind: FigureKind.Money, Unit: Metrics.Usd, Subject: null or Metrics.Bitcoin, Metric: null or Metrics.Price, Aspect: not "change", ValueHigh: null }
        && !around.Asset.Others.In(around.Opening)
        && Naming.DoubtAbout(around) is null
        && (IsNearby(around.Figure, 1m) || (NamesPrice(around) && IsNearby(around.Figure, Thousand)));

    /// <summary>Judges it; null where nothing can be said.</summary>
    public Judgement? Check(Surroundings around)
    {
        var judgement = levels.Check(around);
        return judgement.Verdict switch
        {
            Verdict.Supported or Verdict.SupportedByRounding => judgement,
            Verdict.Contradicted when judgement.Diagnosis is not null => judgement,
            _ => null,
        };
    }

    // Only words that can mean nothing but a price let a number a thousand times too large pass for one.
    private static bool NamesPrice(Surroundings around) =>
        (around.Figure.Subject is not null && Cues.PriceVerb.In(around.Opening))
        || Cues.PriceColumn.In(around.ColumnHeading)
        || (!around.Asset.Others.In(around.Sentence) && (Cues.PriceNoun.In(around.Opening) || Cues.CloseAfter.In(around.Tail)));

    private bool IsNearby(Figure figure, decimal divisor)
    {
        var days = figure.Period is { } period ? windows.For(period, utcOnly: true) : windows.AroundPublication();
        var span = days is { Plausible: [var window, ..] } ? window.Span : book.Until(windows.Horizon ?? book.To);
        return span is not null && figure.Value / divisor > span.Low / Nearby && figure.Value / divisor < span.High * Nearby;
    }
}
