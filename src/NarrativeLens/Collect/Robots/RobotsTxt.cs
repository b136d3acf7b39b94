using System.Collections.Concurrent;

namespace NarrativeLens.Collect.Robots;

/// <summary>One site's robots.txt, read by RFC 9309 with the tolerance of Google's parser (misspelt names, a missing colon). Immutable, safe to use from several tasks.</summary>
internal sealed class RobotsTxt
{
    private readonly IReadOnlyList<RobotsGroup> _groups;
    private readonly ConcurrentDictionary<string, RobotsGroup[]> _groupsFor = new(StringComparer.Ordinal);

    private RobotsTxt(IReadOnlyList<RobotsGroup> groups, IReadOnlyList<string> sitemaps) => (_groups, Sitemaps) = (groups, sitemaps);

    /// <summary>The rules of a site without robots.txt: everything is allowed.</summary>
    public static RobotsTxt AllowAll { get; } = new([], []);

    /// <summary>The values of its Sitemap lines, in order.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads the file. Anything can be read: lines that mean nothing are passed over.</summary>
    public static RobotsTxt Parse(ReadOnlySpan<byte> file)
    {
        var groups = new List<RobotsGroup>();
        var sitemaps = new List<string>();
        var rulesSeen = true;
        foreach (var line in RobotsLines.Of(file))
        {
            if (line.Kind == RobotsLineKind.Sitemap)
            {
                sitemaps.Add(line.Value);
            }
            else if (line.Kind == RobotsLineKind.UserAgent)
            {
                if (rulesSeen)
                {
                    groups.Add(new RobotsGroup());
                    rulesSeen = false;
                }

                groups[^1].AddAgent(line.Value);
            }
            else if (groups.Count > 0)
            {
                // A Crawl-delay does not part groups: crawlers that do not know it read on.
                rulesSeen |= line.Kind != RobotsLineKind.CrawlDelay;
                groups[^1].AddRule(line);
            }
        }

        return new RobotsTxt(groups, sitemaps);
    }

    /// <summary>The rule that forbids <paramref name="pathAndQuery"/>, as the file writes it; null where it may be fetched.</summary>
    /// <param name="agent">The crawler's name as <see cref="CollectOptions.RobotsToken"/> gives it.</param>
    /// <param name="pathAndQuery">Path and query of the address, beginning with a slash.</param>
    public string? ForbiddenBy(string agent, string pathAndQuery) => RuleFor(agent, pathAndQuery) is { Allows: false } rule ? rule.Text : null;

    /// <summary>The rule that decides on <paramref name="pathAndQuery"/>, one way or the other; null where none speaks about it, so that it may be fetched.</summary>
    public RobotsRule? RuleFor(string agent, string pathAndQuery)
    {
        var path = RobotsPattern.Normalise(pathAndQuery);
        RobotsRule? allow = null;
        RobotsRule? disallow = null;
        foreach (var rule in GroupsFor(agent).SelectMany(group => group.Rules).Where(rule => rule.Matches(path)))
        {
            ref var best = ref rule.Allows ? ref allow : ref disallow;
            best = best is null || rule.Priority > best.Priority ? rule : best;
        }

        return disallow is not null && disallow.Priority > (allow?.Priority ?? 0) ? disallow : allow;
    }

    /// <summary>The Crawl-delay asked of this crawler; null where none is.</summary>
    public TimeSpan? DelayFor(string agent) => GroupsFor(agent).Max(group => group.Delay);

    // The same few crawlers are asked about for every page.
    private RobotsGroup[] GroupsFor(string agent) => _groupsFor.GetOrAdd(agent, name =>
    {
        var own = _groups.Where(group => group.Names(name)).ToArray();
        return own.Length > 0 ? own : [.. _groups.Where(group => group.NamesAll)];
    });
}
