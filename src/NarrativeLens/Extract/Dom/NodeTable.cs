using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>
/// The elements and texts of a page in document order, as columns: row i is one node, and rows i+1 up to End[i] lie inside it.
/// Built once; every later step reads columns instead of walking the document again.
/// </summary>
internal sealed class NodeTable
{
    /// <summary>Element or text of each row.</summary>
    public required TreeNode[] Nodes { get; init; }

    public required Tag[] Tags { get; init; }

    /// <summary>The row of the node around; -1 for the first.</summary>
    public required int[] Parent { get; init; }

    /// <summary>The row after the last one inside.</summary>
    public required int[] End { get; init; }

    /// <summary>What the element's names (class, id, role, itemprop) say of it.</summary>
    public required Trait[] Traits { get; init; }

    /// <summary>Letters and digits that stand directly in this block, inline elements included.</summary>
    public required int[] Own { get; init; }

    /// <summary>The part of <see cref="Own"/> inside links.</summary>
    public required int[] OwnLinked { get; init; }

    /// <summary>Sentence marks in <see cref="Own"/>.</summary>
    public required int[] OwnMarks { get; init; }

    public int Count => Tags.Length;

    /// <summary>An attribute of the element of a row; null for text and where the element has none of this name.</summary>
    public string? Attribute(int row, string name) => (Nodes[row] as TreeElement)?.Attribute(name);

    /// <summary>The level of a heading's row, 1 to 6.</summary>
    public int Level(int row) => ((TreeElement)Nodes[row]).Kind.Name[1] - '0';

    /// <summary>The characters of a text's row; empty for an element.</summary>
    public ReadOnlySpan<char> Text(int row) => Nodes[row] is TreeText text ? text.Characters.Span : [];

    /// <summary>True where row <paramref name="inner"/> is <paramref name="outer"/> or lies inside it.</summary>
    public bool IsInside(int inner, int outer) => inner >= outer && inner < End[outer];

    /// <summary>The text inside a row as the page has it, cut soon after <paramref name="most"/> code units.</summary>
    public string Words(int row, int most)
    {
        var words = new System.Text.StringBuilder();
        for (var at = row; at < End[row] && words.Length < most; at++)
        {
            words.Append(Text(at));
        }

        return words.ToString();
    }

    /// <summary>The nearest row that holds both.</summary>
    public int CommonAncestor(int first, int second)
    {
        while (!IsInside(second, first))
        {
            first = Parent[first];
        }

        return first;
    }
}
