using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Reads the authors from a first paragraph that is only their names, as pages write that give themselves as the author.</summary>
internal static class FirstLineByline
{
    private const int LongestByline = 80;

    /// <summary>Lines looked at from the top: a lead may stand before the byline.</summary>
    private const int Reach = 3;

    /// <summary>The names, their line taken out of <paramref name="blocks"/>; empty where no such line stands there.</summary>
    /// <param name="blocks">The article's blocks.</param>
    /// <param name="stated">What the page gives as authors: where it gives none at all, a short first line is more often a label.</param>
    /// <param name="house">The outlet.</param>
    public static IReadOnlyList<string> Take(List<BlockDraft> blocks, IReadOnlyList<string> stated, HouseNames house)
    {
        for (var at = 0; stated.Count > 0 && at < Math.Min(Reach, blocks.Count - 1); at++)
        {
            if (blocks[at] is { Kind: BlockKind.Paragraph, Text.Length: <= LongestByline } line && Names(line.Text, house) is { Count: > 0 } names)
            {
                blocks.RemoveAt(at);
                return names;
            }
        }

        return [];
    }

    private static IReadOnlyList<string> Names(string line, HouseNames house)
    {
        var names = AuthorNames.Clean([line], null);
        return names.Count > 0 && names.All(name => IsFullName(name) && !house.Holds(name) && !NewsAgencies.Holds(name)) && names.Sum(name => name.Count(char.IsLetter)) * 10 >= line.Count(char.IsLetter) * 8 ? names : [];
    }

    private static bool IsFullName(string name) =>
        name.Split(' ') is { Length: >= 2 and <= 4 } words && words.All(word => word.Length > 0 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'));
}
