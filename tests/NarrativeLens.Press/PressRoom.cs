using System.Text;

namespace NarrativeLens.Press;

/// <summary>Writes the pages, feeds and robots.txt of every outlet as a crawler's mirror of those sites.</summary>
internal static class PressRoom
{
    private const string RevisionMark = ".rev2.md";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Renders every outlet that has truth files.</summary>
    /// <param name="truth">The folder of truth files, one folder an outlet.</param>
    /// <param name="press">The mirror to write; what was there is removed.</param>
    /// <param name="revised">The mirror with the later revisions; what was there is removed.</param>
    /// <returns>The number of files written.</returns>
    public static int Render(string truth, string press, string revised)
    {
        Empty(press);
        Empty(revised);
        return Outlet.All.Sum(outlet => RenderOutlet(outlet, Path.Combine(truth, outlet.Folder), press, revised));
    }

    private static int RenderOutlet(Outlet outlet, string truth, string press, string revised)
    {
        if (!Directory.Exists(truth))
        {
            return 0;
        }

        var files = Directory.GetFiles(truth, "*.md").Order(StringComparer.Ordinal).ToList();
        var first = Newest(files.Where(file => !IsRevision(file)));
        var later = Newest(files.Where(IsRevision));
        var written = Mirror(outlet, first, first, press);
        if (later.Count > 0)
        {
            var now = first.Select(article => later.FirstOrDefault(revision => revision.Url == article.Url) ?? article).ToList();
            written += Mirror(outlet, later, now, revised);
        }

        return written;
    }

    private static int Mirror(Outlet outlet, List<TruthArticle> pages, List<TruthArticle> listed, string root)
    {
        var template = Template.Load(outlet.Folder + ".html");
        foreach (var article in pages)
        {
            Write(root, outlet, article.Path + ".html", Template.Fill(template, PageValues.Of(outlet, article, listed)));
        }

        Write(root, outlet, outlet.Feed, Feeds.Write(outlet, listed));
        Write(root, outlet, "index.html", FrontPage.Write(outlet, listed));
        Write(root, outlet, "robots.txt", $"User-agent: *\nAllow: /\nDisallow: /private/\n\nSitemap: {outlet.Root}{outlet.Feed}\n");
        return pages.Count + 3;
    }

    private static List<TruthArticle> Newest(IEnumerable<string> files) =>
        [.. files.Select(TruthArticle.Read).OrderByDescending(article => article.Published).ThenBy(article => article.Url, StringComparer.Ordinal)];

    private static bool IsRevision(string file) => file.EndsWith(RevisionMark, StringComparison.Ordinal);

    private static void Write(string root, Outlet outlet, string path, string text)
    {
        var file = Path.Combine(root, outlet.Host, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, s_utf8.GetBytes(text));
    }

    // Only hosts of the press are removed: a wrong path must not cost anybody a folder.
    private static void Empty(string root)
    {
        foreach (var host in Outlet.All.Select(outlet => Path.Combine(root, outlet.Host)).Where(Directory.Exists))
        {
            Directory.Delete(host, recursive: true);
        }
    }
}
