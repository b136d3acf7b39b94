using NarrativeLens.Collect;

namespace NarrativeLens.Store;

/// <summary>Tells which outlet an address belongs to.</summary>
internal static class Outlets
{
    private const string Local = "local files";

    /// <summary>The name the page gives itself, else the one of its source, else its host.</summary>
    public static string NameOf(Article article, Page page) =>
        FirstWritten(article.SiteName, page.Source.Name) ?? HostOf(article.Address);

    /// <summary>The host without "www."; for paths a word that says so.</summary>
    public static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.IdnHost[4..] : uri.IdnHost
            : Local;

    private static string? FirstWritten(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                return name.Trim();
            }
        }

        return null;
    }
}
