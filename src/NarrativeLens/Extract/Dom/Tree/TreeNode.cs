using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>
/// A node as AngleSharp's tree builder needs it and no more: a parent and children. Its own node classes carry styles, events and live lists that a reader of
/// text never asks for.
/// </summary>
internal abstract class TreeNode : IConstructableNode, IConstructableNodeList
{
    private static readonly List<TreeNode> s_none = [];

    private List<TreeNode> _children = s_none;

    /// <summary>The children, in document order.</summary>
    public List<TreeNode> Children => _children;

    /// <summary>The node around; null for the document and for a node that was taken out.</summary>
    public TreeNode? Around { get; private set; }

    /// <inheritdoc/>
    public virtual StringOrMemory NodeName => StringOrMemory.Empty;

    /// <inheritdoc/>
    public virtual NodeFlags Flags => NodeFlags.None;

    /// <inheritdoc/>
    public IConstructableNode? Parent
    {
        get => Around;
        set => Around = (TreeNode?)value;
    }

    /// <inheritdoc/>
    public IConstructableNodeList ChildNodes => this;

    /// <inheritdoc/>
    public int Length => _children.Count;

    /// <inheritdoc/>
    public IConstructableNode this[int index] => _children[index];

    /// <inheritdoc/>
    public void Clear() => _children = s_none;

    /// <inheritdoc/>
    public void RemoveFromParent() => Around?.RemoveChild(this);

    /// <inheritdoc/>
    public void RemoveChild(IConstructableNode childNode)
    {
        // What is taken out was mostly put in last.
        var at = _children.LastIndexOf((TreeNode)childNode);
        if (at >= 0)
        {
            RemoveNode(at, childNode);
        }
    }

    /// <inheritdoc/>
    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        _children.RemoveAt(idx);
        childNode.Parent = null;
    }

    /// <inheritdoc/>
    public void InsertNode(int idx, IConstructableNode childNode)
    {
        childNode.RemoveFromParent();
        Own().Insert(Math.Min(idx, _children.Count), (TreeNode)childNode);
        childNode.Parent = this;
    }

    /// <inheritdoc/>
    public virtual void AddNode(IConstructableNode childNode)
    {
        childNode.RemoveFromParent();
        Own().Add((TreeNode)childNode);
        childNode.Parent = this;
    }

    /// <inheritdoc/>
    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (_children.Count > 0 && _children[^1] is TreeText last)
        {
            last.Append(text.Memory);
        }
        else
        {
            AddNode(new TreeText(text.Memory));
        }
    }

    /// <inheritdoc/>
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (idx > 0 && idx <= _children.Count && _children[idx - 1] is TreeText before)
        {
            before.Append(text.Memory);
        }
        else
        {
            InsertNode(idx, new TreeText(text.Memory));
        }
    }

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => _children.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _children.GetEnumerator();

    // Most elements hold nothing or one text: a list is made with the first child, and small.
    private List<TreeNode> Own() => ReferenceEquals(_children, s_none) ? _children = new List<TreeNode>(2) : _children;
}
