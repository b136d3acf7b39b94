using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>An element: its kind, and those of its attributes that anything here reads.</summary>
internal class TreeElement : TreeNode, IConstructableElement, IConstructableNamedNodeMap
{
    private static readonly (string Name, ReadOnlyMemory<char> Value)[] s_none = [];

    private (string Name, ReadOnlyMemory<char> Value)[] _attributes = s_none;

    private readonly TreeDocument _document;

    /// <summary>An element without attributes.</summary>
    /// <param name="document">The page, which counts it.</param>
    /// <param name="kind">What its name means.</param>
    public TreeElement(TreeDocument document, ElementKind kind)
    {
        (_document, Kind) = (document, kind);
        document.Count(this);
    }

    /// <summary>What the element's name means to the parser and to the reader.</summary>
    public ElementKind Kind { get; }

    /// <summary>Names and values of the attributes that were kept.</summary>
    public ReadOnlySpan<(string Name, ReadOnlyMemory<char> Value)> Kept => _attributes;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => Kind.Name;

    /// <inheritdoc/>
    public override NodeFlags Flags => Kind.Flags;

    /// <inheritdoc/>
    public StringOrMemory NamespaceUri => Kind.Namespace;

    /// <inheritdoc/>
    public StringOrMemory LocalName => Kind.Name;

    /// <inheritdoc/>
    public StringOrMemory Prefix => StringOrMemory.Empty;

    /// <inheritdoc/>
    public IConstructableNamedNodeMap Attributes => this;

    /// <inheritdoc/>
    public ISourceReference? SourceReference { get; set; }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => null;

    /// <summary>The value of an attribute; null where it is missing or was not kept.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (ReferenceEquals(attribute.Name, name) || attribute.Name == name)
            {
                return attribute.Value.ToString();
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    /// <inheritdoc/>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (!HasAttribute(name) && KeptAttributes.Find(name.Memory.Span) is { } kept)
        {
            _attributes = [.. _attributes, (kept, value.Memory)];
        }
    }

    /// <inheritdoc/>
    public StringOrMemory GetAttribute(StringOrMemory @namespace, StringOrMemory name) => Attribute(name.ToString()) ?? default(StringOrMemory);

    /// <inheritdoc/>
    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }

        var kept = new (string, ReadOnlyMemory<char>)[tagAttributes.Count];
        var count = 0;
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            if (KeptAttributes.Find(tagAttributes[i].Name.Memory.Span) is { } name)
            {
                kept[count++] = (name, tagAttributes[i].Value.Memory);
            }
        }

        _attributes = count == kept.Length ? kept : kept[..count];
    }

    /// <inheritdoc/>
    public bool HasAttribute(StringOrMemory name)
    {
        foreach (var attribute in _attributes)
        {
            if (name == attribute.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void SetupElement()
    {
        // Nothing is derived from attributes here: no style is parsed and nothing is loaded.
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
        // Comments hold no text of the page.
    }

    /// <inheritdoc/>
    public IConstructableNode ShallowCopy() => new TreeElement(_document, Kind) { _attributes = _attributes };

    /// <inheritdoc/>
    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        var others = ((TreeElement?)attributes)?._attributes ?? s_none;
        if (others.Length != _attributes.Length)
        {
            return false;
        }

        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Name != _attributes[i].Name || !others[i].Value.Span.SequenceEqual(_attributes[i].Value.Span))
            {
                return false;
            }
        }

        return true;
    }
}
