using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>How well a reference value fits what is written, best first.</summary>
internal enum Fit
{
    /// <summary>Inside what the written digits stand for.</summary>
    Written,

    /// <summary>Only once rounded or hedged as the text does.</summary>
    Rounded,

    /// <summary>Only if another venue's value is meant.</summary>
    Venue,

    /// <summary>Not at all.</summary>
    Miss,
}

/// <summary>
/// The one table of tolerances. A figure stands for a band, never for a flat percentage:
/// <list type="table">
/// <item><term>exact</term><description>half a unit of the last written digit; round numbers ("$81,000") also half a unit of the last digit that is not zero.</description></item>
/// <item><term>about, up to</term><description>a whole unit of that digit on both sides: who writes "about $67,000" would write 66,000 or 68,000 for what lies further off.</description></item>
/// <item><term>nearly</term><description>up to two such units short, and no more than half a unit past.</description></item>
/// <item><term>more than, at least, less than, at most</term><description>one side is open; the other is the written number.</description></item>
/// <item><term>a word ("half", "double")</term><description>a tenth of its value counts as its unit: a writer who says "half" has no finer word.</description></item>
/// <item><term>venue</term><description>the series' own measured spread, on top of the above.</description></item>
/// </list>
/// </summary>
internal sealed class Tolerance
{
    // A trailing zero may be rounding only while half its unit stays under one percent: "$60,000" may be $59,800, "$100,000" never $95,000.
    private const decimal WidestUnit = 0.02m;
    private const decimal WordUnit = 0.1m;

    private readonly decimal _value;
    private readonly decimal _high;
    private readonly decimal _spread;
    private readonly Qualifier _qualifier;
    private readonly (decimal Low, decimal High) _written;
    private readonly (decimal Low, decimal High) _rounded;

    private Tolerance(decimal low, decimal high, Figure figure, decimal spreadPercent)
    {
        (_value, _high, _qualifier, _spread) = (low, high, figure.Qualifier, spreadPercent / 100m);
        var (place, round) = Units(figure);
        Unit = place;
        RoundUnit = round;
        (_written, _rounded) = _qualifier switch
        {
            Qualifier.About or Qualifier.UpTo => ((low - (round / 2), high + (round / 2)), (low - round, high + round)),
            Qualifier.Nearly => ((low - round, high), (low - (2 * round), high + (round / 2))),
            _ => ((low - (place / 2), high + (place / 2)), (low - (round / 2), high + (round / 2))),
        };
    }

    /// <summary>The unit of the last written digit.</summary>
    public decimal Unit { get; }

    /// <summary>The unit of the last digit that is not zero, as far as zeros may be rounding.</summary>
    public decimal RoundUnit { get; }

    /// <summary>The written band.</summary>
    public (decimal Low, decimal High) Written => _written;

    /// <summary>The band once rounded and hedged.</summary>
    public (decimal Low, decimal High) Rounded => _rounded;

    /// <summary>True where the number is only a bound on one side.</summary>
    public bool IsBound => IsLowerBound || IsUpperBound;

    /// <summary>True for "more than" and "at least".</summary>
    public bool IsLowerBound => _qualifier is Qualifier.MoreThan or Qualifier.AtLeast;

    /// <summary>True for "less than" and "at most".</summary>
    public bool IsUpperBound => _qualifier is Qualifier.LessThan or Qualifier.AtMost;

    /// <summary>The tolerance of a figure.</summary>
    /// <param name="figure">The figure; of a range both ends count.</param>
    /// <param name="spreadPercent">The series' venue spread, in percent.</param>
    public static Tolerance Of(Figure figure, decimal spreadPercent) => new(figure.Value, figure.ValueHigh ?? figure.Value, figure, spreadPercent);

    /// <summary>The tolerance of a figure's digits at another scale; a bound becomes the number itself, or every scale would satisfy it.</summary>
    public static Tolerance Scaled(Figure figure, decimal factor) => new(
        figure.Value * factor,
        (figure.ValueHigh ?? figure.Value) * factor,
        figure with { Value = figure.Value * factor, ValueHigh = figure.ValueHigh * factor, Qualifier = Qualifier.Exact },
        0m);

    /// <summary>How a reference value fits.</summary>
    public Fit Of(decimal reference)
    {
        if (IsBound)
        {
            return Bound(reference);
        }

        return Inside(_written, reference) ? Fit.Written
            : Inside(_rounded, reference) ? Fit.Rounded
            : Inside(Widen(_rounded, reference), reference) ? Fit.Venue
            : Fit.Miss;
    }

    /// <summary>How the nearest value between two reference values fits.</summary>
    public Fit Between(decimal low, decimal high) => Of(Math.Clamp(IsLowerBound ? high : IsUpperBound ? low : _value, low, high));

    private Fit Bound(decimal reference)
    {
        var shortBy = IsLowerBound ? _value - reference : reference - _high;
        return shortBy <= 0m ? Fit.Written
            : shortBy <= Unit / 2 ? Fit.Rounded
            : shortBy <= Math.Abs(reference) * _spread ? Fit.Venue
            : Fit.Miss;
    }

    private static bool Inside((decimal Low, decimal High) band, decimal value) => value >= band.Low && value <= band.High;

    private (decimal Low, decimal High) Widen((decimal Low, decimal High) band, decimal reference)
    {
        var spread = Math.Abs(reference) * _spread;
        return (band.Low - spread, band.High + spread);
    }

    private static (decimal Place, decimal Round) Units(Figure figure)
    {
        var value = Math.Abs(figure.Value);
        if (!TryDigits(figure.Quote, out var digits, out var decimals) || digits == 0m)
        {
            return (value * WordUnit, value * WordUnit);
        }

        var place = value / digits * PowerOfTen(-decimals);
        var round = place;
        while (round > 0m && decimal.Remainder(value, round * 10m) == 0m && round * 10m <= value * WidestUnit)
        {
            round *= 10m;
        }

        return (place, round);
    }

    // The first number of the quote and its decimals; "12,345.6 million" is 12345.6 and 1.
    private static bool TryDigits(string quote, out decimal digits, out int decimals)
    {
        var start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        digits = 0m;
        decimals = 0;
        if (start < 0)
        {
            return false;
        }

        var end = start;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || (quote[end] is ',' or '.' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1]))))
        {
            end++;
        }

        var number = quote[start..end].Replace(",", "", StringComparison.Ordinal);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        decimals = point < 0 ? 0 : number.Length - point - 1;
        return decimals <= 12 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out digits);
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i > exponent; i--)
        {
            power /= 10m;
        }

        return power;
    }
}
