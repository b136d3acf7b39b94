namespace NarrativeLens.Cli;

/// <summary>What a command collects: the sources named on the line, else the configured ones, else the sample press.</summary>
internal static class Sources
{
    /// <summary>The sources in force, local ones checked for existence.</summary>
    /// <exception cref="InputException">A local source does not exist, or an address has another scheme than http or https.</exception>
    public static IReadOnlyList<Source> Of(Workbench bench, IReadOnlyList<string>? named)
    {
        IReadOnlyList<Source> sources = named is { Count: > 0 } ? [.. named.Select(address => new Source(address))]
            : bench.Settings.Sources.Count > 0 ? [.. bench.Settings.Sources.Select(source => source.ToSource())]
            : Settings.Bundled.SamplePress;
        foreach (var source in sources)
        {
            Check(source.Address);
        }

        return sources;
    }

    private static void Check(string address)
    {
        if (address.Contains("://", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                throw new InputException($"{address}: not a source; expected an http(s) URL, a file or a folder");
            }
        }
        else if (!File.Exists(address) && !Directory.Exists(address))
        {
            throw new InputException($"{address}: there is no such file or folder, and it is no http(s) URL");
        }
    }
}
