namespace NarrativeLens.Store.Filters;

/// <summary>What a condition is about.</summary>
internal enum FilterScope
{
    /// <summary>The sentence or its article, or several things.</summary>
    Sentence,

    /// <summary>The words of the sentence.</summary>
    Words,

    /// <summary>One tag.</summary>
    Tag,

    /// <summary>One figure.</summary>
    Figure,
}

/// <summary>Tells which conditions are about the same tag or figure.</summary>
internal static class FilterGroups
{
    /// <summary>What <paramref name="filter"/> is about, as a whole.</summary>
    public static FilterScope ScopeOf(Filter filter) => filter switch
    {
        Words => FilterScope.Words,
        TagFilter => FilterScope.Tag,
        FigureFilter => FilterScope.Figure,
        Any any => SharedScope(any.Parts),
        All all when FieldsOf(all).Count == FieldCount(all) => SharedScope(all.Parts),
        _ => FilterScope.Sentence,
    };

    /// <summary>The parts of <paramref name="all"/>, those about one thing together.</summary>
    public static List<(FilterScope Scope, List<Filter> Parts)> Split(All all)
    {
        var groups = new List<(FilterScope Scope, List<Filter> Parts)>();
        foreach (var part in all.Parts.SelectMany(Flat))
        {
            var scope = ScopeOf(part);
            var open = groups.FindLastIndex(g => g.Scope == scope);
            if (open >= 0 && scope != FilterScope.Sentence && !groups[open].Parts.SelectMany(FieldsOf).Intersect(FieldsOf(part)).Any())
            {
                groups[open].Parts.Add(part);
            }
            else
            {
                groups.Add((scope, [part]));
            }
        }

        return groups;
    }

    private static IEnumerable<Filter> Flat(Filter filter) => filter is All all ? all.Parts.SelectMany(Flat) : [filter];

    // Words inside "or" are looked up one by one: only tags and figures have a thing that their conditions share.
    private static FilterScope SharedScope(IReadOnlyList<Filter> parts)
    {
        var scopes = parts.Select(ScopeOf).Distinct().ToList();
        return scopes is [var only] && only is FilterScope.Tag or FilterScope.Figure ? scopes[0] : FilterScope.Sentence;
    }

    // The fields of which a tag or figure has only one value; limits on a value may come twice.
    private static HashSet<Type> FieldsOf(Filter filter) => [.. Fields(filter)];

    private static int FieldCount(Filter filter) => Fields(filter).Count();

    private static IEnumerable<Type> Fields(Filter filter) => filter switch
    {
        TagFilter or (FigureFilter and not ValueWithin) => [filter.GetType()],
        All all => all.Parts.SelectMany(Fields),
        Any any => any.Parts.SelectMany(Fields).Distinct(),
        _ => [],
    };
}
