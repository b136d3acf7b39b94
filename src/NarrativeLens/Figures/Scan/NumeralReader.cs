using System.Globalization;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads digits with their group and decimal signs, in constant look-ahead.</summary>
internal static class NumeralReader
{
    /// <summary>A decimal holds 28 digits whatever they are.</summary>
    private const int MostDigits = 28;

    /// <summary>More groups than <see cref="MostDigits"/> can fill; bounds the look-ahead.</summary>
    private const int MostGroups = 16;

    /// <summary>The longest fraction kept; further digits change nothing that a market figure could mean.</summary>
    private const int MostDecimals = 12;

    /// <summary>So many digits always fit into 64 bits.</summary>
    private const int InUlong = 19;

    // Signs that part groups of three: English, SI thin and fixed spaces, Swiss apostrophes, full width.
    private const string GroupSigns = ",\u00A0\u202F\u2009\u2007'’，٬";

    /// <summary>True where a decimal digit of any script begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">An index into it, or its end.</param>
    /// <param name="width">Code units of the digit: 1, or 2 outside the basic plane.</param>
    public static bool IsDigit(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        if ((uint)at >= (uint)text.Length)
        {
            return false;
        }

        var c = text[at];
        if (!char.IsHighSurrogate(c))
        {
            return char.IsAscii(c) ? char.IsAsciiDigit(c) : char.IsDigit(c);
        }

        width = 2;
        return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && ValueAt(text, at) >= 0;
    }

    /// <summary>Reads the numeral that begins at a digit, or at a decimal sign before one.</summary>
    /// <param name="text">The text up to the end of the passage.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="numeral">What it says.</param>
    /// <returns>The index after its last digit.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var run = new DigitRun(text);
        var end = run.Take(at);
        var first = run.Count;
        var form = NumeralForm.Plain;
        var grouped = run.Count is > 0 and <= 3 ? TakeGroups(ref run, text, end) : end;
        if (run.Count > first)
        {
            (form, end) = (NumeralForm.Grouped, grouped);
        }

        var digits = run.Count;
        end = TakeFraction(ref run, text, end, form == NumeralForm.Grouped && text.Length > end && text[at..end].Contains('.') ? ',' : '.');
        var decimals = run.Count - digits;
        if (form == NumeralForm.Plain && decimals > 0 && first > 0 && end < text.Length && text[end] == '.' && IsDigit(text, end + 1, out _))
        {
            numeral = new Numeral(0, digits, 0, NumeralForm.Dotted);
            return EndOfDotted(text, end);
        }

        numeral = digits > MostDigits || decimals > MostDecimals + MostDigits
            ? new Numeral(0, digits, 0, NumeralForm.TooLong)
            : new Numeral(run.Value(digits, Math.Min(decimals, Math.Min(MostDecimals, MostDigits - digits))), digits, decimals, form);
        return end;
    }

    private static int TakeGroups(ref DigitRun run, ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Tokenizer.IsInvisible(text[end]))
        {
            end++;
        }

        if (end >= text.Length)
        {
            return end;
        }

        var sign = text[end];
        if (sign == '.')
        {
            return TakeDotted(ref run, text, end);
        }

        return !GroupSigns.Contains(sign) ? end
            : EndOfGroups(text, end, sign, threes: true) is var threes && threes > end ? run.TakeThrough(end, threes)
            : sign == ',' && EndOfGroups(text, end, sign, threes: false) is var lakhs && lakhs > end ? run.TakeThrough(end, lakhs)
            : end;
    }

    // 1.234.567 or 1.234,56: one group alone could be a fraction and is left as one.
    private static int TakeDotted(ref DigitRun run, ReadOnlySpan<char> text, int end)
    {
        var groups = EndOfGroups(text, end, '.', threes: true);
        var commaFollows = groups > end && groups + 1 < text.Length && text[groups] == ',' && IsDigit(text, groups + 1, out _) && !IsGroupOfThree(text, groups + 1);
        return groups - end >= 8 || commaFollows ? run.TakeThrough(end, groups) : end;
    }

    // Ends in a group of three; Indian grouping has twos before it.
    private static int EndOfGroups(ReadOnlySpan<char> text, int end, char sign, bool threes)
    {
        var at = end;
        for (var groups = 0; groups < MostGroups && at < text.Length && text[at] == sign; groups++)
        {
            var digits = CountDigits(text, at + 1, out var next);
            if (digits == 3)
            {
                at = next;
                if (!threes)
                {
                    return at < text.Length && text[at] == sign && IsDigit(text, at + 1, out _) ? end : at;
                }
            }
            else if (!threes && digits == 2)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        // What follows the groups must not be one more, broken group: 1,234,56 is not read as 1,234.
        var broken = at > end && at < text.Length && text[at] == sign && sign != '.' && IsDigit(text, at + 1, out _);
        return threes && !broken ? at : end;
    }

    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int at) => CountDigits(text, at, out _) == 3;

    // Counts up to four, which is one too many for any group.
    private static int CountDigits(ReadOnlySpan<char> text, int at, out int next)
    {
        var count = 0;
        while (count < 4 && IsDigit(text, at, out var width))
        {
            at += width;
            count++;
        }

        next = at;
        return count;
    }

    private static int TakeFraction(ref DigitRun run, ReadOnlySpan<char> text, int end, char sign) =>
        end < text.Length && text[end] == sign && IsDigit(text, end + 1, out _) ? run.Take(end + 1) : end;

    private static int EndOfDotted(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsDigit(text, at, out var width) || (text[at] == '.' && IsDigit(text, at + 1, out _))))
        {
            at += width;
        }

        return at;
    }

    private static int ValueAt(ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return text[at] - '0';
        }

        if (!char.IsHighSurrogate(text[at]))
        {
            return (int)char.GetNumericValue(text[at]);
        }

        var rune = new System.Text.Rune(text[at], text[at + 1]);
        return System.Text.Rune.IsDigit(rune) ? (int)System.Text.Rune.GetNumericValue(rune) : -1;
    }

    // Digits taken so far; the first 40 are kept, which is more than a decimal can hold.
    private ref struct DigitRun(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private Kept _kept;

        public int Count { get; private set; }

        public int Take(int at)
        {
            while (true)
            {
                if (IsDigit(_text, at, out var width))
                {
                    if (Count < Kept.Size)
                    {
                        _kept[Count] = (byte)ValueAt(_text, at);
                    }

                    Count++;
                    at += width;
                }
                else if (at < _text.Length && Count > 0 && Tokenizer.IsInvisible(_text[at]) && IsDigit(_text, at + 1, out _))
                {
                    at++;
                }
                else
                {
                    return at;
                }
            }
        }

        public int TakeThrough(int at, int end)
        {
            while (at < end)
            {
                at = IsDigit(_text, at, out _) ? Take(at) : at + 1;
            }

            return end;
        }

        public readonly decimal Value(int digits, int decimals)
        {
            if (digits + decimals <= InUlong)
            {
                var whole = 0UL;
                for (var i = 0; i < digits + decimals; i++)
                {
                    whole = (whole * 10) + _kept[i];
                }

                return Powers.Make(whole, decimals);
            }

            var value = 0m;
            for (var i = 0; i < digits + decimals; i++)
            {
                value = (value * 10) + _kept[i];
            }

            return value / Powers.OfTen(decimals);
        }
    }

    [System.Runtime.CompilerServices.InlineArray(Size)]
    private struct Kept
    {
        public const int Size = 48;

        private byte _first;
    }
}
