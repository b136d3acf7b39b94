namespace NarrativeLens.Figures.Links;

/// <summary>Names of subjects, metrics and aspects that rules refer to; the rest are only data of the language tables.</summary>
internal static class Topics
{
    public const string Bitcoin = "bitcoin";
    public const string BitcoinFunds = "bitcoin funds";
    public const string Crypto = "crypto";

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
