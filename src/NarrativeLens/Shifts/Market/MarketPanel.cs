namespace NarrativeLens.Shifts;

/// <summary>What the market did in the periods of a report, from the reference series.</summary>
/// <param name="Asset">The asset, such as "bitcoin".</param>
/// <param name="Series">Id of the daily reference series.</param>
/// <param name="Definition">What its values are.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Vintage">Their edition.</param>
/// <param name="Points">The periods that the series covers wholly, in order.</param>
public sealed record MarketPanel(string Asset, string Series, string Definition, string Source, string Vintage, IReadOnlyList<MarketPoint> Points);

/// <summary>The market in one period; days are those of the series.</summary>
/// <param name="Period">Its name.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="Close">The last price, in dollars.</param>
/// <param name="Return">Against the close of the period before, as a part of 1; null for the first period of the series.</param>
/// <param name="Drawdown">The close below the highest price of the series up to then, 0 to −1.</param>
/// <param name="Volatility">Standard deviation of the daily logarithmic returns, times the root of 365: a part of 1 a year. Null with fewer than five days.</param>
public sealed record MarketPoint(string Period, DateOnly FirstDay, decimal Close, double? Return, double Drawdown, double? Volatility);

/// <summary>What of the market is set beside a narrative.</summary>
public enum MarketMeasure
{
    /// <summary>The return of the period.</summary>
    Price,

    /// <summary>The change of the drawdown.</summary>
    Drawdown,

    /// <summary>The change of the volatility.</summary>
    Volatility,
}

/// <summary>How the changes of a narrative's share of sentences go with those of the market. Together, not because.</summary>
/// <param name="Measure">What of the market.</param>
/// <param name="Periods">How many periods were compared.</param>
/// <param name="Lag">Where they go together most: so many periods the narrative comes after the market; below zero before it.</param>
/// <param name="Correlation">Spearman's rank correlation there.</param>
/// <param name="Low">Low end of its 95 % interval (stationary block bootstrap).</param>
/// <param name="High">High end.</param>
/// <param name="PValue">How often series that have nothing to do with each other reach it at any of the lags.</param>
/// <param name="QValue">The p-value adjusted for all narratives and measures (Benjamini and Hochberg 1995).</param>
/// <param name="Called">True where q is at most the rate.</param>
/// <param name="Lags">The correlation at every lag, in order.</param>
public sealed record MarketLink(
    MarketMeasure Measure, int Periods, int Lag, double Correlation, double Low, double High, double PValue, double QValue, bool Called, IReadOnlyList<LagCorrelation> Lags);

/// <summary>Spearman's rank correlation at one lag.</summary>
/// <param name="Lag">So many periods the narrative comes after the market.</param>
/// <param name="Correlation">−1 to 1.</param>
public sealed record LagCorrelation(int Lag, double Correlation);
