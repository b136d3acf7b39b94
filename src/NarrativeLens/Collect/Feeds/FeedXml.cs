using System.Text;
using System.Xml;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Walks an XML feed or sitemap entry by entry. A broken document gives what stands before the break.</summary>
internal sealed class FeedXml : IDisposable
{
    private readonly XmlTextReader _xml;
    private readonly FeedNames _names = new();
    private readonly bool _endsWithWholeText;
    private int _elementsLeft;

    private FeedXml(string text)
    {
        // Without namespaces, so that an undeclared prefix, a common fault, does not end the reading. Document types are gone already.
        _xml = new XmlTextReader(new StringReader(XmlRepair.Mend(text, out _endsWithWholeText)))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    /// <summary>Reads the listing; null where the root is none of a feed's or sitemap's.</summary>
    public static Listing? Read(string text, ListingContext context)
    {
        using var walk = new FeedXml(text);
        try
        {
            return walk.ReadRoot() is { } root && IXmlListing.For(root, context) is { } listing ? walk.ReadEntries(listing) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private FeedElement? ReadRoot()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                DeclareNamespaces();
                _names.SetRoot(_xml.Name);
                return StartElement();
            }
        }

        return null;
    }

    private Listing ReadEntries(IXmlListing listing)
    {
        string? damage = null;
        var count = 0;
        while (damage is null && TryReadNode(out damage))
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            DeclareNamespaces();
            var element = StartElement();
            if (listing.Wants(element, _xml.Depth))
            {
                damage = ++count > CollectLimits.EntriesPerListing ? $"more than {CollectLimits.EntriesPerListing} entries; the rest was not read" : Fill(element);
                listing.Add(element);
            }
            else if (_xml.Depth > CollectLimits.FeedDepth)
            {
                damage = $"elements nest deeper than {CollectLimits.FeedDepth}; what follows was not read";
            }
        }

        return listing.Finish(damage);
    }

    private bool TryReadNode(out string? damage)
    {
        damage = null;
        try
        {
            return _xml.Read();
        }
        catch (XmlException e)
        {
            damage = Describe(e);
            return false;
        }
    }

    // Reads all that is inside; gives the reason where that fails, and leaves what was read.
    private string? Fill(FeedElement element)
    {
        _elementsLeft = CollectLimits.ElementsPerEntry;
        try
        {
            element.Text = ReadInside(element, 0);
            return null;
        }
        catch (XmlException e)
        {
            return Describe(e);
        }
    }

    private string ReadInside(FeedElement element, int depth)
    {
        if (_xml.IsEmptyElement)
        {
            return "";
        }

        if (depth > CollectLimits.FeedDepth || --_elementsLeft < 0)
        {
            throw new XmlException("too many elements, or too deep, in one entry", null, _xml.LineNumber, _xml.LinePosition);
        }

        // Mostly one text and nothing else: parts are joined only where there are several.
        var first = "";
        StringBuilder? joined = null;
        try
        {
            while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
            {
                var part = ReadNode(element, depth);
                if (joined is null && first.Length == 0)
                {
                    first = part;
                }
                else if (part.Length > 0)
                {
                    (joined ??= new StringBuilder(first)).Append(part);
                }
            }
        }
        catch (XmlException) when (_endsWithWholeText && _xml.ReadState != ReadState.Interactive)
        {
            element.Text = (joined?.ToString() ?? first).Trim();
            throw;
        }

        return (joined?.ToString() ?? first).Trim();
    }

    // The text of a node; none of a comment and its like.
    private string ReadNode(FeedElement element, int depth)
    {
        if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            return _xml.Value;
        }

        if (_xml.NodeType != XmlNodeType.Element)
        {
            return "";
        }

        DeclareNamespaces();
        var child = StartElement();
        element.Add(child);
        child.Text = ReadInside(child, depth + 1);
        return child.Text;
    }

    private FeedElement StartElement()
    {
        var (vocabulary, name) = _names.Resolve(_xml.Name);
        var element = new FeedElement(vocabulary, name);
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                element.SetAttribute(_xml.Name, _xml.Value);
            }
            while (_xml.MoveToNextAttribute());

            _xml.MoveToElement();
        }

        return element;
    }

    private void DeclareNamespaces()
    {
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                _names.Declare(_xml.Name, _xml.Value);
            }
            while (_xml.MoveToNextAttribute());

            _xml.MoveToElement();
        }
    }

    private static string Describe(XmlException e) => $"the XML breaks at line {e.LineNumber}, column {e.LinePosition}; what follows was not read";
}
