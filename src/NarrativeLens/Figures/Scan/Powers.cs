namespace NarrativeLens.Figures.Scan;

/// <summary>Decimal arithmetic that says so instead of throwing where a value leaves the range.</summary>
internal static class Powers
{
    /// <summary>10 to the power of 0 to 28.</summary>
    public static decimal OfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>The same value without trailing zeros after the decimal sign.</summary>
    public static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>The product; false where it lies outside decimal.</summary>
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        var fits = right == 0 || Math.Abs(left) <= decimal.MaxValue / Math.Max(1, Math.Abs(right));
        product = fits ? left * right : 0;
        return fits;
    }
}
