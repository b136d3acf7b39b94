using NarrativeLens.Classify;

namespace NarrativeLens.Brief;

/// <summary>The narratives of the codebook in its order, as people read them.</summary>
internal static class NarrativeNames
{
    /// <summary>The ids, in the codebook's order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Codebook.Default.Narratives.Select(narrative => narrative.Id)];

    /// <summary>The place of a narrative in the codebook; -1 for an unknown one.</summary>
    public static int PlaceOf(string id) => Codebook.Default.IndexOf(id);

    /// <summary>The name: "Store of value".</summary>
    public static string Of(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
