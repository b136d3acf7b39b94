namespace NarrativeLens.Classify;

/// <summary>A sentence cut into tokens, lower-cased; reading it twice gives the same tokens in any culture.</summary>
internal sealed class TokenizedText
{
    /// <summary>Longest part of a sentence that is read; what follows adds nothing (no writer's sentence is longer).</summary>
    public const int LongestRead = 4000;

    private readonly char[] _lower;

    private TokenizedText(char[] lower, List<Token> tokens, bool isQuestion) => (_lower, Tokens, IsQuestion) = (lower, tokens, isQuestion);

    public List<Token> Tokens { get; }

    /// <summary>True where it ends in a question mark (closing quotes aside).</summary>
    public bool IsQuestion { get; }

    public ReadOnlySpan<char> this[int token] => WordOf(Tokens[token]);

    public ReadOnlySpan<char> WordOf(Token token) => _lower.AsSpan(token.Start, token.Length);

    public static TokenizedText Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestRead)];
        var lower = Lower(text);
        var tokens = new List<Token>(text.Length / 5);
        int clause = 0, quotes = 0;
        for (var at = 0; at < lower.Length;)
        {
            var c = lower[at];
            if (!char.IsLetterOrDigit(c))
            {
                quotes = Quotes(quotes, c);
                clause += IsClauseBreak(lower, at) ? 1 : 0;
                at++;
                continue;
            }

            var end = EndOfWord(lower, at);
            tokens.Add(new Token(at, WithoutPossessive(lower, at, end) - at, NumberAt(lower, at, end), clause, quotes > 0));
            at = end;
        }

        return new TokenizedText(lower, tokens, EndsInQuestion(lower));
    }

    private static char[] Lower(ReadOnlySpan<char> text)
    {
        var lower = new char[text.Length];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = text[i] is '’' ? '\'' : char.ToLowerInvariant(text[i]);
        }

        return lower;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        if (IsHan(text[start]))
        {
            return start + 1;
        }

        var at = start + 1;
        while (at < text.Length && ((char.IsLetterOrDigit(text[at]) && !IsHan(text[at])) || JoinsWord(text, at)))
        {
            at++;
        }

        return at;
    }

    // 1,200.50 and don't and s&p are one word each.
    private static bool JoinsWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] switch
        {
            '\'' or '&' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };

    private static int WithoutPossessive(ReadOnlySpan<char> text, int start, int end) =>
        end - start > 2 && text[end - 1] == 's' && text[end - 2] == '\'' ? end - 2 : end;

    private static NumberKind NumberAt(ReadOnlySpan<char> text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start]))
        {
            return NumberKind.None;
        }

        var after = text[end..].TrimStart(" -");
        return start > 0 && text[start - 1] is '$' or '€' or '£' or '¥' ? NumberKind.Money
            : after.StartsWith("%") || after.StartsWith("percent") || after.StartsWith("per cent") ? NumberKind.Percent
            : text[end - 1] == 'x' ? NumberKind.Multiple
            : end - start == 4 && text[start..end] is ['1', '9', ..] or ['2', '0', ..] && char.IsAsciiDigit(text[end - 1]) ? NumberKind.Year
            : NumberKind.Other;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static int Quotes(int open, char c) => c switch
    {
        '"' => 1 - open,
        '“' or '«' or '「' => 1,
        '”' or '»' or '」' => 0,
        _ => open,
    };

    private static bool IsClauseBreak(ReadOnlySpan<char> text, int at) =>
        text[at] is ';' or ':' or '—' or '–' or '(' or ')' or '；' or '，' or '：'
        || (text[at] is ',' or '.' && (at + 1 == text.Length || text[at + 1] == ' '));

    private static bool EndsInQuestion(ReadOnlySpan<char> text) => text.TrimEnd(" \"'”’)]").EndsWith("?") || text.EndsWith("？");
}
