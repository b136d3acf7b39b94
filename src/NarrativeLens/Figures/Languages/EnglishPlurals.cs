namespace NarrativeLens.Figures.Languages;

/// <summary>Plurals of English nouns, so that "a 19-member board" and "19 members" have one unit.</summary>
internal static class EnglishPlurals
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_irregular =
        new Dictionary<string, string> { ["person"] = "people", ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["foot"] = "feet" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The plural of a noun in small letters.</summary>
    public static string Of(ReadOnlySpan<char> noun) =>
        s_irregular.TryGetValue(noun, out var plural) ? plural
        : noun is [.., 's'] or [.., 'x'] or [.., 'c' or 's', 'h'] ? $"{noun}es"
        : noun is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? $"{noun[..^1]}ies"
        : $"{noun}s";
}
