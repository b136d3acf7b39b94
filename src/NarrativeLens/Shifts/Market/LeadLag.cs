using MathNet.Numerics.Statistics;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts.Market;

/// <summary>
/// Correlates two series at several lags. Weeks go with their neighbours, so blocks of them are drawn: the stationary bootstrap of Politis and Romano (1994), its
/// mean block the cube root of the length (Hall, Horowitz and Jing 1995). The p-value is that of the strongest lag, so that looking at nine finds no more than looking at one:
/// the two series are drawn apart from each other, which keeps what each does by itself and breaks what they do together.
/// </summary>
internal sealed class LeadLag
{
    /// <summary>The longest lag, in periods, either way.</summary>
    public const int Longest = 4;

    /// <summary>Periods that a comparison needs: half a year of weeks.</summary>
    public const int FewestPeriods = 24;

    private const int Drawn = 999;
    private const double Tail = 0.025;

    // Sums of doubles in another order have other last bits.
    private const double Rounding = 1e-12;

    private readonly double[] _story;
    private readonly double[][] _market;
    private readonly double[] _observed;

    private LeadLag(double[] story, double[][] market)
    {
        (_story, _market) = (story, market);
        _observed = [.. market.Select(at => Correlation.Pearson(story, at))];
    }

    /// <summary>The lags, in order.</summary>
    public static IEnumerable<int> Lags { get; } = [.. Enumerable.Range(-Longest, (2 * Longest) + 1)];

    /// <summary>Compares two series of the same length, whose missing values are NaN; null where too few periods have all values, or one series never changes.</summary>
    /// <returns>The strongest lag with its interval and p-value, not yet adjusted for other comparisons.</returns>
    public static MarketLink? Of(MarketMeasure measure, double[] story, double[] market, Draws draws)
    {
        int[] whole = [.. Enumerable.Range(0, story.Length).Where(t => !double.IsNaN(story[t]) && Lags.All(lag => t - lag >= 0 && t - lag < market.Length && !double.IsNaN(market[t - lag])))];
        if (whole.Length < FewestPeriods)
        {
            return null;
        }

        var ranks = Ranks(whole.Select(t => story[t]));
        var lagged = Lags.Select(lag => Ranks(whole.Select(t => market[t - lag]))).ToArray();
        return new LeadLag(ranks, lagged).Link(measure, draws);
    }

    private MarketLink? Link(MarketMeasure measure, Draws draws)
    {
        if (_observed.Any(double.IsNaN))
        {
            return null;
        }

        var best = Enumerable.Range(0, _observed.Length).MaxBy(i => Math.Abs(_observed[i]));
        var (low, high) = Interval(best, draws);
        return new MarketLink(
            measure, _story.Length, best - Longest, _observed[best], low, high, PValue(Math.Abs(_observed[best]), draws), 1, false, [.. Lags.Zip(_observed, (lag, r) => new LagCorrelation(lag, r))]);
    }

    // Both series are drawn with the same blocks.
    private (double Low, double High) Interval(int lag, Draws draws)
    {
        var drawn = new double[Drawn];
        var blocks = new int[_story.Length];
        for (var d = 0; d < Drawn; d++)
        {
            Draw(blocks, draws);
            var r = Correlation.Pearson(blocks.Select(t => _story[t]), blocks.Select(t => _market[lag][t]));
            drawn[d] = double.IsNaN(r) ? 0 : r;
        }

        Array.Sort(drawn);
        var cut = (int)(Drawn * Tail);
        return (drawn[cut], drawn[^(cut + 1)]);
    }

    // Each series is drawn with blocks of its own; the lags of the market stay what they are to each other.
    private double PValue(double strongest, Draws draws)
    {
        var asFar = 1;
        var (forStory, forMarket) = (new int[_story.Length], new int[_story.Length]);
        var (story, market) = (new double[_story.Length], new double[_story.Length]);
        for (var d = 0; d < Drawn; d++)
        {
            Draw(forStory, draws);
            Draw(forMarket, draws);
            Take(_story, forStory, story);
            asFar += _market.Any(lag => Math.Abs(Correlation.Pearson(story, Take(lag, forMarket, market))) >= strongest - Rounding) ? 1 : 0;
        }

        return asFar / (Drawn + 1.0);
    }

    // Blocks of random length, on average the cube root of all; the series goes on at its start after its end.
    private static void Draw(int[] blocks, Draws draws)
    {
        var mean = Math.Max(1, (int)Math.Round(Math.Cbrt(blocks.Length)));
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = i == 0 || draws.Below(mean) == 0 ? draws.Below(blocks.Length) : (blocks[i - 1] + 1) % blocks.Length;
        }
    }

    private static double[] Take(double[] series, int[] at, double[] into)
    {
        for (var i = 0; i < at.Length; i++)
        {
            into[i] = series[at[i]];
        }

        return into;
    }

    private static double[] Ranks(IEnumerable<double> values) => ArrayStatistics.RanksInplace([.. values], RankDefinition.Average);
}
