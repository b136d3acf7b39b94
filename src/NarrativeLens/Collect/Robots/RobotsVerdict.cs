namespace NarrativeLens.Collect.Robots;

/// <summary>What is known of a site's robots.txt: the rules, or why it could not be read, in which case nothing may be fetched.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Unreadable">Why there are none; null where there are.</param>
/// <param name="ReadAt">When it was asked for.</param>
internal sealed record RobotsVerdict(RobotsTxt Rules, string? Unreadable, DateTimeOffset ReadAt)
{
    /// <summary>True where it could not be read because this machine has no network.</summary>
    public bool Offline { get; init; }

    /// <summary>Why <paramref name="address"/> may not be fetched; null where it may.</summary>
    public string? Refusal(Uri address, CollectOptions options)
    {
        if (Unreadable is not null)
        {
            return $"robots.txt of {address.Authority} cannot be read ({Unreadable}), so nothing may be fetched there";
        }

        return Rules.ForbiddenBy(options.RobotsToken, address.PathAndQuery) is { } rule ? $"robots.txt of {address.Authority} disallows {rule}" : null;
    }
}
