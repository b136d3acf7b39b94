using System.Buffers;
using System.Collections.Frozen;

namespace NarrativeLens.Extract;

/// <summary>Finds the sentences of a text. A sentence never crosses a block; every letter and digit lies in exactly one.</summary>
public static class Sentences
{
    private const int LongestAbbreviation = 8;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(".!?…。！？；\n");

    // Words that a full stop shortens without ending the sentence, as the market press writes them (AP and Reuters style).
    private static readonly FrozenSet<string> s_abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "inc", "ltd", "co", "corp", "bros", "no", "nos",
        "vs", "v", "e.g", "i.e", "etc", "cf", "al", "approx", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "nov", "dec", "col", "lt", "maj", "capt", "sgt", "adm", "rev", "hon", "atty", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "jr", "sr", "est", "vol", "pp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // After these the next capital does start a sentence as often as not: "at 7 p.m. Traders…", "in the U.S. The…".
    private static readonly FrozenSet<string> s_oftenLast =
        new[] { "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "etc", "inc", "corp", "ltd", "co", "jr", "sr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_starters = new[]
    {
        "the", "a", "an", "it", "its", "he", "she", "they", "we", "i", "but", "and", "in", "on", "at", "that", "this", "those",
        "these", "by", "for", "as", "after", "before", "when", "while", "if", "so", "then", "there", "what", "who", "with",
        "traders", "bitcoin", "analysts", "investors",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of an article, in order.</summary>
    public static IReadOnlyList<TextSpan> Of(Article article)
    {
        var found = new List<TextSpan>();
        AddTo(found, article);
        return found;
    }

    /// <summary>Adds the sentences of an article to a list, in order.</summary>
    internal static void AddTo(List<TextSpan> found, Article article)
    {
        if (article.Blocks.Count == 0)
        {
            AddSentences(article.Text, new TextSpan(0, article.Text.Length), found);
        }

        foreach (var block in article.Blocks)
        {
            AddSentences(article.Text, block.Span, found);
        }
    }

    private static void AddSentences(string text, TextSpan block, List<TextSpan> found)
    {
        var start = block.Start;
        var at = block.Start;
        while (at < block.End)
        {
            var hit = text.AsSpan(at, block.End - at).IndexOfAny(s_ends);
            if (hit < 0)
            {
                break;
            }

            at = EndOfClosers(text, at + hit, block.End);
            if (EndsSentence(text, start, at, block.End))
            {
                Add(text, start, at, found);
                start = at;
            }
        }

        Add(text, start, block.End, found);
    }

    // Past the mark and any marks, quotes and brackets that close with it.
    private static int EndOfClosers(string text, int mark, int end)
    {
        var at = mark + 1;
        while (at < end && text[at] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '。' or '！' or '？')
        {
            at++;
        }

        return at;
    }

    private static bool EndsSentence(string text, int start, int at, int end)
    {
        var last = text[at - 1];
        if (at == end || last == '\n' || IsWideMark(text, start, at))
        {
            return last != '\n' || IsBlankLine(text, at, end);
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        var next = NextWord(text, at, end);
        if (next.IsEmpty || char.IsLower(next[0]))
        {
            return false;
        }

        return last != '.' || !IsAbbreviated(text.AsSpan(start, at - 1 - start), next);
    }

    private static bool IsWideMark(string text, int start, int at)
    {
        for (var i = at - 1; i >= start; i--)
        {
            if (text[i] is '。' or '！' or '？' or '；')
            {
                return true;
            }

            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    // A single line feed inside a block is only a wrapped line; a blank line ends whatever stood before it.
    private static bool IsBlankLine(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at >= end || text[at] == '\n';
    }

    private static ReadOnlySpan<char> NextWord(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '“' or '‘' or '«' or '(' or '['))
        {
            at++;
        }

        var start = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || at == start))
        {
            at++;
        }

        return text.AsSpan(start, at - start);
    }

    private static bool IsAbbreviated(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var wordStart = before.Length;
        while (wordStart > 0 && (char.IsLetter(before[wordStart - 1]) || before[wordStart - 1] == '.') && before.Length - wordStart < LongestAbbreviation)
        {
            wordStart--;
        }

        var word = before[wordStart..];
        if (word is [var initial] && char.IsUpper(initial) && initial != 'I')
        {
            return true;
        }

        var isOftenLast = IsInitials(word) || s_oftenLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        return IsListNumber(before)
            || ((isOftenLast || s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                && !(isOftenLast && s_starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next)));
    }

    // "J.J" before the last stop of "J.J. Harrow".
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length >= 3;
    }

    // "7. Selenium": a number that opens the sentence counts an item.
    private static bool IsListNumber(ReadOnlySpan<char> before) =>
        before.Trim() is { Length: 1 or 2 } number && !number.ContainsAnyExceptInRange('0', '9');

    private static void Add(string text, int start, int end, List<TextSpan> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (text.AsSpan(start, end - start).ContainsAnyLetterOrDigit())
        {
            found.Add(TextSpan.Between(start, end));
        }
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
