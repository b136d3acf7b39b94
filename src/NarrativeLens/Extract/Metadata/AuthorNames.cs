using System.Buffers;
using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Takes names out of bylines: "By Mara Ellwood, Senior Reporter, and Tobias Renn" holds two.</summary>
internal static class AuthorNames
{
    private const int LongestName = 60;

    private const int MostWords = 6;

    private const int MostNames = 20;

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("@{}=<>");

    /// <summary>The names in <paramref name="bylines"/>, each once, in order.</summary>
    /// <param name="bylines">What the page gives, one or more names each.</param>
    /// <param name="site">The site's name, which is no author.</param>
    public static IReadOnlyList<string> Clean(IEnumerable<string> bylines, string? site)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in bylines.SelectMany(Parts))
        {
            var name = Bare(part);
            if (IsName(name, site) && !HasRole(name) && seen.Add(BlockFilter.Fold(name)) && names.Count < MostNames)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>As <see cref="Clean"/>; where only roles are left, such as "Partner Content Desk", they are the author's name.</summary>
    public static IReadOnlyList<string> CleanStated(IReadOnlyList<string> names, string? site) =>
        Clean(names, site) is { Count: > 0 } clean ? clean : [.. names.Select(Bare).Where(name => IsName(name, site)).Distinct().Take(MostNames)];

    private static IEnumerable<string> Parts(string byline)
    {
        if (byline.Contains("://", StringComparison.Ordinal) || byline.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        IEnumerable<string> parts = [WithoutOpening(byline)];
        foreach (var parting in AuthorWords.Partings)
        {
            parts = parts.SelectMany(part => part.Split(parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return parts;
    }

    private static string WithoutOpening(string byline)
    {
        var words = new BlockBuffer();
        words.Append(byline);
        var bare = words.Take().Text;
        foreach (var opening in AuthorWords.Openings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && bare.Length > opening.Length && (bare[opening.Length] is ' ' or ':' || !char.IsAsciiLetter(opening[^1])))
            {
                return bare[opening.Length..].TrimStart(' ', ':');
            }
        }

        return bare;
    }

    private static string Bare(string part)
    {
        var name = WithoutOpening(part);
        var bracket = name.IndexOfAny(['(', '<', '[']);
        name = bracket > 0 ? name[..bracket] : name;
        var dash = name.IndexOf(" - ", StringComparison.Ordinal);
        return (dash > 0 ? name[..dash] : name).Trim(' ', '.', ',', ':', '-', '–', '"', '*', '\n');
    }

    private static bool HasRole(string name) => name.Split(' ').Any(AuthorWords.Roles.Contains);

    private static bool IsName(string name, string? site)
    {
        if (name.Length is < 2 or > LongestName || name.AsSpan().ContainsAny(s_notInNames) || name.Contains("://", StringComparison.Ordinal) || name.Any(char.IsAsciiDigit) || !name.Any(char.IsLetter))
        {
            return false;
        }

        var words = name.Split(' ');
        return words.Length <= MostWords && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
            && BlockFilter.Fold(name) != BlockFilter.Fold(site);
    }
}
