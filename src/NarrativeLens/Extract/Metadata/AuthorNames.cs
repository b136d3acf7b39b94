using System.Buffers;
using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Takes names out of bylines: "By Mara Ellwood, Senior Reporter, and Tobias Renn" holds two.</summary>
internal static class AuthorNames
{
    private const int LongestName = 60;

    private const int MostWords = 6;

    private const int MostNames = 20;

    /// <summary>More digits than this make an identifier; fewer may stand in an outlet's name.</summary>
    private const int MostDigits = 3;

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("@{}=<>");

    /// <summary>The names in lines of the page, each once, in order; parts that are roles, places of work or the outlet are left out.</summary>
    /// <param name="bylines">What the page shows, one or more names each.</param>
    /// <param name="site">The site's name, which is no author.</param>
    public static IReadOnlyList<string> Clean(IEnumerable<string> bylines, string? site)
    {
        var house = HouseNames.Of(site);
        return Distinct(bylines.SelectMany(Parts).Select(Bare).Where(name => IsName(name) && !HasRole(name) && !name.Any(char.IsAsciiDigit) && !house.Holds(name)));
    }

    /// <summary>
    /// The names in data for machines, where each text is mostly one author: a desk or an outlet is kept whole ("Partner Content Desk"), a list is parted,
    /// and only beside a name is a role left out. System accounts never count.
    /// </summary>
    public static IReadOnlyList<string> OfData(IEnumerable<string> names) => Distinct(names.SelectMany(OfDatum));

    /// <summary>The same, where a text that opens with the outlet and goes on with places is the outlet only: "harbourwire.example, Port Ellis, Freeland".</summary>
    public static IReadOnlyList<string> OfData(IEnumerable<string> names, HouseNames house) => OfData(names.Select(name => WithoutPlaces(name, house)));

    private static string WithoutPlaces(string datum, HouseNames house) =>
        datum.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..] parts && house.Holds(first)
            && !parts.Skip(1).All(part => BylineWords.IsPersonName(part, alone: false)) ? first : datum;

    private static IEnumerable<string> OfDatum(string datum)
    {
        List<string> parts = [.. Parts(datum).Select(Bare).Where(name => IsName(name) && !AuthorWords.Accounts.Overlaps(name.Split(' ')))];
        List<string> persons = [.. parts.Where(name => !HasRole(name))];
        return persons.Count > 0 && parts.Count > 1 ? persons : parts;
    }

    private static List<string> Distinct(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Where(name => seen.Add(BlockFilter.Fold(name))).Take(MostNames)];
    }

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

        foreach (var parting in AuthorWords.Conjunctions)
        {
            parts = parts.SelectMany(part => AtConjunction(part, parting));
        }

        var isRest = byline.AsSpan().TrimStart() is [',', ..];
        return parts.Where((part, at) => (at == 0 && !isRest) || !AuthorWords.IsCredential(part));
    }

    // "Mara Ellwood and Tobias Renn" are two, "Research and Markets" is one.
    private static string[] AtConjunction(string part, string parting)
    {
        if (part.StartsWith(parting.AsSpan(1), StringComparison.OrdinalIgnoreCase))
        {
            part = part[(parting.Length - 1)..];
        }

        var sides = part.Split(parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return sides.Length > 1 && sides.All(side => side.Contains(' ')) ? sides : [part];
    }

    /// <summary>A byline without the "By" and its kin before it.</summary>
    public static string WithoutOpening(string byline)
    {
        var words = new BlockBuffer();
        words.Append(byline);
        var bare = words.Take().Text;
        return AuthorWords.OpeningOf(bare) is { } opening ? bare[opening.Length..].TrimStart(' ', ':') : bare;
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

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && !name.AsSpan().ContainsAny(s_notInNames) && !name.Contains("://", StringComparison.Ordinal)
        && name.Count(char.IsAsciiDigit) <= MostDigits && name.Any(char.IsLetter) && !AuthorWords.IsNobody(name) && name.Count(c => c == ' ') < MostWords && !name.Contains("www.", StringComparison.OrdinalIgnoreCase);
}
