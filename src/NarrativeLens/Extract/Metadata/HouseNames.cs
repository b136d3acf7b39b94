using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>What an outlet calls itself: its author only where no person is named.</summary>
internal sealed class HouseNames
{
    /// <summary>A shorter part that only begins like the outlet's name may be chance.</summary>
    private const int ShortestPart = 4;

    /// <summary>Longest name of an outlet in a title, in words.</summary>
    private const int MostWords = 7;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _organisations = new(StringComparer.Ordinal);

    /// <summary>The names of the outlet of a page: site, publisher, organisations that data gives as authors, the labels of its host.</summary>
    public static HouseNames Of(PageClues clues, string? site)
    {
        var house = new HouseNames();
        house.Add(site);
        house.Add(clues.Data.SiteName);
        house.Add(clues.Origin.Source?.Name);
        foreach (var name in MetaNames.Sites.SelectMany(clues.Head.MetasOf))
        {
            house.Add(name);
        }

        house._organisations.UnionWith(clues.Data.Organisations.Select(Letters));

        foreach (var address in (ReadOnlySpan<string?>)[clues.Origin.Address, clues.Head.Canonical, clues.Head.Meta(MetaNames.Urls)])
        {
            house.AddHost(address);
        }

        return house;
    }

    /// <summary>An outlet of one known name.</summary>
    public static HouseNames Of(string? name)
    {
        var house = new HouseNames();
        house.Add(name);
        return house;
    }

    /// <summary>True where <paramref name="name"/> is the outlet, its address, or a desk of it: "Harbour Wire", "harbourwire.example", "Harbour Wire Team".</summary>
    public bool Holds(string name) =>
        _names.Contains(Letters(name)) || IsDomain(name) || _names.Contains(Letters(string.Join(' ', name.Split(' ', '-').Where(word => !AuthorWords.Desks.Contains(word)))));

    /// <summary>True where part of a title is the outlet's name: whole, shortened, or with a word or two more ("Harbour Wire Markets").</summary>
    public bool Spells(string part)
    {
        var letters = Letters(part);
        if (letters.Length < 2 || part.Split(' ').Length > MostWords)
        {
            return false;
        }

        return Holds(part)
            || (letters.Length >= ShortestPart && _names.Any(name => name.StartsWith(letters, StringComparison.Ordinal) || (name.Length >= ShortestPart && letters.StartsWith(name, StringComparison.Ordinal) && letters.Length <= name.Length * 2)))
            || (letters.Length >= ShortestPart && _hosts.Any(host => host.EndsWith(letters, StringComparison.Ordinal)));
    }

    /// <summary>True for the outlet, and for an organisation that data gives as the author: both step back behind a person named elsewhere.</summary>
    public bool HoldsOrganisation(string name) => Holds(name) || _organisations.Contains(Letters(name));

    private void Add(string? name)
    {
        var letters = Letters(name);
        if (letters.Length > 1)
        {
            _names.Add(letters);
        }
    }

    private void AddHost(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return;
        }

        foreach (var label in uri.Host.Split('.').SkipLast(1))
        {
            Add(label);
            _hosts.Add(Letters(label));
        }
    }

    // "harbourwire.example": letters, a dot, a short ending, no space.
    private static bool IsDomain(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 1 && name.Length - dot is >= 3 and <= 8 && !name.Contains(' ') && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    private static string Letters(string? name)
    {
        var folded = BlockFilter.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return folded.StartsWith("the", StringComparison.Ordinal) && folded.Length > 6 ? folded[3..] : folded;
    }
}
