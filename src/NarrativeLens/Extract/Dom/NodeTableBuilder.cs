using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>Fills the columns of a <see cref="NodeTable"/> in one pass without recursion, and puts the head's data and scripts aside.</summary>
internal sealed class NodeTableBuilder
{
    private const int RowsBetweenChecks = 1024;

    private readonly List<TreeNode> _nodes = [];
    private readonly List<Tag> _tags = [];
    private readonly List<int> _parents = [];
    private readonly List<Trait> _traits = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _own = [];
    private readonly List<int> _linked = [];
    private readonly List<int> _marks = [];
    private readonly Stack<Open> _open = new();
    private readonly TraitReader _traitReader = new();
    private readonly PageHead _head = new();

    private readonly record struct Open(List<TreeNode> Children, int Next, int Row, int Block, bool Linked);

    /// <summary>Reads a document.</summary>
    public static (NodeTable Table, PageHead Head) Build(TreeDocument document, CancellationToken cancellation)
    {
        var builder = new NodeTableBuilder();
        builder.Read(document, cancellation);
        return (builder.Finish(), builder._head);
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
                    _ends[open.Row] = _nodes.Count;
                }

                continue;
            }

            _open.Push(open with { Next = open.Next + 1 });
            Visit(open.Children[open.Next], open);
            if (_nodes.Count % RowsBetweenChecks == 0)
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
        AddRow(text, Tag.Text, around.Row, Trait.None);
        var (letters, marks) = TextMeasure.Of(text.Characters.Span);
        _own[around.Block] += letters;
        _marks[around.Block] += marks;
        _linked[around.Block] += around.Linked ? letters : 0;
    }

    private int AddRow(TreeNode node, Tag tag, int parent, Trait trait)
    {
        var row = _nodes.Count;
        _nodes.Add(node);
        _tags.Add(tag);
        _parents.Add(parent);
        _traits.Add(trait);
        _ends.Add(row + 1);
        _own.Add(0);
        _linked.Add(0);
        _marks.Add(0);
        return row;
    }

    private NodeTable Finish() => new()
    {
        Nodes = [.. _nodes],
        Tags = [.. _tags],
        Parent = [.. _parents],
        Traits = [.. _traits],
        End = [.. _ends],
        Own = [.. _own],
        OwnLinked = [.. _linked],
        OwnMarks = [.. _marks],
    };
}
