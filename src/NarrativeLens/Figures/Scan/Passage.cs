using System.Runtime.CompilerServices;
using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>The tokens of one sentence, and the questions that readers ask of them. Reused from sentence to sentence and from text to text.</summary>
internal sealed class Passage
{
    private const int FirstTokens = 256, FirstNumerals = 32;

    private Token[] _tokens = new Token[FirstTokens];
    private Numeral[] _numerals = new Numeral[FirstNumerals];
    private int[] _starts = new int[FirstTokens];
    private int _startCount;
    private int _numeralCount;

    /// <summary>A passage of a text.</summary>
    public Passage(string text, Vocabulary words) => (Text, Words) = (text, words);

    /// <summary>The whole text.</summary>
    public string Text { get; private set; }

    /// <summary>The tables it is read with.</summary>
    public Vocabulary Words { get; private set; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>What can begin at some word of it.</summary>
    public WordTraits Traits { get; private set; }

    /// <summary>One token.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The tokens at which a figure, a date or a name with digits can begin, in order: numerals, addresses, signs, words with <see cref="WordTraits.Figure"/>.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _startCount);

    /// <summary>Goes over to another text.</summary>
    public void Begin(string text, Vocabulary words)
    {
        (Text, Words) = (text, words);
        Clear();
    }

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => (Count, _startCount, _numeralCount, Traits) = (0, 0, 0, WordTraits.None);

    /// <summary>Adds a word or a mark.</summary>
    public void Add(int start, int end, TokenKind kind, int word)
    {
        var traits = Words.TraitsOf(word);
        Traits |= traits;
        if ((traits & WordTraits.Figure) != 0 || (kind == TokenKind.Mark && (IsSign(Text[start]) || OpensNumber(Text[start]))))
        {
            AddStart();
        }

        AddToken(new Token(start, end - start, kind, word));
    }

    /// <summary>Adds an address.</summary>
    public void AddAddress(int start, int end)
    {
        AddStart();
        AddToken(new Token(start, end - start, TokenKind.Address, Vocabulary.Unknown));
    }

    /// <summary>Adds a numeral.</summary>
    public void AddNumeral(int start, int end, Numeral numeral)
    {
        AddStart();
        AddToken(new Token(start, end - start, TokenKind.Numeral, _numeralCount));
        if (_numeralCount == _numerals.Length)
        {
            Array.Resize(ref _numerals, 2 * _numeralCount);
        }

        _numerals[_numeralCount++] = numeral;
    }

    // What may stand before a number: hyphen, minus, dash, plus, plus-minus, full-width hyphen.
    private static bool IsSign(char c) => c is '-' or '\u2010' or '\u2011' or '−' or '–' or '+' or '±' or '－';

    // A parenthesis may make its number negative; ½ and its like are numbers by themselves.
    private static bool OpensNumber(char c) => c is '(' or (>= '¼' and <= '¾') or (>= '⅐' and <= '⅞');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddToken(Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, 2 * Count);
        }

        _tokens[Count++] = token;
    }

    private void AddStart()
    {
        if (_startCount == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _startCount);
        }

        _starts[_startCount++] = Count;
    }

    /// <summary>True where a numeral stands at the index; indexes outside are allowed.</summary>
    public bool IsNumeral(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Numeral;

    /// <summary>True where a word stands at the index; indexes outside are allowed.</summary>
    public bool IsWord(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Word;

    /// <summary>What the numeral at the index says.</summary>
    public ref readonly Numeral NumeralAt(int at) => ref _numerals[_tokens[at].WordOrNumeral];

    /// <summary>The numeral at the index, where it is a plain whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public bool IsPlainNumber(int at, int low, int high) =>
        IsNumeral(at) && NumeralAt(at) is { IsPlain: true } numeral && numeral.Value >= low && numeral.Value <= high;

    /// <summary>True where nothing stands between the token and the one before it.</summary>
    public bool Touches(int at) => at > 0 && at < Count && _tokens[at - 1].End == _tokens[at].Start;

    /// <summary>True where the mark stands at the index; indexes outside are allowed.</summary>
    public bool IsMark(int at, char mark) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Mark && Text[_tokens[at].Start] == mark;

    /// <summary>True where the token is an HTML tag.</summary>
    public bool IsTag(int at) => _tokens[at] is { Kind: TokenKind.Address } token && Text[token.Start] == '<';

    /// <summary>True where the token is just this word, in this case; indexes outside are allowed.</summary>
    public bool IsMarkWord(int at, string word) => (uint)at < (uint)Count && Chars(at).SequenceEqual(word);

    /// <summary>True for a sign of a number; indexes outside are allowed.</summary>
    public bool IsSign(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Mark && IsSign(Text[_tokens[at].Start]);

    /// <summary>True for a fraction in one sign, such as ½; indexes outside are allowed.</summary>
    public bool IsVulgarFraction(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Mark && Text[_tokens[at].Start] is var c && c != '(' && OpensNumber(c);

    // The mark at an index; '\0' where none stands there.
    private char MarkAt(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Mark ? Text[_tokens[at].Start] : '\0';

    /// <summary>True for a hyphen of any width, not a dash.</summary>
    public bool IsHyphen(int at) => MarkAt(at) is '-' or '\u2010' or '\u2011';

    /// <summary>The index after a hyphen that joins the tokens on both sides of it; the index itself where none does.</summary>
    public int SkipHyphen(int at) => IsHyphen(at) && Touches(at) && Touches(at + 1) ? at + 1 : at;

    /// <summary>True for what joins the ends of a range: hyphen, dashes, tilde.</summary>
    public bool IsDash(int at) => MarkAt(at) is '-' or '\u2010' or '\u2011' or '–' or '—' or '~' or '～' or '〜' or '−';

    /// <summary>True where the word or mark at the index has one of the cues; indexes outside are allowed.</summary>
    public bool Has(int at, Cue cue) => (uint)at < (uint)Count && (Words.CuesOf(_tokens[at].Word) & cue) != 0;

    /// <summary>True where the word at the index has one of the cues; indexes outside are allowed.</summary>
    public bool Has(int at, FormCue cue) => (uint)at < (uint)Count && (Words.FormsOf(_tokens[at].Word) & cue) != 0;

    /// <summary>The characters of the token.</summary>
    public ReadOnlySpan<char> Chars(int at) => Text.AsSpan(_tokens[at].Start, _tokens[at].Length);

    /// <summary>True where the token begins with a capital letter.</summary>
    public bool IsCapitalised(int at) => IsWord(at) && char.IsUpper(Text[_tokens[at].Start]);

    /// <summary>True where the token stands first on its line, apart from marks of lists and headings.</summary>
    public bool IsFirstOnLine(int at)
    {
        for (var i = _tokens[at].Start - 1; i >= 0; i--)
        {
            if (Text[i] == '\n')
            {
                return true;
            }

            if (!(char.IsWhiteSpace(Text[i]) || Text[i] is '#' or '>' or '*' or '-' or '(' or '['))
            {
                return false;
            }
        }

        return true;
    }
}
