using System.Globalization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;
using Words = NarrativeLens.Store.Filters.Words;

namespace NarrativeLens.Query;

/// <summary>Gives the fields of an expression their meaning.</summary>
internal sealed class QueryBinder
{
    private readonly IReadOnlyCollection<string> _narratives;
    private QueryError? _error;

    private QueryBinder(IReadOnlyCollection<string> narratives) => _narratives = narratives;

    /// <summary>The filter, or the first field or value that is not known.</summary>
    public static ParsedQuery Bind(QuerySyntax syntax, IReadOnlyCollection<string> narratives)
    {
        var binder = new QueryBinder(narratives);
        var filter = binder.Of(syntax, 0);
        return binder._error is { } error ? new ParsedQuery(null, error) : new ParsedQuery(filter, null);
    }

    private Filter? Of(QuerySyntax syntax, int depth)
    {
        if (_error is not null || depth > QueryWords.Deepest)
        {
            return _error is null ? Fail(syntax.Position, $"at most {QueryWords.Deepest} levels of NOT and parentheses", "one more") : null;
        }

        return syntax switch
        {
            AndSyntax and => new All([.. and.Parts.Select(p => Of(p, depth + 1)!)]),
            OrSyntax or => new Any([.. or.Parts.Select(p => Of(p, depth + 1)!)]),
            NotSyntax not => new Not(Of(not.Part, depth + 1)!),
            TextSyntax text => TextOf(text.Position, text.Text, text.IsQuoted, (words, isPrefix) => new Words(words, isPrefix)),
            FieldSyntax field => FieldOf(field),
            SentenceSyntax sentence => Of(sentence.Inner, depth + 1),
            NearSyntax near => NearOf(near),
            GroupSyntax group => GroupOf(group, depth),
            _ => throw new ArgumentException($"No meaning for {syntax.GetType().Name}.", nameof(syntax)),
        };
    }

    private Filter? FieldOf(FieldSyntax field) =>
        KnownField(field.Position, field.Field, field.Sign) is not { } known ? null
        : field.Value.Trim().Length == 0 ? Fail(field.ValuePosition, $"what {LensJson.Word(known)} should be", "nothing")
        : ValueOf(known, field);

    private QueryField? KnownField(int position, string name, string sign)
    {
        var known = QueryWords.Fields.FirstOrDefault(f => f.Word.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known.Word is null)
        {
            Fail(position, "a field (" + string.Join(' ', Enum.GetNames<QueryField>().Select(n => n.ToLowerInvariant() + ":")) + "), or quotation marks around words with a sign", $"\"{name}{sign}\"", NearestWord.Of(name, QueryWords.Fields.Select(f => f.Word)));
            return null;
        }

        if (sign is not (":" or "=") && known.Field != QueryField.Value)
        {
            Fail(position + name.Length, "a colon (only value can be compared)", $"\"{sign}\"");
            return null;
        }

        return known.Field;
    }

    // As in Lucene, outlet:(A OR B) is outlet:A OR outlet:B.
    private Filter? GroupOf(GroupSyntax group, int depth)
    {
        if (KnownField(group.Position, group.Field, group.Sign) is not { } field)
        {
            return null;
        }

        return field == QueryField.Text ? Anywhere(group.Values, depth) : Spread(group.Values);

        Filter? Spread(QuerySyntax values) => values switch
        {
            _ when _error is not null => null,
            AndSyntax and => new All([.. and.Parts.Select(p => Spread(p)!)]),
            OrSyntax or => new Any([.. or.Parts.Select(p => Spread(p)!)]),
            NotSyntax not => new Not(Spread(not.Part)!),
            TextSyntax text => FieldOf(new FieldSyntax(group.Position, group.Field, group.Sign, text.Text, text.Position, text.IsQuoted)),
            _ => Fail(values.Position, $"values of {LensJson.Word(field)} in ( ), joined by AND, OR or NOT", "something else"),
        };
    }

    // text:(a b): each somewhere in the article; text:{a b}: both in one of its sentences.
    private Filter? Anywhere(QuerySyntax values, int depth) => values switch
    {
        _ when _error is not null => null,
        AndSyntax and => new All([.. and.Parts.Select(p => Anywhere(p, depth)!)]),
        OrSyntax or => new Any([.. or.Parts.Select(p => Anywhere(p, depth)!)]),
        NotSyntax not => new Not(Anywhere(not.Part, depth)!),
        _ => Of(values, depth) is { } part ? new InArticle(part) : null,
    };

