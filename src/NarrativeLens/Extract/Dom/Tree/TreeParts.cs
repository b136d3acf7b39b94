using AngleSharp.Html.Construction;

namespace NarrativeLens.Extract.Dom.Tree;

// The tree builder tells these elements apart by their interfaces; here none of them does more than any other.

/// <summary>A meta element; it changes nothing while the page is read.</summary>
internal sealed class TreeMeta(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableMetaElement
{
    /// <summary>Does nothing: the encoding was chosen before parsing began.</summary>
    public void Handle()
    {
        // See the summary.
    }
}

/// <summary>A script; never run.</summary>
internal sealed class TreeScript(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableScriptElement
{
    /// <summary>Never called, as no script is ever prepared.</summary>
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>False: the script is not to run.</summary>
    public bool Prepare(IConstructableDocument document) => false;
}

/// <summary>A form.</summary>
internal sealed class TreeForm(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableFormElement;

/// <summary>A frame; never loaded.</summary>
internal sealed class TreeFrame(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableFrameElement;

/// <summary>A template; what it holds stays among its children, which nothing reads.</summary>
internal sealed class TreeTemplate(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableTemplateElement
{
    /// <summary>Does nothing: see the class.</summary>
    public void PopulateFragment()
    {
        // See the summary.
    }
}

/// <summary>An element of SVG.</summary>
internal sealed class TreeSvg(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableSvgElement;

/// <summary>An element of MathML.</summary>
internal sealed class TreeMath(TreeDocument document, ElementKind kind) : TreeElement(document, kind), IConstructableMathElement;

/// <summary>A document type, which says nothing of the text.</summary>
internal sealed class TreeDoctype : TreeNode;
