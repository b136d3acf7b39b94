namespace NarrativeLens.Check;

/// <summary>The words that figures and series share for what is measured, and of what.</summary>
internal static class Metrics
{
    public const string Bitcoin = "bitcoin";

    public const string Crypto = "crypto";

    public const string Price = "price";

    public const string Change = "change";

    public const string Drawdown = "drawdown";

    public const string Liquidations = "liquidations";

    public const string Flows = "flows";

    public const string LiquidatedAccounts = "liquidated-accounts";

    public const string Target = "target";

    public const string SupportLevel = "support-level";

    public const string Odds = "odds";

    public const string Usd = "USD";
}
