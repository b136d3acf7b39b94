namespace NarrativeLens.Query;

/// <summary>The fields of the language.</summary>
internal enum QueryField
{
    Narrative,
    Stance,
    Outlet,
    Author,
    Lang,
    Title,
    Article,
    Cluster,
    Date,
    Week,
    Figure,
    Value,
    Unit,
    Verdict,
    Source,
    Model,
    Text,
}

/// <summary>The words, signs and limits of the language.</summary>
internal static class QueryWords
{
    /// <summary>Longest expression, in code units: far more than a person writes, and little enough that no form of it is slow to read.</summary>
    public const int LongestExpression = 4000;

    /// <summary>Deepest nesting of parentheses and NOT: SQLite's own limit on expressions is 1000 levels.</summary>
    public const int Deepest = 50;

    public const string And = "AND";
    public const string Or = "OR";
    public const string Not = "NOT";

    /// <summary>Between words that stand close together; the number of words that may stand between them follows. NEAR alone is a word: a coin has that name.</summary>
    public const string Near = "NEAR/";

    /// <summary>The most words between words that are near: more than nearly every sentence has.</summary>
    public const int Farthest = 100;

    /// <summary>The most words on one side of NEAR: every pair is looked up.</summary>
    public const int MostNear = 20;

    /// <summary>Stands for any narrative or any figure.</summary>
    public const string Anything = "*";

    /// <summary>Between the ends of an interval.</summary>
    public const string Range = "..";

    /// <summary>What a number may end with, as the market press abbreviates, and the power of ten it stands for.</summary>
    public static readonly (string Suffix, decimal Factor)[] Scales =
    [
        ("trillion", 1e12m), ("billion", 1e9m), ("million", 1e6m), ("thousand", 1e3m),
        ("tn", 1e12m), ("bn", 1e9m), ("mn", 1e6m), ("t", 1e12m), ("b", 1e9m), ("m", 1e6m), ("k", 1e3m), ("亿", 1e8m), ("万", 1e4m),
    ];

    /// <summary>The fields by the words that users write.</summary>
    public static readonly (string Word, QueryField Field)[] Fields =
    [
        .. Enum.GetValues<QueryField>().Select(f => (f.ToString().ToLowerInvariant(), f)),
        ("language", QueryField.Lang), ("metric", QueryField.Figure), ("published", QueryField.Date),
    ];
}
