using MathNet.Numerics;

namespace NarrativeLens.Query;

/// <summary>How far two things go together, from a table of two by two: how often both, how often each, and of how many cases.</summary>
internal static class Association
{
    // Logarithms may differ in the last bits between machines.
    private const int Digits = 6;
    private const int ChanceDigits = 12;

    /// <summary>The log-likelihood ratio G² over all four cells (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993), 0 or more.</summary>
    public static double LogLikelihood(long both, long first, long second, long all) => Math.Max(0, Math.Round(
        2 * (Cell(both, first, second, all)
            + Cell(first - both, first, all - second, all)
            + Cell(second - both, all - first, second, all)
            + Cell(all - first - second + both, all - first, all - second, all)),
        Digits));

    /// <summary>The chance of such a G², or a larger one, where the two have nothing to do with one another: chi-square with one degree of freedom.</summary>
    public static double PValue(double logLikelihood) => Math.Round(Math.Clamp(SpecialFunctions.Erfc(Math.Sqrt(logLikelihood / 2)), 0, 1), ChanceDigits);

    /// <summary>
    /// The binary logarithm of the ratio of two shares (Hardie, "Log Ratio", 2014): 1 is twice as often, -1 half as often. A count of zero is taken for half a case.
    /// </summary>
    public static double LogRatio(int one, int ofOne, int other, int ofOther) =>
        Math.Round(Math.Log2((one == 0 ? 0.5 : one) / ofOne) - Math.Log2((other == 0 ? 0.5 : other) / ofOther), Digits);

    /// <summary>logDice (Rychlý, "A Lexicographer-Friendly Association Score", 2008): 14 where one never comes without the other, one less for each halving.</summary>
    public static double LogDice(long both, long first, long second) => Math.Round(14 + Math.Log2(2.0 * both / (first + second)), Digits);

    private static double Cell(long seen, long row, long column, long all) => seen == 0 ? 0 : seen * Math.Log((double)seen * all / ((double)row * column));
}
