using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>A parsed page. Its texts are parts of the source, which lives until it is disposed.</summary>
/// <param name="source">The page's characters.</param>
internal sealed class TreeDocument(TextSource source) : TreeNode, IConstructableDocument, IDisposable
{
    private readonly Stack<TreeElement> _tables = new();

    /// <summary>The html element; null for a page without any.</summary>
    public TreeElement? Root { get; private set; }

    /// <summary>How many elements were made, copies that mend misnested tags among them.</summary>
    public int Elements { get; private set; }

    /// <summary>The characters of the page, which go back to the pool when it is disposed; every text and attribute is a part of them.</summary>
    public char[]? Lent { get; set; }

    /// <summary>True where the page was longer than the limits allow, so that its end was not read.</summary>
    public bool IsCut { get; set; }

    /// <inheritdoc/>
    public TextSource Source => source;

    /// <inheritdoc/>
    public IDisposable? Builder { get; set; }

    /// <inheritdoc/>
    public QuirksMode QuirksMode { get; set; }

    /// <inheritdoc/>
    public IConstructableElement DocumentElement => Root!;

    /// <inheritdoc/>
    public IConstructableElement? Head => Root?.Children.Find(child => child is TreeElement { Kind.Name: "head" }) as TreeElement;

    /// <summary>False: nothing is loaded.</summary>
    public bool IsLoading => false;

    /// <summary>Counts a new element; a table may have to be a foster parent later.</summary>
    public void Count(TreeElement element)
    {
        Elements++;
        if (element.Kind.Tag == Tag.Table)
        {
            _tables.Push(element);
        }
    }

    /// <summary>The innermost table has ended.</summary>
    public void CloseTable() => _tables.TryPop(out _);

    /// <summary>
    /// Adds the root. The tree builder knows a table by AngleSharp's own class only, and gives an element that stands wrongly inside a table of ours to the
    /// document: it belongs before the table (HTML Living Standard, section 13.2.6.1, foster parenting).
    /// </summary>
    public override void AddNode(IConstructableNode childNode)
    {
        if (Root is null || childNode is not TreeElement)
        {
            base.AddNode(childNode);
            Root ??= childNode as TreeElement;
        }
        else if (_tables.TryPeek(out var table) && table.Around is { } parent)
        {
            parent.InsertNode(parent.Children.LastIndexOf(table), childNode);
        }
        else
        {
            Root.AddNode(childNode);
        }
    }

    /// <inheritdoc/>
    public void PerformMicrotaskCheckpoint()
    {
        // There are no scripts whose work could be due.
    }

    /// <inheritdoc/>
    public void ProvideStableState()
    {
        // As above.
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
        // Comments hold no text of the page.
    }

    /// <inheritdoc/>
    public void TrackError(Exception exception)
    {
        // Errors of markup are the parser's to mend; a broken page is still a page.
    }

    /// <inheritdoc/>
    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task FinishLoadingAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void ApplyManifest()
    {
        // Manifests are of no use to a reader of text.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Builder?.Dispose();
        source.Dispose();
        if (Lent is { } lent)
        {
            Lent = null;
            ArrayPool<char>.Shared.Return(lent);
        }
    }
}