    private Filter? NearOf(NearSyntax near)
    {
        var number = near.Sign[QueryWords.Near.Length..];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var between) || between > QueryWords.Farthest)
        {
            return Fail(near.SignPosition + QueryWords.Near.Length, $"how many words may stand between, from 0 to {QueryWords.Farthest}", number.Length == 0 ? "nothing" : $"\"{number}\"");
        }

        var (left, right) = (SideOf(near.Left), SideOf(near.Right));
        return _error is not null ? null
            : left.Any(l => right.Any(r => Nearness.CanOverlap(l, r))) ? Fail(near.Right.Position, $"words that cannot be those before {near.Sign}", "such words")
            : new Near(left, right, between);
    }

    private Words[] SideOf(QuerySyntax side)
    {
        QuerySyntax[] parts = side is OrSyntax or ? [.. or.Parts] : [side];
        if (parts.Length > QueryWords.MostNear || parts.FirstOrDefault(part => part is not TextSyntax) is not null)
        {
            Fail(side.Position, $"a word, a phrase, or up to {QueryWords.MostNear} of them joined by OR in parentheses", "something else");
            return [];
        }

        return [.. parts.Select(part => Of(part, 0)).OfType<Words>()];
    }

    private Filter? ValueOf(QueryField field, FieldSyntax syntax) => field switch
    {
        QueryField.Narrative => NarrativeOf(syntax),
        QueryField.Stance => WordOf<Stance>(syntax, stance => new OfStance(stance)),
        QueryField.Verdict => WordOf<Verdict>(syntax, verdict => new OfVerdict(verdict)),
        QueryField.Figure => new OfMetric(syntax.Value == QueryWords.Anything ? null : syntax.Value),
        QueryField.Unit => new InUnit(syntax.Value),
        QueryField.Source => Named(syntax, name => new FromSource(name)),
        QueryField.Outlet => Named(syntax, name => new OfOutlet(name)),
        QueryField.Author => Named(syntax, name => new ByAuthor(name)),
        QueryField.Lang => new InLanguage(syntax.Value),
        QueryField.Cluster => new InCluster(syntax.Value),
        QueryField.Model => ModelOf(syntax),
        QueryField.Text => TextOf(syntax.ValuePosition, syntax.Value, syntax.IsQuoted, (words, isPrefix) => new InArticle(new Words(words, isPrefix))),
        QueryField.Article => new OfArticle(syntax.Value),
        QueryField.Title => TextOf(syntax.ValuePosition, syntax.Value, syntax.IsQuoted, (words, isPrefix) => new InTitle(words, isPrefix)),
        QueryField.Date => Known(syntax, QueryDates.DaysOf(syntax.Value), "a day or an interval such as 2026-02-01..2026-02-08, or a month such as 2026-02"),
        QueryField.Week => Known(syntax, QueryDates.WeeksOf(syntax.Value), "an ISO week such as 2026-W06, or an interval such as 2026-W01..2026-W06"),
        QueryField.Value => Known(syntax, QueryNumbers.Read(syntax.Sign, syntax.Value), "a number such as 60000, 1.2bn or 5%, or an interval such as 1bn..2bn"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private Filter? NarrativeOf(FieldSyntax syntax)
    {
        var word = syntax.Value.ToLowerInvariant();
        return word == QueryWords.Anything ? new OfNarrative(null)
            : _narratives.Contains(word) ? new OfNarrative(word)
            : Fail(syntax.ValuePosition, $"a narrative ({string.Join(", ", _narratives)})", $"\"{syntax.Value}\"", NearestWord.Of(word, _narratives));
    }

    private static TaggedBy ModelOf(FieldSyntax syntax) => !syntax.IsQuoted && syntax.Value.EndsWith('*')
        ? new TaggedBy(syntax.Value[..^1], IsPrefix: true)
        : new TaggedBy(syntax.Value);

    private Filter? WordOf<T>(FieldSyntax syntax, Func<T, Filter> make)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(LensJson.Word);
        return words.TryGetValue(syntax.Value.ToLowerInvariant(), out var value)
            ? make(value)
            : Fail(syntax.ValuePosition, string.Join(", ", words.Keys), $"\"{syntax.Value}\"", NearestWord.Of(syntax.Value, words.Keys));
    }

    private Filter? Named(FieldSyntax syntax, Func<string, Filter> make) =>
        HasWords(syntax.Value) ? make(syntax.Value) : Fail(syntax.ValuePosition, "a name", $"\"{syntax.Value}\"");

    private Filter? Known(FieldSyntax syntax, Filter? filter, string expected) =>
        filter ?? Fail(syntax.ValuePosition, expected, $"\"{syntax.Value}\"");

    private Filter? TextOf(int position, string text, bool isQuoted, Func<string, bool, Filter> make)
    {
        var isPrefix = !isQuoted && text.EndsWith('*');
        var words = isPrefix ? text[..^1] : text;
        return !isQuoted && words.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star ? Fail(position + star, "a * only at the end of a word", "\"*\"")
            : !HasWords(words) ? Fail(position, "a word with a letter or digit", $"\"{text}\"")
            : make(words, isPrefix);
    }

    private static bool HasWords(string text) => Terms.Of(text).Count > 0;

    private Filter? Fail(int position, string expected, string found, string? suggestion = null)
    {
        _error ??= new QueryError(position, expected, found, suggestion);
        return null;
    }
}
