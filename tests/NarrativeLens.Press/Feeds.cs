using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace NarrativeLens.Press;

/// <summary>Writes the list of an outlet's articles, newest first, in the outlet's format.</summary>
internal static class Feeds
{
    private const string AtomSpace = "http://www.w3.org/2005/Atom";

    private const string SitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The feed.</summary>
    public static string Write(Outlet outlet, IReadOnlyList<TruthArticle> articles) => outlet.Kind switch
    {
        FeedKind.Rss => Xml(xml => Rss(xml, outlet, articles)),
        FeedKind.Atom => Xml(xml => Atom(xml, outlet, articles)),
        FeedKind.Sitemap => Xml(xml => Sitemap(xml, outlet, articles)),
        _ => Json(outlet, articles),
    };

    private static void Rss(XmlWriter xml, Outlet outlet, IReadOnlyList<TruthArticle> articles)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "dc", null, "http://purl.org/dc/elements/1.1/");
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", outlet.Name);
        xml.WriteElementString("link", outlet.Root);
        xml.WriteElementString("description", outlet.Tagline);
        foreach (var article in articles)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", article.Title);
            xml.WriteElementString("link", article.Url);
            xml.WriteElementString("guid", article.Url);
            xml.WriteElementString("pubDate", article.Published.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Zone(article.Published));
            foreach (var author in article.Authors)
            {
                xml.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", author);
            }

            xml.WriteElementString("category", article.Section);
            xml.WriteElementString("description", article.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Atom(XmlWriter xml, Outlet outlet, IReadOnlyList<TruthArticle> articles)
    {
        xml.WriteStartElement("feed", AtomSpace);
        xml.WriteElementString("title", AtomSpace, outlet.Name);
        xml.WriteElementString("id", AtomSpace, outlet.Root);
        xml.WriteElementString("updated", AtomSpace, Iso(articles.Max(article => article.Modified ?? article.Published)));
        Link(xml, outlet.Root, "alternate");
        Link(xml, outlet.Root + outlet.Feed, "self");
        foreach (var article in articles)
        {
            xml.WriteStartElement("entry", AtomSpace);
            xml.WriteElementString("title", AtomSpace, article.Title);
            xml.WriteElementString("id", AtomSpace, article.Url);
            Link(xml, article.Url, "alternate");
            xml.WriteElementString("published", AtomSpace, Iso(article.Published));
            xml.WriteElementString("updated", AtomSpace, Iso(article.Modified ?? article.Published));
            foreach (var author in article.Authors)
            {
                xml.WriteStartElement("author", AtomSpace);
                xml.WriteElementString("name", AtomSpace, author);
                xml.WriteEndElement();
            }

            xml.WriteElementString("summary", AtomSpace, article.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string href, string rel)
    {
        xml.WriteStartElement("link", AtomSpace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Sitemap(XmlWriter xml, Outlet outlet, IReadOnlyList<TruthArticle> articles)
    {
        xml.WriteStartElement("urlset", SitemapSpace);
        xml.WriteAttributeString("xmlns", "news", null, NewsSpace);
        foreach (var article in articles)
        {
            xml.WriteStartElement("url", SitemapSpace);
            xml.WriteElementString("loc", SitemapSpace, article.Url);
            xml.WriteElementString("lastmod", SitemapSpace, Iso(article.Modified ?? article.Published));
            xml.WriteStartElement("news", "news", NewsSpace);
            xml.WriteStartElement("news", "publication", NewsSpace);
            xml.WriteElementString("news", "name", NewsSpace, outlet.Name);
            xml.WriteElementString("news", "language", NewsSpace, article.Language);
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", NewsSpace, Iso(article.Published));
            xml.WriteElementString("news", "title", NewsSpace, article.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Json(Outlet outlet, IReadOnlyList<TruthArticle> articles) => JsonSerializer.Serialize(
        new
        {
            version = "https://jsonfeed.org/version/1.1",
            title = outlet.Name,
            home_page_url = outlet.Root,
            feed_url = outlet.Root + outlet.Feed,
            items = articles.Select(article => new
            {
                id = article.Url,
                url = article.Url,
                title = article.Title,
                summary = article.Summary,
                content_text = article.Summary,
                date_published = Iso(article.Published),
                date_modified = article.Modified is { } modified ? Iso(modified) : Iso(article.Published),
                authors = article.Authors.Select(name => new { name }),
                tags = new[] { article.Section },
            }),
        },
        s_json) + "\n";

    private static string Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    // Named zones, as many feeds still write them: a reader must know them.
    private static string Zone(DateTimeOffset at) => at.Offset.TotalHours switch
    {
        0 => "GMT",
        1 => "BST",
        -4 => "EDT",
        -5 => "EST",
        _ => at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal),
    };
}
