namespace NarrativeLens.Collect.Feeds;

/// <summary>Steps that the readers of all kinds of listings share.</summary>
internal static class ListingParts
{
    // Outside of these years a date is a placeholder ("1970-01-01", "9999-12-31") or a slip.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The base for relative addresses inside <paramref name="element"/>.</summary>
    public static Uri BaseOf(FeedElement element, Uri outer) =>
        element.Attribute("xml:base") is { Length: > 0 } text && Uri.TryCreate(outer, text, out var inner) ? inner : outer;

    /// <summary>Reads an address that may be relative; null for anything that cannot be a page. A local feed may list files beside it.</summary>
    public static Uri? Resolve(string? text, Uri relativeTo)
    {
        if (AddressRules.Parse(text, relativeTo) is { } web)
        {
            return web;
        }

        return relativeTo.IsFile && !string.IsNullOrWhiteSpace(text) && text.Length < CollectLimits.AddressLength
            && Uri.TryCreate(relativeTo, text.Trim(), out var file) && file.IsFile && !file.IsUnc ? file : null;
    }

    /// <summary>The first of the texts that is a date.</summary>
    public static DateTimeOffset? Date(TimeZoneInfo? zone, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && FeedDate.Read(text, zone) is { Year: >= FirstYear and <= LastYear } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Names without doubles, blanks and mail addresses: "jane@example.com (Jane Doe)", the form RSS asks for, gives "Jane Doe".</summary>
    public static IReadOnlyList<string> Authors(IEnumerable<string?> texts) =>
        [.. texts.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(CollectLimits.Authors)];

    private static string? NameOf(string? text)
    {
        var name = FeedText.Plain(text);
        if (name is null || !name.Contains('@', StringComparison.Ordinal))
        {
            return name;
        }

        var (open, close) = (name.IndexOf('(', StringComparison.Ordinal), name.LastIndexOf(')'));
        if (open >= 0 && close > open && !name[open..close].Contains('@', StringComparison.Ordinal))
        {
            return FeedText.Plain(name[(open + 1)..close]);
        }

        // "Jane Doe <jane@example.com>" and "Jane Doe (jane@example.com)": the word that holds the "@" is no name.
        return FeedText.Plain(string.Join(' ', name.Split(' ').Where(word => !word.Contains('@', StringComparison.Ordinal))));
    }
}
