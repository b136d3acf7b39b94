using System.Collections.Frozen;
using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Links;

/// <summary>Which kinds and sizes of figure a metric can have, and which aspect it has where the text names none.</summary>
/// <param name="Kinds">The kinds of figure that can measure it.</param>
/// <param name="Least">The smallest amount of money that is plausible for it; other kinds are not limited.</param>
/// <param name="Most">The largest.</param>
/// <param name="Aspect">The aspect where no word names one.</param>
/// <param name="DefaultSubject">What it is of where no subject stands near.</param>
internal sealed record MetricRule(FigureKind[] Kinds, decimal Least, decimal Most, string? Aspect, string? DefaultSubject = null);

/// <summary>The table of metrics. Bounds are orders of magnitude of the crypto market since 2017, wide on purpose.</summary>
internal static class MetricRules
{
    /// <summary>One unit of an asset has cost less than this at all times; sums of millions are flows, volumes, caps.</summary>
    private const decimal DearestUnit = 5_000_000;

    private const decimal SmallestSum = 100_000;

    private const decimal NoLimit = decimal.MaxValue;

    public static MetricRule Of(string metric) => s_rules.GetValueOrDefault(metric, s_other);

    private static readonly MetricRule s_other = new(Enum.GetValues<FigureKind>(), 0, NoLimit, null);

    private static readonly Dictionary<string, MetricRule> s_rules = new(StringComparer.Ordinal)
    {
        [Topics.Price] = new([FigureKind.Money], 0, DearestUnit, Topics.Level),
        [Topics.Target] = new([FigureKind.Money], 0, DearestUnit, Topics.Level),
        [Topics.Support] = new([FigureKind.Money], 0, DearestUnit, Topics.Level),
        [Topics.Liquidations] = new([FigureKind.Money, FigureKind.CryptoAmount], SmallestSum, NoLimit, Topics.Total, Topics.Crypto),
        [Topics.LiquidatedAccounts] = new([FigureKind.Count], 0, NoLimit, Topics.Total, Topics.Crypto),
        [Topics.Flows] = new([FigureKind.Money, FigureKind.CryptoAmount], SmallestSum, NoLimit, Topics.Total, Topics.BitcoinFunds),
        ["volume"] = new([FigureKind.Money, FigureKind.CryptoAmount, FigureKind.Count], SmallestSum, NoLimit, Topics.Total),
        ["open-interest"] = new([FigureKind.Money, FigureKind.CryptoAmount, FigureKind.Ratio], SmallestSum, NoLimit, Topics.Level),
        ["market-cap"] = new([FigureKind.Money], SmallestSum, NoLimit, Topics.Level),
        [Topics.Holdings] = new([FigureKind.CryptoAmount, FigureKind.Money, FigureKind.Count], SmallestSum, NoLimit, Topics.Level),
        [Topics.Odds] = new([FigureKind.Probability, FigureKind.Percent, FigureKind.PercentagePoints], 0, NoLimit, Topics.Level),
        [Topics.Drawdown] = new([FigureKind.Percent, FigureKind.Ratio], 0, NoLimit, Topics.Change),
        [Topics.Change] = new([FigureKind.Percent, FigureKind.PercentagePoints, FigureKind.BasisPoints, FigureKind.Ratio, FigureKind.Multiple], 0, NoLimit, Topics.Change),
        ["funding-rate"] = new([FigureKind.Percent, FigureKind.BasisPoints], 0, NoLimit, Topics.Level),
        ["cpi"] = new([FigureKind.Percent, FigureKind.PercentagePoints, FigureKind.BasisPoints], 0, NoLimit, Topics.Level, "United States"),
        ["yield"] = new([FigureKind.Percent, FigureKind.BasisPoints, FigureKind.PercentagePoints], 0, NoLimit, Topics.Level),
        [Topics.Hashrate] = new([FigureKind.Count], 0, NoLimit, Topics.Level, Topics.Bitcoin),
        ["revenue"] = new([FigureKind.Money], 0, NoLimit, Topics.Total),
        [Topics.BankMove] = new([FigureKind.Percent, FigureKind.BasisPoints, FigureKind.PercentagePoints], 0, NoLimit, Topics.Level, "Federal Reserve"),
        [Topics.PricesAtLarge] = new([FigureKind.Percent, FigureKind.PercentagePoints], 0, NoLimit, Topics.Level),
        [Topics.Dominance] = new([FigureKind.Percent, FigureKind.Ratio], 0, NoLimit, Topics.Level),
        ["policy-rate"] = new([FigureKind.Percent, FigureKind.BasisPoints, FigureKind.PercentagePoints], 0, NoLimit, Topics.Level, "Federal Reserve"),
    };

