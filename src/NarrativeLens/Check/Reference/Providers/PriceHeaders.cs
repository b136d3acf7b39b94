namespace NarrativeLens.Check;

/// <summary>The headers of price series as venues give them.</summary>
internal static class PriceHeaders
{
    // Daily highs and lows of the large venues lay this close together on the days that the bundled series were compared on.
    private const decimal SpreadPercent = 0.2m;

    /// <summary>Open, high, low and close of trades on one venue.</summary>
    public static SeriesHeader Candles(string provider, string symbol, string coin, string quote, TimeSpan step, string venue)
    {
        var asset = AssetNames.IdOf(coin);
        var (unit, money) = AssetNames.QuoteOf(quote);
        return Price(provider, symbol, asset, unit, step) with
        {
            Definition = $"{asset} in {money}: open, high, low and close of the trades on {venue} in each step from the stated UTC time",
            Source = venue,
            Venue = $"{venue} {coin}/{quote}",
        };
    }

    /// <summary>The parts that all price series share.</summary>
    public static SeriesHeader Price(string provider, string symbol, string asset, string unit, TimeSpan step) => new()
    {
        Id = "",
        Asset = asset,
        Metric = Metrics.Price,
        Unit = unit,
        Step = step,
        Definition = "",
        Source = provider,
        Venue = provider,
        Vintage = "",
        VenueSpreadPercent = SpreadPercent,
        Missing = MissingSteps.Unknown,
        Provider = $"{provider}:{symbol}",
    };
}
