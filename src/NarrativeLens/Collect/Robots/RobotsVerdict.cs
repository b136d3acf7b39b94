namespace NarrativeLens.Collect.Robots;

/// <summary>What is known of a site's robots.txt: the rules, or why it could not be read, in which case nothing may be fetched.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Unreadable">Why there are none; null where there are.</param>
/// <param name="ReadAt">When it was asked for.</param>
internal sealed record RobotsVerdict(RobotsTxt Rules, string? Unreadable, DateTimeOffset ReadAt)
{
    // Looked for once: most files name a few of them, or none.
    private readonly string[] _miners = [.. AiAgents.Names.Where(Rules.Names)];

    /// <summary>True where it could not be read because this machine has no network.</summary>
    public bool Offline { get; init; }

    /// <summary>Why <paramref name="address"/> may not be fetched; null where it may.</summary>
    public string? Refusal(Uri address, CollectOptions options)
    {
        if (Unreadable is not null)
        {
            return $"robots.txt of {address.Authority} cannot be read ({Unreadable}), so nothing may be fetched there";
        }

        if (Rules.ForbiddenBy(options.RobotsToken, address.PathAndQuery) is { } rule)
        {
            return $"robots.txt of {address.Authority} disallows {rule}";
        }

        return options.Owns(address) ? null : Reservation(address, options.RobotsToken);
    }

    // Rules that name us were written for us; only where there are none do those for machines that mine texts speak for the site's wishes.
    private string? Reservation(Uri address, string agent)
    {
        if (_miners.Length == 0 || Rules.Names(agent))
        {
            return null;
        }

        foreach (var miner in _miners)
        {
            if (Rules.ForbiddenBy(miner, address.PathAndQuery) is { } rule)
            {
                return $"robots.txt of {address.Authority} closes {rule} to AI crawlers ({miner}), which is taken as a reservation of text and data mining; {CollectOptions.OwnHostsHint}";
            }
        }

        return null;
    }
}
