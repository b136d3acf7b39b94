using NarrativeLens.Store.Filters;
using Superpower;
using Superpower.Model;

namespace NarrativeLens.Query;

/// <summary>
/// Reads the one-line query language: words, "phrases", prefix*, AND OR NOT ( ), NEAR/5, and the fields narrative: stance: outlet: author:
/// lang: title: article: cluster: model: date: week: figure: value&gt; unit: verdict: source: text:, each with one value or several in
/// parentheses. Parts without a word between them must all hold, and all of one sentence; text: looks into the whole article.
/// </summary>
public static class QueryLanguage
{
    private const string End = "the end of the expression";

    /// <summary>Reads an expression. An empty one finds every sentence.</summary>
    /// <param name="expression">What the user wrote.</param>
    /// <param name="narratives">Ids of the narratives that "narrative:" may name.</param>
    /// <returns>The filter, or where and why the expression cannot be read; this never throws for what is written.</returns>
    public static ParsedQuery Parse(string expression, IReadOnlyCollection<string> narratives)
    {
        var text = Plain(expression);
        if (Unreadable(text) is { } limit)
        {
            return new ParsedQuery(null, limit);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new ParsedQuery(new All([]), null);
        }

        var tokens = QueryGrammar.Tokenizer.TryTokenize(text);
        if (!tokens.HasValue)
        {
            return Fail(text, tokens.ErrorPosition, tokens.Expectations);
        }

        if (TooDeep(tokens.Value) is { } nesting)
        {
            return new ParsedQuery(null, nesting);
        }

        var syntax = QueryGrammar.Expression.AtEnd().TryParse(tokens.Value);
        return syntax.HasValue
            ? QueryBinder.Bind(syntax.Value, narratives)
            : Fail(text, syntax.ErrorPosition, syntax.Expectations);
    }

    // Typographic quotes come with text that was copied; the length stays the same, so positions do too.
    private static string Plain(string expression) => expression.Replace('“', '"').Replace('”', '"').Replace('„', '"');

    private static QueryError? Unreadable(string text)
    {
        if (text.Length > QueryWords.LongestExpression)
        {
            return new QueryError(QueryWords.LongestExpression, $"at most {QueryWords.LongestExpression} characters", $"{text.Length}");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (IsNoText(text, i))
            {
                return new QueryError(i, "text", $"the unreadable character U+{(int)text[i]:X4}");
            }
        }

        return OpenQuote(text);
    }

    // Engines differ in what they make of these, from nothing to an error.
    private static bool IsNoText(string text, int at) =>
        (char.IsControl(text[at]) && !char.IsWhiteSpace(text[at]))
        || (char.IsHighSurrogate(text[at]) && !(at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])))
        || (char.IsLowSurrogate(text[at]) && !(at > 0 && char.IsHighSurrogate(text[at - 1])));

    private static QueryError? OpenQuote(string text)
    {
        var lastQuote = -1;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            (isQuoted, lastQuote) = text[i] == '"' ? (!isQuoted, i) : (isQuoted, lastQuote);
        }

        return isQuoted ? new QueryError(lastQuote, "a closing quotation mark", "none after this one") : null;
    }

    // Counted before the grammar is asked, which goes down a level of the stack for each.
    private static QueryError? TooDeep(TokenList<QueryToken> tokens)
    {
        var open = new Stack<int>();
        int depth = 0, nots = 0;
        foreach (var token in tokens)
        {
            if (token.Kind is QueryToken.Not or QueryToken.Minus)
            {
                nots++;
                depth++;
            }
            else if (token.Kind is QueryToken.Open or QueryToken.OpenSentence)
            {
                open.Push(nots);
                nots = 0;
                depth++;
            }
            else
            {
                depth -= nots + (token.Kind is QueryToken.Close or QueryToken.CloseSentence && open.TryPop(out var before) ? before + 1 : 0);
                nots = 0;
            }

            if (depth > QueryWords.Deepest)
            {
                return new QueryError(token.Position.Absolute, $"at most {QueryWords.Deepest} nested parentheses and {QueryWords.Not}s", "one more");
            }
        }

        return null;
    }

    private static ParsedQuery Fail(string text, Position position, string[]? expected)
    {
        var at = position.HasValue ? Math.Min(position.Absolute, text.Length) : text.Length;
        var words = expected is { Length: > 0 } ? string.Join(" or ", expected.Distinct()) : "a word, a phrase or a field";
        return new ParsedQuery(null, new QueryError(at, words, FoundAt(text, at)));
    }

    private static string FoundAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && (end == at || text[end] is not ('(' or ')' or '{' or '}')))
        {
            end++;
        }

        return end == at ? End : $"\"{text[at..end]}\"";
    }
}
