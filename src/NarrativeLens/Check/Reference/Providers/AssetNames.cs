using System.Collections.Frozen;

namespace NarrativeLens.Check;

/// <summary>What the figures stage calls an asset, by the names and tickers that files and providers use.</summary>
internal static class AssetNames
{
    // The ids are those of the figures stage's table of subjects; the other names are exchange tickers and CoinGecko's ids.
    private static readonly (string Id, string Names)[] s_assets =
    [
        ("bitcoin", "btc|xbt|bitcoin"), ("ether", "eth|ethereum|ether"), ("solana", "sol|solana"), ("XRP", "xrp|ripple"), ("dogecoin", "doge|dogecoin"),
        ("BNB", "bnb|binancecoin"), ("litecoin", "ltc|litecoin"), ("cardano", "ada|cardano"), ("tether", "usdt|tether"), ("USDC", "usdc|usd-coin"),
        ("gold", "xau|gold|pax-gold"), ("silver", "xag|silver"), ("oil", "wti|brent|oil|crude"), ("copper", "copper"),
        ("S&P 500", "spx|sp500|s&p500|s&p 500|s&p"), ("Nasdaq", "ixic|nasdaq|nasdaq composite"), ("Dow Jones", "dji|dow jones|dow"), ("dollar index", "dxy|dollar index"),
        ("Strategy", "mstr|strategy|microstrategy"), ("Coinbase", "coinbase"), ("Tesla", "tsla|tesla"), ("Nvidia", "nvda|nvidia"), ("bitcoin funds", "bitcoin funds|bitcoin etfs"), ("ether funds", "ether funds|ether etfs"),
    ];

    // Coins that are kept at a dollar, and that the press calls dollars.
    private static readonly FrozenSet<string> s_dollars = new[] { "USDT", "USDC", "FDUSD", "BUSD", "TUSD" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_ids = s_assets
        .SelectMany(asset => asset.Names.Split('|').Select(name => KeyValuePair.Create(name, asset.Id)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names of an asset, parted by bars.</summary>
    public static string NamesOf(string id) => Array.Find(s_assets, asset => asset.Id == id).Names ?? id;

    /// <summary>The id of an asset; a name that the table does not hold is its own.</summary>
    public static string IdOf(string name) => s_ids.GetValueOrDefault(name, name);

    /// <summary>The unit of prices in a coin or currency, and what a definition has to say about it.</summary>
    public static (string Unit, string Words) QuoteOf(string ticker) => s_dollars.Contains(ticker) ? ("USD", $"{ticker}, taken as US dollars") : (ticker, ticker == "USD" ? "US dollars" : ticker);
}
