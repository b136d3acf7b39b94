using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>The tokens of one sentence, and the questions that readers ask of them. Reused from sentence to sentence.</summary>
internal sealed class Passage(string text, Vocabulary words)
{
    private readonly List<Token> _tokens = [];
    private readonly List<Numeral> _numerals = [];

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The tables it is read with.</summary>
    public Vocabulary Words => words;

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>One token.</summary>
    public Token this[int index] => _tokens[index];

    /// <summary>Forgets all tokens.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _numerals.Clear();
    }

    /// <summary>Adds a token that is no numeral.</summary>
    public void Add(Token token) => _tokens.Add(token);

    /// <summary>Adds a numeral.</summary>
    public void AddNumeral(int start, int end, Numeral numeral)
    {
        _tokens.Add(new Token(start, end - start, TokenKind.Numeral, _numerals.Count));
        _numerals.Add(numeral);
    }

    /// <summary>True where a numeral stands at the index; indexes outside are allowed.</summary>
    public bool IsNumeral(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Numeral;

    /// <summary>True where a word stands at the index; indexes outside are allowed.</summary>
    public bool IsWord(int at) => (uint)at < (uint)Count && _tokens[at].Kind == TokenKind.Word;

    /// <summary>What the numeral at the index says.</summary>
    public Numeral NumeralAt(int at) => _numerals[_tokens[at].WordOrNumeral];

    /// <summary>The numeral at the index, where it is a plain whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public bool IsPlainNumber(int at, int low, int high) =>
        IsNumeral(at) && NumeralAt(at) is { IsPlain: true } numeral && numeral.Value >= low && numeral.Value <= high;

    /// <summary>True where nothing stands between the token and the one before it.</summary>
    public bool Touches(int at) => at > 0 && at < Count && _tokens[at - 1].End == _tokens[at].Start;

    /// <summary>True where the mark stands at the index; indexes outside are allowed.</summary>
    public bool IsMark(int at, char mark) => (uint)at < (uint)Count && _tokens[at] is { Kind: TokenKind.Mark } token && text[token.Start] == mark;

    /// <summary>True where the token is an HTML tag.</summary>
    public bool IsTag(int at) => _tokens[at] is { Kind: TokenKind.Address } token && text[token.Start] == '<';

    /// <summary>True where the token is just this word, in this case; indexes outside are allowed.</summary>
    public bool IsMarkWord(int at, string word) => (uint)at < (uint)Count && Chars(at).SequenceEqual(word);

    /// <summary>True for a hyphen of any width, not a dash.</summary>
    public bool IsHyphen(int at) => IsMark(at, '-') || IsMark(at, '\u2010') || IsMark(at, '\u2011');

    /// <summary>True for what joins the ends of a range: hyphen, dashes, tilde.</summary>
    public bool IsDash(int at) => IsHyphen(at) || IsMark(at, '–') || IsMark(at, '—') || IsMark(at, '~') || IsMark(at, '～') || IsMark(at, '〜') || IsMark(at, '−');

    /// <summary>True where the word or mark at the index has one of the cues; indexes outside are allowed.</summary>
    public bool Has(int at, Cue cue) => (uint)at < (uint)Count && (words.CuesOf(_tokens[at].Word) & cue) != 0;

    /// <summary>The characters of the token.</summary>
    public ReadOnlySpan<char> Chars(int at) => text.AsSpan(_tokens[at].Start, _tokens[at].Length);

    /// <summary>True where the token begins with a capital letter.</summary>
    public bool IsCapitalised(int at) => IsWord(at) && char.IsUpper(text[_tokens[at].Start]);

    /// <summary>True where the token stands first on its line, apart from marks of lists and headings.</summary>
    public bool IsFirstOnLine(int at)
    {
        for (var i = _tokens[at].Start - 1; i >= 0; i--)
        {
            if (text[i] == '\n')
            {
                return true;
            }

            if (!(char.IsWhiteSpace(text[i]) || text[i] is '#' or '>' or '*' or '-' or '(' or '['))
            {
                return false;
            }
        }

        return true;
    }
}
