namespace NarrativeLens.Collect;

/// <summary>A folder that holds copies of sites, one folder for each host, as "wget --mirror" lays them out.</summary>
internal static class Mirror
{
    // Where sites keep feeds and sitemaps, at the root; the content of each is looked at before it is taken.
    private static readonly string[] s_listingExtensions = [".xml", ".rss", ".atom", ".rdf", ".json", ".gz", ".txt"];
    private static readonly EnumerationOptions s_readable = new() { IgnoreInaccessible = true };
    private const string RobotsFile = "robots.txt";
    private const string IndexPage = "index.html";
    private const int HeadLength = 4096;

    /// <summary>True where the folder has sub-folders and all of them, hidden ones aside, are named like hosts.</summary>
    public static bool Is(string folder)
    {
        var names = Directory.EnumerateDirectories(folder, "*", s_readable).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith('.')).ToList();
        return names.Count > 0 && names.TrueForAll(IsHostName);
    }

    /// <summary>The sites in it, by name in ordinal order.</summary>
    public static IReadOnlyList<Uri> SitesIn(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder, "*", s_readable).Select(path => Path.GetFileName(path)!).Where(IsHostName).Order(StringComparer.Ordinal).Select(SiteOf),
    ];

    /// <summary>Where a site's listings are: the Sitemap lines of its robots.txt, then the feeds and sitemaps in its root, by name.</summary>
    /// <param name="folder">The mirror.</param>
    /// <param name="site">The site's root address.</param>
    /// <param name="sitemaps">Sitemap lines of its robots.txt.</param>
    public static IReadOnlyList<Uri> Listings(string folder, Uri site, IEnumerable<string> sitemaps)
    {
        var root = FolderOf(folder, site);
        var files = Directory.EnumerateFiles(root, "*", s_readable)
            .Where(path => s_listingExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Path.GetFileName(path) != RobotsFile && MayBeListing(path))
            .Order(StringComparer.Ordinal);
        return [.. sitemaps.Select(line => AddressRules.Parse(line, site)).OfType<Uri>(), .. files.Select(path => AddressOf(site, Path.GetRelativePath(root, path)))];
    }

    /// <summary>Addresses of the site's pages that no listing led to.</summary>
    /// <param name="folder">The mirror.</param>
    /// <param name="site">The site's root address.</param>
    /// <param name="isKnown">True for files that were read already.</param>
    public static IReadOnlyList<Uri> OtherPages(string folder, Uri site, Func<string, bool> isKnown)
    {
        var root = FolderOf(folder, site);
        return [.. LocalFiles.PagesBelow(root).Where(path => !isKnown(path)).Select(path => AddressOf(site, Path.GetRelativePath(root, path)))];
    }

    private static string FolderOf(string folder, Uri site) =>
        Directory.EnumerateDirectories(folder, "*", s_readable).First(path => IsHostName(Path.GetFileName(path)!) && SiteOf(Path.GetFileName(path)!) == site);

    private static Uri SiteOf(string name) => new("https://" + name.Replace('+', ':') + "/");

    // "www.example.com", "192.0.2.7", "example.com:8080" or "example.com+8080"; "v1.0" is no host, as no top-level domain is a number.
    private static bool IsHostName(string name)
    {
        var labels = name.Split(':', '+')[0].Split('.');
        return labels.Length > 1
            && Array.TrueForAll(labels, label => label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'))
            && (!char.IsAsciiDigit(labels[^1][0]) || labels.Length == 4)
            && Uri.TryCreate("https://" + name.Replace('+', ':') + "/", UriKind.Absolute, out _);
    }

    // A query is part of the file's name; a folder's index page answers for the folder.
    private static Uri AddressOf(Uri site, string path)
    {
        path = path.Replace(Path.DirectorySeparatorChar, '/');
        var (name, query) = path.Split('?', 2) is [var before, var after] ? (before, "?" + EscapeQuery(after)) : (path, "");
        if (name == IndexPage || name.EndsWith("/" + IndexPage, StringComparison.Ordinal))
        {
            name = name[..^IndexPage.Length];
        }

        return new Uri(site, "/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)) + query);
    }

    private static string EscapeQuery(string query) =>
        Uri.EscapeDataString(query).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal);

    private static bool MayBeListing(string path)
    {
        try
        {
            var head = new byte[HeadLength];
            using var file = File.OpenRead(path);
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head.AsSpan(0, read) is [0x1f, 0x8b, ..] || Sniffer.MayBeListing(head.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The visit will say why it cannot be read.
            return true;
        }
    }
}
