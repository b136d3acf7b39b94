using System.Runtime.CompilerServices;
using System.Text;

namespace NarrativeLens.Brief.Writing;

/// <summary>
/// A sentence for Markdown, made of fixed words and values. Fixed words are trusted markup but may hold no digit: every number
/// of a brief comes from a value. Values are escaped.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct BoundWords
{
    private readonly StringBuilder _text;

    public BoundWords(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 8));

    /// <exception cref="InvalidOperationException">The fixed words hold a digit.</exception>
    public void AppendLiteral(string words) => _text.Append(WithoutDigits(words));

    public void AppendFormatted(string words) => _text.Append(Escaping.Text(words));

    public void AppendFormatted(int value) => _text.Append(Numbers.Count(value));

    public void AppendFormatted(IsoWeek week) => _text.Append(week.ToString());

    public void AppendFormatted(Markup markup) => _text.Append(markup.Markdown);

    /// <summary>The same words.</summary>
    /// <exception cref="InvalidOperationException">They hold a digit.</exception>
    public static string WithoutDigits(string words) => words.AsSpan().ContainsAnyInRange('0', '9')
        ? throw new InvalidOperationException($"The fixed words “{words}” of the brief hold a digit that no value stands behind.")
        : words;

    public override string ToString() => _text.ToString();
}
