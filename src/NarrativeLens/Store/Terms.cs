using System.Text;

namespace NarrativeLens.Store;

/// <summary>One word of a text, as the index knows it.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Folded">Lower case, without accents.</param>
public readonly record struct Term(int Start, int Length, string Folded);

/// <summary>
/// Cuts text into the words that are indexed, searched and compared: runs of letters and digits in lower case without accents.
/// Chinese and Japanese write no spaces, so each of their characters is a word and a search for several of them is a phrase.
/// </summary>
public static class Terms
{
    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<Term> Of(string text)
    {
        var terms = new List<Term>();
        var folded = new StringBuilder();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsWritten(rune) && !StandsAlone(rune))
            {
                start = folded.Length == 0 ? at : start;
                Accents.AppendFolded(folded, rune);
            }
            else
            {
                // A mark that follows a letter belongs to it and is dropped with the other accents.
                var isAccent = folded.Length > 0 && Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;
                if (!isAccent)
                {
                    Close(at);
                }

                if (StandsAlone(rune))
                {
                    terms.Add(new Term(at, length, rune.ToString()));
                }
            }

            at += length;
        }

        Close(text.Length);
        return terms;

        void Close(int end)
        {
            if (folded.Length > 0)
            {
                terms.Add(new Term(start, end - start, folded.ToString()));
                folded.Clear();
            }
        }
    }

    /// <summary>The words with one space between them: what the full-text index is given, and the form of a look-up key.</summary>
    public static string Key(string? text) => text is null ? "" : string.Join(' ', Of(text).Select(t => t.Folded));

    private static bool IsWritten(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    // Han (with its extensions and the compatibility block), hiragana and katakana.
    private static bool StandsAlone(Rune rune) => rune.Value
        is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF)
        && Rune.IsLetter(rune);
}
