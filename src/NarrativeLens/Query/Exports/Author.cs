using System.Collections.Frozen;

namespace NarrativeLens.Query;

/// <summary>An author as citations name one: a person by family and given name, or anybody else by the whole name.</summary>
/// <param name="Family">The family name with its particles; null for an organisation.</param>
/// <param name="Given">The given names; null for an organisation.</param>
/// <param name="Suffix">Jr., III and the like; null where there is none.</param>
/// <param name="Literal">The name of an organisation, or one that cannot be parted; null for a person.</param>
internal sealed record Author(string? Family, string? Given, string? Suffix, string? Literal)
{
    private const int MostWords = 6;

    // Non-dropping particles of European and Arabic names, as CSL and BibTeX know them; lower case only, so that "Van" as a given name stays one.
    private static readonly FrozenSet<string> s_particles = new[]
    {
        "af", "al", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zur",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_suffixes = new[] { "jr", "sr", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words of bylines that name a desk, an agency or a firm.
    private static readonly FrozenSet<string> s_organisations = new[]
    {
        "and", "agency", "analysts", "associated", "association", "bank", "bloomberg", "board", "bureau", "capital", "commission", "company", "contributors", "corp", "desk", "editor", "editorial",
        "editors", "exchange", "foundation", "group", "inc", "insider", "institute", "journal", "llc", "ltd", "magazine", "markets", "media", "network", "news", "newsroom", "office",
        "partners", "post", "press", "reporters", "research", "reserve", "reuters", "service", "staff", "team", "the", "times", "university", "wire", "writers",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parts a name as it stands in a byline.</summary>
    /// <param name="name">The name.</param>
    /// <param name="outlet">The outlet: a byline that is its name is no person.</param>
    public static Author Of(string name, string outlet)
    {
        var plain = string.Join(' ', TerminalText.Safe(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var whole = new Author(null, null, null, plain);
        return plain.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            _ when plain.Equals(outlet, StringComparison.OrdinalIgnoreCase) || IsOrganisation(plain) => whole,
            [var only] => Parted(only, null) ?? whole,
            [var left, var right] when IsSuffix(right) => Parted(left, right) ?? whole,
            [var family, var given] => new Author(family, given, null, null),
            _ => whole,
        };
    }

    private static Author? Parted(string name, string? suffix)
    {
        var words = name.Split(' ');
        if (suffix is null && words.Length > 2 && IsSuffix(words[^1]))
        {
            (words, suffix) = (words[..^1], words[^1]);
        }

        if (words.Length is < 2 or > MostWords)
        {
            return null;
        }

        var family = words.Length - 1;
        while (family > 1 && s_particles.Contains(words[family - 1]))
        {
            family--;
        }

        return new Author(string.Join(' ', words[family..]), string.Join(' ', words[..family]), suffix, null);
    }

    private static bool IsSuffix(string word) => s_suffixes.Contains(word.TrimEnd('.'));

    // Digits, signs of firms and addresses, and letters that need no space between names: their order is not ours to guess.
    private static bool IsOrganisation(string name) =>
        name.Any(c => char.IsAsciiDigit(c) || c is '&' or '@' or '/' or '(' or '|' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter)
        || name.Split(' ').Any(word => s_organisations.Contains(word.Trim('.', ',')));
}
