namespace NarrativeLens.Check;

/// <summary>The providers there are.</summary>
internal static class ProviderTable
{
    private static readonly IReferenceProvider[] s_providers =
        [new CoinbaseProvider(), new BinanceProvider(), new CoinGeckoProvider(), new AlternativeMeProvider(), new PolymarketProvider(), new CoinGlassProvider()];

    /// <summary>What `--from` may name, one line each.</summary>
    public static string Forms => string.Join('\n', s_providers.Select(one => $"  {one.Name}:SYMBOL, {one.Symbols}"));

    /// <summary>The provider before the colon and the symbol behind it; null where the text names none.</summary>
    public static (IReferenceProvider Provider, string Symbol)? Find(string from)
    {
        var colon = from.IndexOf(':', StringComparison.Ordinal);
        var provider = colon <= 0 ? null : Array.Find(s_providers, one => one.Name.Equals(from[..colon], StringComparison.OrdinalIgnoreCase));
        return provider is null || colon + 1 == from.Length ? null : (provider, from[(colon + 1)..]);
    }
}
