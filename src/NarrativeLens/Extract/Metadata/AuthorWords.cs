using System.Collections.Frozen;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Words around names in bylines; lower case. Gathered by hand from the bylines of the press in the larger languages.</summary>
internal static class AuthorWords
{
    /// <summary>What a byline opens with, longer ones first.</summary>
    public static IReadOnlyList<string> Openings { get; } =
    [
        "medically reviewed and written by", "words and photos by", "this article was written by", "words & photos by",
        "contributed by", "published by", "reporting by", "authored by", "article by", "reported by", "written by", "updated by", "compiled by", "recipe by", "review by", "guest post by",
        "posted by", "story by", "words by", "text by", "contributors:", "contributor:", "autorin/autor", "autor/in:", "about the author", "author:", "authors:", "author", "by:", "by", "von", "par",
        "por", "di", "door", "av", "af", "przez", "oleh", "autor:", "autorin:", "text:", "texte:", "redactor:", "yazar:", "haber:", "penulis:", "reporter:", "skribent:", "tekst:", "foto og tekst:",
        "de la redacción de", "作者:", "作者：", "记者", "文/", "この記事を書いた人",
    ];

    /// <summary>What opens a line that names who edited the piece, who is not its author.</summary>
    public static IReadOnlyList<string> EditorOpenings { get; } = ["editor:", "editor :", "edited by", "penyunting:", "penyunting :", "redaktur:", "redaktur :", "redaktor:", "editör:", "redaktör:"];

    /// <summary>Marks between two names.</summary>
    public static IReadOnlyList<string> Partings { get; } = [";", "|", "/", "•", "·", "、", "，", ","];

    /// <summary>Words between two names; between single words they belong to one name.</summary>
    public static IReadOnlyList<string> Conjunctions { get; } = [" & ", " and ", " und ", " et ", " y ", " og ", " och ", " en ", " with ", " e "];

    /// <summary>A part that holds one of these words is a role, a place or an agency line, not a name.</summary>
    public static FrozenSet<string> Roles { get; } = (
        "reporter reporters correspondent editor editors staff writer writers columnist analyst strategist bureau chief senior junior contributor contributing journalist desk newsroom team redaktion redacción redaction rédaction "
        + "redazione redakcja redacao redação redaktör redaktor agency agencies agence agencia agentur guest special producer photographer director professor fellow ceo cto cfo founder co-founder head economics business politics sports updated published "
        + "korrespondent korrespondentin reporterin redakteur redakteurin journaliste correspondant periodista minutes editorial admin administrator webmaster online news webdesk expert specialist consultant manager strategist "
        + "author former certified").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that make the outlet's name that of a desk of it.</summary>
    public static FrozenSet<string> Desks { get; } =
        "team staff desk newsroom editors editorial editor redaktion redaction rédaction redacción redazione redakcja news online blog writers contributor".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Accounts of publishing systems that nobody has given a name.</summary>
    public static FrozenSet<string> Accounts { get; } = "admin administrator webmaster developer sysadmin superuser root wordpress test user anonymous anonym unknown null undefined none n/a".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What follows a name after a comma and is none: academic degrees, professional titles of medicine, law and finance, generational suffixes. Without dots, as their bodies write them.</summary>
    public static FrozenSet<string> Credentials { get; } = (
        "MD DO PhD DPhil EdD PsyD DDS DMD DVM PharmD DNP JD LLM LLB LLD Esq MBA MPA MPH MSW MFA MSc BSc MEd MPhil MS FAND CFP CFA CPA CMT FRM CAIA EA ChFC CLU CIMA AIF AICP RN BSN MSN NP APRN FNP LPN RD RDN LDN LCSW LMFT LMHC LPC "
        + "CPT CSCS PMP PE FACS FACP FAAP FAAD FRCP FRCS OBE MBE CBE Jr Sr II III IV").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Whole fields of publishing systems that say that somebody of the house wrote, not who.
    private static readonly FrozenSet<string> s_nobody = new[] { "staff", "staff writer", "staff reporter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_openings = Openings.Select(opening => opening.TrimEnd(':', '：')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for words that stand before a name or in place of one: "Von", "Staff".</summary>
    public static bool IsNobody(string name) => s_openings.Contains(name) || s_nobody.Contains(name);

    /// <summary>True where all words of <paramref name="part"/> are credentials: "CFP", "M.D.", "RN MSN".</summary>
    public static bool IsCredential(string part) =>
        part.Replace(".", "", StringComparison.Ordinal).Split(' ').All(word => Credentials.Contains(word.TrimEnd('®', '™')));

    /// <summary>The opening that <paramref name="byline"/> has, with its letters as written; null where none. "byMara" counts: pages set the space by style.</summary>
    public static string? OpeningOf(string byline)
    {
        foreach (var opening in Openings)
        {
            if (byline.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && byline.Length > opening.Length
                && (byline[opening.Length] is ' ' or ':' || !char.IsAsciiLetter(opening[^1]) || (char.IsUpper(byline[opening.Length]) && char.IsLower(byline[opening.Length - 1]))))
            {
                return byline[..opening.Length];
            }
        }

        return null;
    }
}
