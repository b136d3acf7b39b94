namespace NarrativeLens.Collect;

/// <summary>A page that a source lists and that no source before had listed.</summary>
/// <param name="Visit">The visit it belongs to.</param>
/// <param name="Address">Where it is: on the web, or a file.</param>
/// <param name="Entry">What the listing says of it; null where it was named without one.</param>
internal sealed record PlannedPage(VisitTally Visit, Uri Address, FeedEntry? Entry)
{
    /// <summary>The address in its canonical form, as it is asked for.</summary>
    public Uri Asked { get; } = Address.IsFile ? Address : CanonicalUrl.Of(Address);

    /// <summary>What all addresses of the page have in common, made once: every claim compares it.</summary>
    public string Key => _key ??= CanonicalUrl.KeyOfClean(Asked);

    private string? _key;
}

/// <summary>The order in which planned pages are handed on: that in which they would come if every host answered at once and kept its pace. It depends on what the
/// sources list and how long the hosts want to be left between two requests, never on how fast anyone was, so that every run over the same web hands on the same
/// way; and a host that wants ten seconds between two pages holds up nobody else.</summary>
internal static class Timetable
{
    /// <summary>The pages in that order.</summary>
    /// <param name="pages">In the order listed, host after host or mixed.</param>
    /// <param name="delays">The pace of each host, by <see cref="HostOf"/>.</param>
    public static IReadOnlyList<PlannedPage> Of(IReadOnlyList<PlannedPage> pages, IReadOnlyDictionary<string, TimeSpan> delays)
    {
        var met = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var timed = pages.Select(page =>
        {
            var host = HostOf(page.Address);
            met[host] = met.TryGetValue(host, out var before) ? before + 1 : 0;
            return (Page: page, Due: delays[host] * met[host], Round: met[host]);
        });

        // Sorting is stable: of pages due together, the one listed first goes first.
        return [.. timed.OrderBy(stop => stop.Due).ThenBy(stop => stop.Round).Select(stop => stop.Page)];
    }

    /// <summary>Whose pace a page keeps: host and port, or the local disk.</summary>
    public static string HostOf(Uri address) => address.IsFile ? "" : address.Authority;
}
