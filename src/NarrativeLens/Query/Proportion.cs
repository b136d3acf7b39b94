namespace NarrativeLens.Query;

/// <summary>A share with its 95 % interval.</summary>
/// <param name="Share">0 to 1, to six digits.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public readonly record struct Proportion(double Share, double Low, double High)
{
    // The 97.5 % point of the normal distribution.
    private const double Point = 1.959963984540054;

    private const int Digits = 6;

    /// <summary>
    /// The share of <paramref name="part"/> in <paramref name="whole"/> with Wilson's score interval (1927), which keeps close to its 95 % for few
    /// cases and for shares near 0 or 1 (Brown, Cai and DasGupta 2001). Of nothing the share is 0 and the interval everything.
    /// </summary>
    public static Proportion Of(int part, int whole)
    {
        if (whole == 0)
        {
            return new Proportion(0, 0, 1);
        }

        var share = (double)part / whole;
        var square = Point * Point;
        var middle = (share + (square / (2 * whole))) / (1 + (square / whole));
        var half = Point * Math.Sqrt((share * (1 - share) / whole) + (square / (4.0 * whole * whole))) / (1 + (square / whole));
        return new Proportion(Rounded(share), part == 0 ? 0 : Rounded(middle - half), part == whole ? 1 : Rounded(middle + half));
    }

    private static double Rounded(double value) => Math.Round(Math.Clamp(value, 0, 1), Digits);
}
