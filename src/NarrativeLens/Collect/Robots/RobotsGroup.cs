using System.Globalization;

namespace NarrativeLens.Collect.Robots;

/// <summary>The rules for some crawlers: one or more User-agent lines and what follows them.</summary>
internal sealed class RobotsGroup
{
    private readonly List<string> _agents = [];
    private readonly List<RobotsRule> _rules = [];

    /// <summary>True where the group is for every crawler that no other group names.</summary>
    public bool NamesAll { get; private set; }

    /// <summary>Its Allow and Disallow lines.</summary>
    public IReadOnlyList<RobotsRule> Rules => _rules;

    /// <summary>Its Crawl-delay; null where it has none that is a number.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>True where the group names this crawler.</summary>
    public bool Names(string agent) => _agents.Exists(named => named.Equals(agent, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the value of a User-agent line; its name ends at the first character that a name cannot hold, such as the slash before a version.
    /// RFC 9309 knows no digits in names, but files hold them: "agent1" is not "agent2".</summary>
    public void AddAgent(string value)
    {
        if (value is ['*'] || value.StartsWith('*') && char.IsWhiteSpace(value[1]))
        {
            NamesAll = true;
            return;
        }

        var end = 0;
        while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        _agents.Add(value[..end]);
    }

    /// <summary>Adds a rule or a delay. A rule without a path says nothing.</summary>
    public void AddRule(RobotsLine line)
    {
        if (line.Kind == RobotsLineKind.CrawlDelay)
        {
            Delay = SecondsOf(line.Value) ?? Delay;
        }
        else if (line.Value.Length > 0)
        {
            _rules.Add(new RobotsRule(line.Kind == RobotsLineKind.Allow, line.Value));
        }
    }

    private static TimeSpan? SecondsOf(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
