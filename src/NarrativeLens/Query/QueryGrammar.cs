using Superpower;
using Superpower.Display;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace NarrativeLens.Query;

/// <summary>The tokens of the language.</summary>
internal enum QueryToken
{
    [Token(Example = "(")]
    Open,

    [Token(Example = ")")]
    Close,

    [Token(Example = "-")]
    Minus,

    [Token(Description = "a phrase in quotes")]
    Phrase,

    [Token(Example = "AND")]
    And,

    [Token(Example = "OR")]
    Or,

    [Token(Example = "NOT")]
    Not,

    [Token(Description = "a field")]
    Field,

    [Token(Description = "a word")]
    Word,
}

/// <summary>
/// The grammar: or := and (OR and)*; and := not ([AND] not)*; not := (NOT | -) not | one; one := ( or ) | field | phrase | word.
/// </summary>
internal static class QueryGrammar
{
    // A field's name, its sign, and what follows without a space; the value may instead be a phrase in quotes.
    private const string FieldPattern = @"[A-Za-z]+(?:>=|<=|:|>|<|=)[^\s()""]*";

    private const string WordPattern = @"[^\s()""]+";

    public static readonly Tokenizer<QueryToken> Tokenizer = new TokenizerBuilder<QueryToken>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('('), QueryToken.Open)
        .Match(Character.EqualTo(')'), QueryToken.Close)
        .Match(Span.Regex("\"[^\"]*\""), QueryToken.Phrase)
        .Match(Span.Regex(@"-(?=[^\s)])"), QueryToken.Minus)
        .Match(Span.Regex(FieldPattern), QueryToken.Field)
        .Match(Span.EqualTo(QueryWords.And), QueryToken.And, requireDelimiters: true)
        .Match(Span.EqualTo(QueryWords.Or), QueryToken.Or, requireDelimiters: true)
        .Match(Span.EqualTo(QueryWords.Not), QueryToken.Not, requireDelimiters: true)
        .Match(Span.Regex(WordPattern), QueryToken.Word)
        .Build();

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_word =
        Token.EqualTo(QueryToken.Word).Select(t => (QuerySyntax)new TextSyntax(t.Position.Absolute, t.ToStringValue(), IsQuoted: false));

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_phrase =
        Token.EqualTo(QueryToken.Phrase).Select(t => (QuerySyntax)new TextSyntax(t.Position.Absolute, Unquoted(t), IsQuoted: true));

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_field =
        from field in Token.EqualTo(QueryToken.Field)
        from phrase in EndsWithSign(field) ? Token.EqualTo(QueryToken.Phrase).Select(t => (Token<QueryToken>?)t).OptionalOrDefault() : Parse.Return<QueryToken, Token<QueryToken>?>(null)
        select (QuerySyntax)FieldOf(field, phrase);

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_one =
        (from open in Token.EqualTo(QueryToken.Open)
         from inner in Parse.Ref(() => Expression!)
         from close in Token.EqualTo(QueryToken.Close)
         select inner)
        .Or(s_field).Or(s_phrase).Or(s_word);

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_not =
        (from not in Token.EqualTo(QueryToken.Not).Or(Token.EqualTo(QueryToken.Minus))
         from part in Parse.Ref(() => s_not!)
         select (QuerySyntax)new NotSyntax(not.Position.Absolute, part))
        .Or(s_one);

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_and =
        from first in s_not
        from rest in Token.EqualTo(QueryToken.And).IgnoreThen(s_not).Or(s_not).Many()
        select rest.Length == 0 ? first : new AndSyntax(first.Position, [first, .. rest]);

    /// <summary>A whole expression.</summary>
    public static readonly TokenListParser<QueryToken, QuerySyntax> Expression =
        from first in s_and
        from rest in Token.EqualTo(QueryToken.Or).IgnoreThen(s_and).Many()
        select rest.Length == 0 ? first : new OrSyntax(first.Position, [first, .. rest]);

    private static bool EndsWithSign(Token<QueryToken> field) => field.ToStringValue()[^1] is ':' or '<' or '>' or '=';

    private static string Unquoted(Token<QueryToken> phrase) => phrase.ToStringValue()[1..^1];

    private static FieldSyntax FieldOf(Token<QueryToken> token, Token<QueryToken>? phrase)
    {
        var written = token.ToStringValue();
        var name = written.AsSpan().IndexOfAny(":<>=");
        var sign = written[name] is '<' or '>' && name + 1 < written.Length && written[name + 1] == '=' ? 2 : 1;
        var start = token.Position.Absolute;
        return new FieldSyntax(
            start,
            written[..name],
            written[name..(name + sign)],
            phrase is { } quoted ? Unquoted(quoted) : written[(name + sign)..],
            phrase?.Position.Absolute ?? start + name + sign,
            phrase is not null);
    }
}
