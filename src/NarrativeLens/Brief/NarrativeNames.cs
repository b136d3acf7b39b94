using System.Collections.Frozen;

namespace NarrativeLens.Brief;

/// <summary>The narratives of the codebook (v1.1) in its order, as people read them.</summary>
internal static class NarrativeNames
{
    /// <summary>The ids, in the codebook's order.</summary>
    public static readonly IReadOnlyList<string> Ids =
    [
        "inflation-hedge", "store-of-value", "safe-haven", "speculation", "leverage", "contagion", "policy-support", "institutional-adoption",
    ];

    private static readonly FrozenDictionary<string, int> s_places = Ids.Index().ToFrozenDictionary(n => n.Item, n => n.Index);

    /// <summary>The place of a narrative in the codebook; -1 for an unknown one.</summary>
    public static int PlaceOf(string id) => s_places.GetValueOrDefault(id, -1);

    /// <summary>The name: "Store of value".</summary>
    public static string Of(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
