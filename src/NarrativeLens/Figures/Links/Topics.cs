namespace NarrativeLens.Figures.Links;

/// <summary>Names of subjects, metrics and aspects that rules refer to; the rest are only data of the language tables.</summary>
internal static class Topics
{
    public const string Bitcoin = "bitcoin";
    public const string BitcoinFunds = "bitcoin funds";
    public const string Crypto = "crypto";

    public const string Treasuries = "Treasuries";

    /// <summary>A central bank that is not named: that of the country named beside it.</summary>
    public const string CentralBank = "central bank";

    /// <summary>Stands for the subject of the sentence before.</summary>
    public const string It = "it";

    /// <summary>Stands for the firm named before.</summary>
    public const string TheFirm = "the firm";

    public const string Price = "price";
    public const string Liquidations = "liquidations";
    public const string LiquidatedAccounts = "liquidated-accounts";
    public const string Flows = "flows";
    public const string Holdings = "holdings";
    public const string Odds = "odds";
    public const string Target = "target";
    public const string Support = "support-level";
    public const string Change = "change";
    public const string Drawdown = "drawdown";

    public const string Inflation = "cpi";
    public const string Revenue = "revenue";
    public const string Volume = "volume";
    public const string Hashrate = "hashrate";
    public const string Yield = "yield";
    public const string MarketCap = "market-cap";
    public const string PolicyRate = "policy-rate";

    /// <summary>What a central bank does with its rate: a word that tells of the policy rate only where the passage names such a bank.</summary>
    public const string BankMove = "bank-move";

    /// <summary>A share of the market's value.</summary>
    public const string Dominance = "dominance";

    /// <summary>Wages, exports and other numbers of an economy that have no metric of their own: a move of them is theirs. The output leaves the metric empty.</summary>
    public const string Statistic = "statistic";

    /// <summary>"Prices rose": those of consumers, where it is said of nothing else.</summary>
    public const string PricesAtLarge = "prices-at-large";

    /// <summary>Correlations and the like: numbers without a unit that are ratios. The output leaves the metric empty.</summary>
    public const string Coefficient = "coefficient";

    /// <summary>A metric that the output leaves empty.</summary>
    public const string Other = "other";

    public const string Low = "low";
    public const string High = "high";
    public const string Close = "close";
    public const string Open = "open";
    public const string Level = "level";
    public const string Total = "total";
    public const string Average = "average";
}
