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

    [Token(Example = "{")]
    OpenSentence,

    [Token(Example = "}")]
    CloseSentence,

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

    [Token(Example = "NEAR/5")]
    Near,

    [Token(Description = "a field")]
    Field,

    [Token(Description = "a word")]
    Word,
}

/// <summary>
/// The grammar: or := and (OR and)*; and := not ([AND] not)*; not := (NOT | -) not | near; near := one [NEAR/n one];
/// one := group | field [group] | phrase | word; group := ( or ) | { or }.
/// </summary>
internal static class QueryGrammar
{
    // A field's name, its sign, and what follows without a space; the value may instead be a phrase in quotes.
    private const string FieldPattern = @"[A-Za-z]+(?:>=|<=|:|>|<|=)[^\s(){}""]*";

    private const string WordPattern = @"[^\s(){}""]+";

    private const string NearPattern = QueryWords.Near + @"[^\s(){}""]*";

    public static readonly Tokenizer<QueryToken> Tokenizer = new TokenizerBuilder<QueryToken>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('('), QueryToken.Open)
        .Match(Character.EqualTo(')'), QueryToken.Close)
        .Match(Character.EqualTo('{'), QueryToken.OpenSentence)
        .Match(Character.EqualTo('}'), QueryToken.CloseSentence)
        .Match(Span.Regex("\"[^\"]*\""), QueryToken.Phrase)
        .Match(Span.Regex(@"-(?=[^\s)}])"), QueryToken.Minus)
        .Match(Span.Regex(FieldPattern), QueryToken.Field)
        .Match(Span.EqualTo(QueryWords.And), QueryToken.And, requireDelimiters: true)
        .Match(Span.EqualTo(QueryWords.Or), QueryToken.Or, requireDelimiters: true)
        .Match(Span.EqualTo(QueryWords.Not), QueryToken.Not, requireDelimiters: true)
        .Match(Span.Regex(NearPattern), QueryToken.Near)
        .Match(Span.Regex(WordPattern), QueryToken.Word)
        .Build();

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_word =
        Token.EqualTo(QueryToken.Word).Select(t => (QuerySyntax)new TextSyntax(t.Position.Absolute, t.ToStringValue(), IsQuoted: false));

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_phrase =
        Token.EqualTo(QueryToken.Phrase).Select(t => (QuerySyntax)new TextSyntax(t.Position.Absolute, Unquoted(t), IsQuoted: true));

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_group =
        (from open in Token.EqualTo(QueryToken.Open)
         from inner in Parse.Ref(() => Expression!)
         from close in Token.EqualTo(QueryToken.Close)
         select inner)
        .Or(
         from open in Token.EqualTo(QueryToken.OpenSentence)
         from inner in Parse.Ref(() => Expression!)
         from close in Token.EqualTo(QueryToken.CloseSentence)
         select (QuerySyntax)new SentenceSyntax(open.Position.Absolute, inner));

    private static readonly TokenListParser<QueryToken, QuerySyntax?> s_values =
        s_phrase.Or(s_group).Select(values => (QuerySyntax?)values).OptionalOrDefault();

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_field =
        from field in Token.EqualTo(QueryToken.Field)
        from values in EndsWithSign(field) ? s_values : Parse.Return<QueryToken, QuerySyntax?>(null)
        select FieldOf(field, values);

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_one = s_group.Or(s_field).Or(s_phrase).Or(s_word);

    private static readonly TokenListParser<QueryToken, (Token<QueryToken> Sign, QuerySyntax Right)?> s_nearby =
        (from sign in Token.EqualTo(QueryToken.Near)
         from right in s_one
         select ((Token<QueryToken> Sign, QuerySyntax Right)?)(sign, right))
        .OptionalOrDefault();

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_near =
        from left in s_one
        from near in s_nearby
        select near is var (sign, right) ? new NearSyntax(left.Position, left, sign.ToStringValue(), sign.Position.Absolute, right) : left;

    private static readonly TokenListParser<QueryToken, QuerySyntax> s_not =
        (from not in Token.EqualTo(QueryToken.Not).Or(Token.EqualTo(QueryToken.Minus))
         from part in Parse.Ref(() => s_not!)
         select (QuerySyntax)new NotSyntax(not.Position.Absolute, part))
        .Or(s_near);

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

    private static QuerySyntax FieldOf(Token<QueryToken> token, QuerySyntax? values)
    {
        var written = token.ToStringValue();
        var name = written.AsSpan().IndexOfAny(":<>=");
        var sign = written[name] is '<' or '>' && name + 1 < written.Length && written[name + 1] == '=' ? 2 : 1;
        var start = token.Position.Absolute;
        var (field, mark) = (written[..name], written[name..(name + sign)]);
        return values switch
        {
            null => new FieldSyntax(start, field, mark, written[(name + sign)..], start + name + sign, IsQuoted: false),
            TextSyntax { IsQuoted: true } phrase => new FieldSyntax(start, field, mark, phrase.Text, phrase.Position, IsQuoted: true),
            _ => new GroupSyntax(start, field, mark, values),
        };
    }
}
