namespace NarrativeLens.Figures.Scan;

/// <summary>A word, a numeral, an address or a single mark of a text.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Kind">Which of the four.</param>
/// <param name="WordOrNumeral">The vocabulary's number of it; for a numeral its index among the passage's numerals.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, int WordOrNumeral)
{
    /// <summary>Index just past its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The vocabulary's number of it; unknown for numerals and addresses.</summary>
    public int Word => Kind <= TokenKind.Mark ? WordOrNumeral : Languages.Vocabulary.Unknown;
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A run of letters, or one Han word.</summary>
    Word,

    /// <summary>Any other sign that is no space.</summary>
    Mark,

    /// <summary>Digits with their separators.</summary>
    Numeral,

    /// <summary>A web or mail address, a link target, a path, an HTML tag.</summary>
    Address,
}

/// <summary>Digits as they are written.</summary>
/// <param name="Value">Their value; 0 where <paramref name="Form"/> is <see cref="NumeralForm.TooLong"/> or <see cref="NumeralForm.Dotted"/>.</param>
/// <param name="Digits">Digits before the decimal sign.</param>
/// <param name="Decimals">Digits after it.</param>
/// <param name="Form">How they are grouped.</param>
internal readonly record struct Numeral(decimal Value, int Digits, int Decimals, NumeralForm Form)
{
    /// <summary>True for digits alone: no group, no decimal sign.</summary>
    public bool IsPlain => Form == NumeralForm.Plain && Decimals == 0;
}

/// <summary>How digits are grouped.</summary>
internal enum NumeralForm
{
    /// <summary>Not at all: 2500, 2.5.</summary>
    Plain,

    /// <summary>In groups: 2,500.</summary>
    Grouped,

    /// <summary>Three or more parts that are no groups: 1.2.3.</summary>
    Dotted,

    /// <summary>More digits than a decimal holds.</summary>
    TooLong,
}
