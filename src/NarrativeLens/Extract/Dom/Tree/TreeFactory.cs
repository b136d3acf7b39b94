using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>Makes the nodes of one page, as AngleSharp's tree builder asks for them.</summary>
internal sealed class TreeFactory : IDomConstructionElementFactory<TreeDocument, TreeElement>
{
    /// <summary>The page; null before its parsing has begun.</summary>
    public TreeDocument? Document { get; private set; }

    /// <summary>A context whose parsers build trees of the nodes made here.</summary>
    public IBrowsingContext NewContext() =>
        BrowsingContext.New(new Configuration(Configuration.Default.Services.Append((Func<IBrowsingContext, IDomConstructionElementFactory<TreeDocument, TreeElement>>)(_ => this))));

    /// <inheritdoc/>
    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new TreeDocument(source);

    /// <inheritdoc/>
    public TreeElement Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) =>
        new(document, ElementKinds.OfHtml(localName.Memory.Span));

    /// <inheritdoc/>
    public TreeElement CreateUnknown(TreeDocument document, StringOrMemory tagName) => new(document, ElementKinds.OfHtml(tagName.Memory.Span));

    /// <inheritdoc/>
    public TreeElement CreateNoScript(TreeDocument document, bool scripting) => new(document, ElementKinds.OfHtml("noscript"));

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default) => new TreeMath(document, ElementKinds.OfMath(name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default) => new TreeSvg(document, ElementKinds.OfSvg(name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(TreeDocument document) => new TreeMeta(document, ElementKinds.OfHtml("meta"));

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) => new TreeScript(document, ElementKinds.OfHtml("script"));

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(TreeDocument document) => new TreeFrame(document, ElementKinds.OfHtml("frame"));

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(TreeDocument document) => new TreeTemplate(document, ElementKinds.OfHtml("template"));

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(TreeDocument document) => new TreeForm(document, ElementKinds.OfHtml("form"));

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new TreeDoctype();
}
