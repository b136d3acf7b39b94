using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>
/// The elements and texts of a page in document order, as columns: row i is one node, and rows i+1 up to End[i] lie inside it.
/// Built once; every later step reads columns instead of walking the document again.
/// </summary>
/// <param name="count">The number of rows.</param>
internal sealed class NodeTable(int count)
{
    /// <summary>Element or text of each row.</summary>
    public TreeNode[] Nodes { get; } = new TreeNode[count];

    public Tag[] Tags { get; } = new Tag[count];

    /// <summary>The row of the node around; -1 for the first.</summary>
    public int[] Parent { get; } = new int[count];

    /// <summary>The row after the last one inside.</summary>
    public int[] End { get; } = new int[count];

    /// <summary>What the element's names (class, id, role, itemprop) say of it.</summary>
    public Trait[] Traits { get; } = new Trait[count];

    /// <summary>Letters and digits that stand directly in this block, inline elements included.</summary>
    public int[] Own { get; } = new int[count];

    /// <summary>The part of <see cref="Own"/> inside links.</summary>
    public int[] OwnLinked { get; } = new int[count];

    /// <summary>Sentence marks in <see cref="Own"/>.</summary>
    public int[] OwnMarks { get; } = new int[count];

    /// <summary>The number of rows.</summary>
    public int Count => count;

    /// <summary>True where the page was longer than the limits allow, so that rows at its end are missing.</summary>
    public bool IsCut { get; init; }

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
