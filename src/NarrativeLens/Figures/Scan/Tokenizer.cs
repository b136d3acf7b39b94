using System.Globalization;
using System.Text;
using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Cuts a text into words, numerals, addresses and marks. Never throws, never cuts a run of digits, letters or a surrogate pair.</summary>
internal static class Tokenizer
{
    /// <summary>Past this many tokens a passage ends at the next gap, so that memory does not grow with the length of a line.</summary>
    private const int SoftLimit = 2048;

    /// <summary>Past this many it ends at the next token.</summary>
    private const int HardLimit = 8192;

    /// <summary>Past this many a run of letters and digits without any gap is cut before a letter: what follows is still part of a name, never an amount.</summary>
    private const int RunLimit = 65_536;

    private const int LongestKnownWord = 32;

    /// <summary>True for Han characters, which are written without spaces.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '〇';

    /// <summary>True for signs that are not seen and part nothing: soft hyphen, zero-width space and joiners, byte order mark.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>Fills a passage with the tokens from <paramref name="start"/>.</summary>
    /// <returns>Where it stopped: <paramref name="end"/>, or earlier where the line is over-long.</returns>
    public static int Read(Passage passage, int start, int end)
    {
        var text = passage.Text.AsSpan(0, end);
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (c == ' ' || (c is < '!' or > '~' && (char.IsWhiteSpace(c) || IsInvisible(c))))
            {
                if (passage.Count >= SoftLimit)
                {
                    return at;
                }

                at++;
                continue;
            }

            if (passage.Count >= HardLimit && (!IsInsideRun(text, at) || (passage.Count >= RunLimit && char.IsLetter(c))))
            {
                return at;
            }

            at = ReadToken(passage, text, start, at);
        }

        return end;
    }

    /// <summary>The words of a phrase of a table, and before which of them a gap may stand.</summary>
    public static IEnumerable<(string Word, bool Gap)> PhraseParts(string phrase)
    {
        var at = 0;
        var gap = false;
        while (at < phrase.Length)
        {
            if (phrase[at] == ' ')
            {
                gap = true;
                at++;
                continue;
            }

            var end = IsHan(phrase[at]) ? phrase.Length : IsWordLetter(phrase, at) ? EndOfWord(phrase, at) : at + 1;
            yield return (phrase[at..end], gap);
            gap = false;
            at = end;
        }
    }

    private static int ReadToken(Passage passage, ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        return char.IsAsciiLetter(c) ? ReadAsciiWord(passage, text, start, at)
            : char.IsAsciiDigit(c) || (c == '.' ? IsLeadingDecimal(text, at) : !char.IsAscii(c) && NumeralReader.IsDigit(text, at, out _)) ? ReadNumeral(passage, text, start, at)
            : char.IsAscii(c) || !IsWordLetter(text, at) ? ReadMark(passage, text, start, at)
            : ReadWord(passage, text, start, at, IsHan(c) ? EndOfHanWord(passage.Words, text, at) : EndOfWord(text, at));
    }

    // Nearly all of a text: letters up to a sign of ASCII that belongs to no word.
    private static int ReadAsciiWord(Passage passage, ReadOnlySpan<char> text, int start, int at)
    {
        var number = passage.Words.NumberAt(passage.Text, at, out var length);
        var end = at + length;
        if (end >= text.Length || length > WordIndex.Longest || ((text[end] == '\'' || !char.IsAscii(text[end])) && EndOfWord(text, end) > end))
        {
            return ReadWord(passage, text, start, at, EndOfWord(text, at));
        }

        if (text[end] != ' ' && MayBeAddress(text, end) && AddressReader.EndOfAddress(text, start, at) is var address && address > at)
        {
            passage.AddAddress(at, address);
            return address;
        }

        passage.Add(at, end, TokenKind.Word, number);
        return end;
    }

    private static int ReadWord(Passage passage, ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (MayBeAddress(text, end) && AddressReader.EndOfAddress(text, start, at) is var address && address > at)
        {
            passage.AddAddress(at, address);
            return address;
        }

        passage.Add(at, end, TokenKind.Word, NumberOf(passage.Words, text[at..end]));
        return end;
    }

    private static int ReadNumeral(Passage passage, ReadOnlySpan<char> text, int start, int at)
    {
        var end = NumeralReader.Read(text, at, out var numeral);
        if (MayBeAddress(text, end) && AddressReader.EndOfAddress(text, start, at) is var address && address > at)
        {
            passage.AddAddress(at, address);
            return address;
        }

        passage.AddNumeral(at, end, numeral);
        return end;
    }

    private static int ReadMark(Passage passage, ReadOnlySpan<char> text, int start, int at)
    {
        var end = text[at] switch
        {
            '(' or '/' => AddressReader.EndOfAddress(text, start, at),
            '<' => MarkupReader.EndOfTag(text, at),
            _ => at,
        };
        if (end > at)
        {
            passage.AddAddress(at, end);
            return end;
        }

        end = at + WidthAt(text, at);
        passage.Add(at, end, TokenKind.Mark, end - at > 1 ? NumberOf(passage.Words, text[at..end]) : passage.Words.NumberOfMark(text[at] == '’' ? '\'' : text[at]));
        return end;
    }

    // Only a word or number that runs on into one of these signs can begin an address.
    private static bool MayBeAddress(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is var c && (char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '@' or '_' or '-' or '+');

    // A figure is never cut by the limit: the cut waits for a sign that belongs to no word or number.
    private static bool IsInsideRun(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]);

    private static bool IsLeadingDecimal(ReadOnlySpan<char> text, int at) =>
        NumeralReader.IsDigit(text, at + 1, out _) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ']' or ')' or '"' or '”' or '’' or '*'));

    private static bool IsWordLetter(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return char.IsLetter(c) || (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && Rune.IsLetter(new Rune(c, text[at + 1])));
    }

    private static int WidthAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    // Letters and their accents, with apostrophes inside ("didn't"); a possessive 's is a token of its own.
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsAsciiLetter(text[at]))
            {
                at++;
            }
            else if (char.IsAscii(text[at]) && text[at] != '\'')
            {
                break;
            }
            else if (IsWordLetter(text, at) && !IsHan(text[at]))
            {
                at += WidthAt(text, at);
            }
            else if (char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark || (IsInvisible(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                at++;
            }
            else if (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static int EndOfHanWord(Vocabulary words, ReadOnlySpan<char> text, int at)
    {
        for (var length = Math.Min(words.LongestHanWord, text.Length - at); length > 1; length--)
        {
            if (words.NumberOf(text.Slice(at, length)) != Vocabulary.Unknown)
            {
                return at + length;
            }
        }

        return at + 1;
    }

    private static int NumberOf(Vocabulary words, ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKnownWord)
        {
            return Vocabulary.Unknown;
        }

        if (word.IndexOfAny('’', '\u00AD') < 0)
        {
            return words.NumberOf(word);
        }

        Span<char> plain = stackalloc char[LongestKnownWord];
        var length = 0;
        foreach (var c in word)
        {
            if (!IsInvisible(c))
            {
                plain[length++] = c == '’' ? '\'' : c;
            }
        }

        return words.NumberOf(plain[..length]);
    }
}
