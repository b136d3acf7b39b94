namespace NarrativeLens.Collect.Robots;

/// <summary>One Allow or Disallow line.</summary>
internal sealed class RobotsRule
{
    // Google reads "Allow: /dir/index.html" as allowing /dir/ too; so do we, as sites are written with it in mind.
    private const string IndexPage = "/index.htm";
    private readonly RobotsPattern _pattern;
    private readonly RobotsPattern? _folder;

    /// <summary>A rule for addresses that match <paramref name="text"/>.</summary>
    public RobotsRule(bool allows, string text)
    {
        (Allows, Text) = (allows, text);
        _pattern = new RobotsPattern(text);
        var lastSlash = text.LastIndexOf('/');
        if (allows && lastSlash >= 0 && text.AsSpan(lastSlash).StartsWith(IndexPage))
        {
            _folder = new RobotsPattern(text[..(lastSlash + 1)] + "$");
        }
    }

    /// <summary>True for Allow.</summary>
    public bool Allows { get; }

    /// <summary>The path as the file writes it.</summary>
    public string Text { get; }

    /// <summary>The longest rule wins (RFC 9309, section 2.2.2); counted in octets of the escaped path.</summary>
    public int Priority => _pattern.Length;

    /// <summary>True where the rule speaks about <paramref name="path"/>, normalised by <see cref="RobotsPattern.Normalise"/>.</summary>
    public bool Matches(string path) => _pattern.Matches(path) || _folder?.Matches(path) == true;
}
