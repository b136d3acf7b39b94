using System.Buffers;

namespace NarrativeLens.Collect.Reservations;

/// <summary>Tells whether a page's owner reserves text and data mining, in the ways that machines are told: X-Robots-Tag and meta robots "noai", and the TDM
/// Reservation Protocol's header and meta element. Rules of robots.txt are read before the page is asked for.</summary>
internal static class TextMining
{
    // "noimageai" reserves pictures, which we do not take; "noindex" and its like speak to search engines.
    private static readonly string[] s_reserving = ["noai"];

    private static readonly SearchValues<string> s_words = SearchValues.Create([.. s_reserving, "tdm-reservation"], StringComparison.OrdinalIgnoreCase);

    // Directives of X-Robots-Tag that carry a value after a colon; any other word before one names a crawler.
    private static readonly string[] s_withValue = ["unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"];

    /// <summary>The header for robots.</summary>
    public const string RobotsHeader = "X-Robots-Tag";

    /// <summary>The header of the TDM Reservation Protocol.</summary>
    public const string ReservationHeader = "TDM-Reservation";

    /// <summary>Why a page is left out; null where nothing is reserved, or the host is the user's own.</summary>
    /// <param name="address">The address that answered.</param>
    /// <param name="robotsTags">The values of its <see cref="RobotsHeader"/> headers.</param>
    /// <param name="reservation">Its first <see cref="ReservationHeader"/> header; null where there is none.</param>
    /// <param name="body">The page, without its content coding.</param>
    /// <param name="options">Says who we are, and which hosts are the user's own.</param>
    public static string? Refusal(Uri address, IEnumerable<string> robotsTags, string? reservation, ReadOnlySpan<byte> body, CollectOptions options)
    {
        if (options.Owns(address))
        {
            return null;
        }

        var found = robotsTags.Select(value => Reserving(value, options.RobotsToken)).FirstOrDefault(word => word is not null) is { } header ? $"{RobotsHeader}: {header}"
            : reservation?.Trim() == "1" ? "tdm-reservation: 1"
            : InPage(body, options.RobotsToken);
        return found is null ? null : $"its owner reserves text and data mining ({found}); {CollectOptions.OwnHostsHint}";
    }

    private static string? InPage(ReadOnlySpan<byte> body, string agent)
    {
        foreach (var (name, content) in MetaTags.Of(body, s_words))
        {
            if (name.Equals("tdm-reservation", StringComparison.OrdinalIgnoreCase) && content == "1")
            {
                return "meta tdm-reservation: 1";
            }

            if ((name.Equals("robots", StringComparison.OrdinalIgnoreCase) || name.Equals(agent, StringComparison.OrdinalIgnoreCase)) && Reserving(content, agent) is { } word)
            {
                return $"meta {name}: {word}";
            }
        }

        return null;
    }

    // "noindex, noai" speaks to everyone, "otherbot: noai" to that crawler.
    private static string? Reserving(string directives, string agent)
    {
        var forUs = true;
        foreach (var part in directives.Split(',', StringSplitOptions.TrimEntries))
        {
            var word = part;
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !s_withValue.Contains(part[..colon].Trim(), StringComparer.OrdinalIgnoreCase))
            {
                forUs = part[..colon].Trim().Equals(agent, StringComparison.OrdinalIgnoreCase);
                word = part[(colon + 1)..].Trim();
            }

            if (forUs && s_reserving.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return word.ToLowerInvariant();
            }
        }

        return null;
    }
}