    /// <summary>True for what is itself told in percent: a move of it is its own, not a change of something.</summary>
    public static bool IsRate(string metric) => s_rates.Contains(metric);

    private static readonly FrozenSet<string> s_rates = new[] { "yield", "cpi", Topics.PricesAtLarge, Topics.Statistic, Topics.PolicyRate, Topics.BankMove, "funding-rate", Topics.Odds, Topics.Dominance }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for amounts that have shares, ranks and multiples of their own: "some 6% of all coins" beside holdings is of the holdings.</summary>
    public static bool IsAmount(string? metric) => metric is not null && s_amounts.Contains(metric);

    private static readonly FrozenSet<string> s_amounts =
        new[] { Topics.Liquidations, Topics.Flows, "volume", "open-interest", Topics.MarketCap, Topics.Holdings, "revenue", "hashrate" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Firms: those of the tables, and names that no table knows.</summary>
    public static bool IsFirm(string subject) => s_firms.Contains(subject) || !s_subjects.Contains(subject);

    private static readonly FrozenSet<string> s_firms =
        new[] { "Strategy", "Coinbase", "Tesla", "BlackRock", "Nvidia", "Metaplanet" }.Concat(EnglishNames.Firms.Select(row => row.Meaning)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_subjects = English.Table.Subjects.Concat(Chinese.Table.Subjects).Select(row => row.Meaning).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Bonds among the subjects: a yield is of them.</summary>
    public static bool IsBond(string? subject) => subject is Topics.Treasuries or "gilts" or "bunds" or "JGBs" or "OATs" or "BTPs" or "junk bonds" or "corporate bonds";

    /// <summary>Funds of one sort among the subjects: money beside them came or went.</summary>
    public static bool IsFunds(string? subject) => subject is not null && subject.EndsWith(FundsSuffix, StringComparison.Ordinal);

    private const string FundsSuffix = " funds";

    /// <summary>The currency that a currency is quoted in: the dollar for those that are worth more or about as much, else its own to the dollar; null for what is none.</summary>
    public static string? QuotedIn(string? subject) => subject is null ? null : s_quotes.GetValueOrDefault(subject);

    private static readonly FrozenDictionary<string, string> s_quotes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["euro"] = "USD", ["sterling"] = "USD", ["Australian dollar"] = "USD", ["yen"] = "JPY", ["renminbi"] = "CNY", ["won"] = "KRW", ["rupee"] = "INR", ["lira"] = "TRY",
        ["rouble"] = "RUB", ["Swiss franc"] = "CHF", ["Mexican peso"] = "MXN", ["Brazilian real"] = "BRL", ["Canadian dollar"] = "CAD", ["naira"] = "NGN", ["rand"] = "ZAR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Indices among the subjects: they stand at points.</summary>
    public static bool IsIndex(string? subject) => subject is not null && s_indices.Contains(subject);

    private static readonly FrozenSet<string> s_indices =
        new[] { "S&P 500", "Nasdaq", "Dow Jones", "Nikkei", "Hang Seng", "FTSE 100", "DAX", "Russell 2000", "Stoxx 600", "dollar index" }
            .Concat(EnglishNames.Indices.Select(row => row.Meaning)).Concat(EnglishNames.NumberedIndices.Select(row => row.Name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The index of that number where several share a name; the better known one for any other number.</summary>
    public static string Numbered(string index, decimal number) => s_numbered.GetValueOrDefault((index, number), index);

    private static readonly FrozenDictionary<(string, decimal), string> s_numbered = EnglishNames.NumberedIndices.ToFrozenDictionary(row => (row.Family, (decimal)row.Number), row => row.Name);

    /// <summary>True where an index can stand at a number: shares of a whole market stand at hundreds of points and more, gauges of mood and trade below.</summary>
    public static bool StandsAt(string? subject, decimal points) => IsIndex(subject) && (points >= SmallestIndex || s_gauges.Contains(subject!));

    private const decimal SmallestIndex = 500;

    private static readonly FrozenSet<string> s_gauges = new[] { "VIX", "dollar index", "PMI" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Currencies other than the American dollar whose hundredths are cents.</summary>
    public static bool HasCents(string? unit) => unit is not null && s_cents.Contains(unit);

    private static readonly FrozenSet<string> s_cents = new[] { "EUR", "AUD", "CAD", "NZD", "SGD", "HKD" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Countries among the subjects: prices at large and rates are of them, little else is.</summary>
    public static bool IsCountry(string subject) => s_countries.Contains(subject);

    private static readonly FrozenSet<string> s_countries = EnglishNames.Countries.Select(row => row.Meaning).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Central banks among the subjects.</summary>
    public static bool IsCentralBank(string subject) => s_banks.Contains(subject) || (Array.Exists(s_bankNames, name => subject.StartsWith(name, StringComparison.Ordinal)) && !subject.EndsWith(NoCentralBank, StringComparison.Ordinal));

    // Central banks are named for their countries, and hardly another bank is.
    private static readonly string[] s_bankNames = ["Bank of ", "Reserve Bank", "National Bank of", "Central Bank"];

    private const string NoCentralBank = "America";

    private static readonly FrozenSet<string> s_banks =
        new[] { Topics.CentralBank, "Federal Reserve", "ECB", "Bank of England", "Bank of Japan", "Bank of Canada", "Swiss National Bank", "People's Bank of China", "Norges Bank", "Riksbank" }
            .Concat(EnglishNames.Banks.Select(row => row.Meaning)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for what stands, or has moved, as a text appears, unless it names a time; a sum over a time is nobody's without one.</summary>
    public static bool IsStanding(string metric) => s_standing.Contains(metric);

    private static readonly FrozenSet<string> s_standing =
        new[] { Topics.Price, Topics.Change, Topics.Drawdown, Topics.Holdings, "cpi", "volume", "market-cap", "yield", "open-interest", "funding-rate", "policy-rate", "hashrate" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who is counted where accounts are closed by force.</summary>
    public static bool IsAccountUnit(string? unit) => unit is "accounts" or "traders" or "people" or "positions" or "investors";

    /// <summary>Units that nothing but computing power of miners is told in.</summary>
    public static bool IsHashUnit(string? unit) => unit is "EH/s" or "ZH/s" or "PH/s" or "TH/s";

    /// <summary>Those whom polls ask, and what is counted of a document: of nothing that an article is about.</summary>
    public static bool IsAskedUnit(string? unit) => unit is "economists" or "adults" or "readers" or "respondents" or "managers" or "households" or "replies" or "pages" or "borrowers";

    /// <summary>What assets are held in by weight and piece.</summary>
    public static bool IsHeldUnit(string? unit) => unit is "tonnes" or "ounces" or "coins" or "tokens";

    // Prices of one unit since 2017, with room for the targets that people name; indices in points.
    private static readonly Dictionary<string, (decimal Low, decimal High)> s_prices = new(StringComparer.Ordinal)
    {
        [Topics.Bitcoin] = (1_000, 3_000_000), ["ether"] = (50, 50_000), ["solana"] = (0.5m, 5_000), ["XRP"] = (0.1m, 500), ["dogecoin"] = (0.001m, 50),
        ["tether"] = (0.01m, 2), ["USDC"] = (0.01m, 2), ["BNB"] = (1, 10_000), ["litecoin"] = (10, 2_000), ["cardano"] = (0.01m, 50),
        ["gold"] = (1_000, 20_000), ["silver"] = (10, 500), ["oil"] = (5, 300), ["copper"] = (2, 30_000),
        ["platinum"] = (300, 10_000), ["palladium"] = (300, 10_000), ["natural gas"] = (0.5m, 50), ["aluminium"] = (1_000, 10_000), ["nickel"] = (5_000, 100_000), ["zinc"] = (1_000, 10_000),
        ["iron ore"] = (30, 300), ["wheat"] = (3, 20), ["coffee"] = (0.5m, 10), ["cocoa"] = (1_000, 20_000),
        ["avalanche"] = (1, 500), ["polkadot"] = (0.5m, 100), ["chainlink"] = (1, 200), ["toncoin"] = (0.5m, 50), ["tron"] = (0.01m, 5), ["sui"] = (0.1m, 50), ["bitcoin cash"] = (50, 5_000), ["monero"] = (20, 3_000), ["zcash"] = (10, 3_000), ["hyperliquid"] = (1, 500),
        ["Strategy"] = (10, 3_000), ["Coinbase"] = (20, 2_000), ["Tesla"] = (20, 3_000), ["Nvidia"] = (5, 3_000),
    };

    /// <summary>True where one unit of the asset can cost that much.</summary>
    public static bool CanCost(string? subject, decimal price) => subject is not null && s_prices.TryGetValue(subject, out var band) && price >= band.Low && price <= band.High;

    /// <summary>Assets that a price of one unit can be of.</summary>
    public static bool HasUnitPrice(string? subject) => subject is not null && s_prices.ContainsKey(subject);
}
