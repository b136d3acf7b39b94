namespace NarrativeLens.Figures.Scan;

/// <summary>Decimal arithmetic that says so instead of throwing where a value leaves the range.</summary>
internal static class Powers
{
    /// <summary>The product of two numbers below this is always a decimal; dividing to find out would take longer than all else.</summary>
    private const decimal Small = 10_000_000_000_000;

    private static readonly decimal[] s_ofTen = [.. Enumerable.Range(0, 29).Select(exponent => new decimal(1, 0, 0, false, (byte)exponent)).Select(part => 1 / part)];

    /// <summary>10 to the power of 0 to 28.</summary>
    public static decimal OfTen(int exponent) => s_ofTen[exponent];

    /// <summary>The decimal of so many digits, the last of them so many places after the point; without trailing zeros there.</summary>
    public static decimal Make(ulong digits, int decimals)
    {
        while (decimals > 0 && digits % 10 == 0)
        {
            digits /= 10;
            decimals--;
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
    }

    /// <summary>The same value without trailing zeros after the decimal sign.</summary>
    public static decimal Normalize(decimal value)
    {
        if (value.Scale == 0)
        {
            return value;
        }

        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        return parts[2] != 0 || digits == 0 ? value / 1.0000000000000000000000000000m
            : parts[3] < 0 ? -Make(digits, value.Scale)
            : Make(digits, value.Scale);
    }

    /// <summary>The product; false where it lies outside decimal.</summary>
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        var fits = (left is < Small and > -Small && right is < Small and > -Small) || right == 0 || Math.Abs(left) <= decimal.MaxValue / Math.Max(1, Math.Abs(right));
        product = fits ? left * right : 0;
        return fits;
    }
}
