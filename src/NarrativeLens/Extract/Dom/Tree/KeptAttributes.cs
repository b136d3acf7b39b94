using System.Collections.Frozen;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>The attributes that anything in this stage reads; all others are dropped while parsing.</summary>
internal static class KeptAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_names = new[]
    {
        "class", "id", "data-testid", "data-component", "data-block", "role", "itemprop", "itemtype", "rel", "hidden", "aria-hidden", "style",
        "href", "src", "datetime", "content", "property", "name", "http-equiv", "lang", "xml:lang", "type", "charset", "title",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one string that stands for this name; null where attributes of this name are dropped.</summary>
    public static string? Find(ReadOnlySpan<char> name) => s_names.TryGetValue(name, out var kept) ? kept : null;
}
