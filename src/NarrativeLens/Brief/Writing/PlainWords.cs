using System.Runtime.CompilerServices;
using System.Text;

namespace NarrativeLens.Brief.Writing;

/// <summary>A sentence of plain text under the rule of <see cref="BoundWords"/>: fixed words hold no digit. Nothing is escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PlainWords
{
    private readonly StringBuilder _text;

    public PlainWords(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 8));

    /// <summary>The sentence.</summary>
    public static string Of(PlainWords words) => words._text.ToString();

    /// <exception cref="InvalidOperationException">The fixed words hold a digit.</exception>
    public void AppendLiteral(string words) => _text.Append(BoundWords.WithoutDigits(words));

    public void AppendFormatted(string words) => _text.Append(words);

    public void AppendFormatted(int value) => _text.Append(Numbers.Count(value));

    public void AppendFormatted(IsoWeek week) => _text.Append(week.ToString());
}
