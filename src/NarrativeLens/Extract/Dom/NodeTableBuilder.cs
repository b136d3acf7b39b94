using System.Runtime.InteropServices;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>Fills the columns of a <see cref="NodeTable"/> in one pass without recursion, and puts the head's data and scripts aside.</summary>
internal sealed class NodeTableBuilder
{
    private const int RowsBetweenChecks = 1024;

    /// <summary>Texts stand beside elements: rows for each element, to begin with.</summary>
    private const int RowsForEachElement = 2;

    private readonly List<Row> _rows;
    private readonly Stack<Open> _open = new();
    private readonly TraitReader _traitReader = new();
    private readonly PageHead _head = new();

    private record struct Row(TreeNode Node, Tag Tag, Trait Traits, int Parent, int End, int Own, int Linked, int Marks);

    private readonly record struct Open(List<TreeNode> Children, int Next, int Row, int Block, bool Linked);

    private int _textLeft;

    private NodeTableBuilder(int elements, int maxText) => (_rows, _textLeft) = (new List<Row>(elements * RowsForEachElement), maxText);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The page.</param>
    /// <param name="maxText">Most text taken, in code units.</param>
    /// <param name="cancellation">Ends the work between two nodes.</param>
    public static (NodeTable Table, PageHead Head) Build(TreeDocument document, int maxText, CancellationToken cancellation)
    {
        var builder = new NodeTableBuilder(document.Elements, maxText);
        builder.Read(document, cancellation);
        return (builder.Finish(document.IsCut || builder._textLeft <= 0), builder._head);
    }

    private void Read(TreeDocument document, CancellationToken cancellation)
    {
        if (document.Root is not { } root)
        {
            return;
        }

        _head.Read(root);
        Enter(root, parent: -1, block: 0, linked: false);
        while (_open.TryPop(out var open))
        {
            if (open.Next >= open.Children.Count)
            {
                if (open.Row >= 0)
                {
                    At(open.Row).End = _rows.Count;
                }

                continue;
            }

            _open.Push(open with { Next = open.Next + 1 });
            Visit(open.Children[open.Next], open);
            if (_rows.Count % RowsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private void Visit(TreeNode node, Open around)
    {
        if (node is TreeElement element)
        {
            _head.Read(element);
            if (element.Kind.Name == "head")
            {
                // The head has no text of the page, only data: its children are read, none gets a row.
                _open.Push(new Open(element.Children, 0, -1, around.Block, false));
            }
            else if (around.Row >= 0 && !element.Kind.IsUnread)
            {
                Enter(element, around.Row, around.Block, around.Linked);
            }
        }
        else if (node is TreeText text && around.Row >= 0)
        {
            AddText(text, around);
        }
    }

    private void Enter(TreeElement element, int parent, int block, bool linked)
    {
        var tag = element.Kind.Tag;
        var row = AddRow(element, tag, parent, _traitReader.Read(element, tag));
        var isLink = linked || (tag == Tag.Link && element.Attribute("href") is not null);
        _open.Push(new Open(element.Children, 0, row, Tags.IsBlock(tag) ? row : block, isLink));
    }

    private void AddText(TreeText text, Open around)
    {
        text.Cut(_textLeft);
        _textLeft -= text.Characters.Length;
        AddRow(text, Tag.Text, around.Row, Trait.None);
        var (letters, marks) = TextMeasure.Of(text.Characters.Span);
        ref var block = ref At(around.Block);
        block.Own += letters;
        block.Marks += marks;
        block.Linked += around.Linked ? letters : 0;
    }

    private ref Row At(int row) => ref CollectionsMarshal.AsSpan(_rows)[row];

    private int AddRow(TreeNode node, Tag tag, int parent, Trait traits)
    {
        _rows.Add(new Row(node, tag, traits, parent, _rows.Count + 1, 0, 0, 0));
        return _rows.Count - 1;
    }

    private NodeTable Finish(bool isCut)
    {
        var table = new NodeTable(_rows.Count) { IsCut = isCut };
        for (var row = 0; row < _rows.Count; row++)
        {
            (table.Nodes[row], table.Tags[row], table.Traits[row], table.Parent[row], table.End[row], table.Own[row], table.OwnLinked[row], table.OwnMarks[row]) = _rows[row];
        }

        return table;
    }
}
