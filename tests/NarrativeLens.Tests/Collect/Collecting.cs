using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

/// <summary>Short words for what the tests of this folder do over and over.</summary>
internal static class Collecting
{
    /// <summary>Settings for a server on loopback: private addresses allowed, nobody to be spared.</summary>
    public static CollectOptions Loopback(Action<CollectOptions>? change = null)
    {
        var options = new CollectOptions { AllowPrivate = true, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(10) };
        change?.Invoke(options);
        return options;
    }

    public static async Task<IReadOnlyList<Collected>> CollectAsync(this CollectOptions options, params string[] sources) =>
        await new Collector(options, TimeProvider.System).CollectAsync(sources);

    public static Task<IReadOnlyList<Collected>> CollectAsync(this Collector collector, params string[] sources) => collector.CollectAsync(_ => null, sources);

    public static async Task<IReadOnlyList<Collected>> CollectAsync(this Collector collector, Func<string, Validators?> lastSeen, params string[] sources)
    {
        var found = new List<Collected>();
        var all = collector.CollectAsync(
            [.. sources.Select(address => new Source(address))], (url, _) => Task.FromResult(lastSeen(url)), TestContext.Current.CancellationToken);
        await foreach (var one in all)
        {
            found.Add(one);
        }

        return found;
    }

    /// <summary>One line for each: the path fetched, "= path" for unchanged, "- reason" for left out.</summary>
    public static string[] Lines(this IEnumerable<Collected> found) =>
    [
        .. found.Where(one => one is not Collected.Visited).Select(one => one switch
        {
            Collected.Fetched(var page) => PathOf(page.RequestedUrl),
            Collected.Unchanged(var address) => "= " + PathOf(address),
            Collected.Left(var skipped) => "- " + skipped.Reason,
            _ => throw new InvalidOperationException(one.ToString()),
        }),
    ];

    public static IReadOnlyList<SourceVisit> Visits(this IEnumerable<Collected> found) => [.. found.OfType<Collected.Visited>().Select(one => one.Visit)];

    public static IReadOnlyList<Page> Pages(this IEnumerable<Collected> found) => [.. found.OfType<Collected.Fetched>().Select(one => one.Page)];

    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile ? url.PathAndQuery : Path.GetFileName(address);
}
