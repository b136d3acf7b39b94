using System.Collections.Frozen;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Words around names in bylines; lower case.</summary>
internal static class AuthorWords
{
    /// <summary>What a byline opens with.</summary>
    public static IReadOnlyList<string> Openings { get; } =
    [
        "written by", "reporting by", "posted by", "published by", "story by", "words by", "text by", "author:", "authors:", "by:", "by", "von", "par",
        "por", "di", "door", "av", "af", "przez", "oleh", "autor:", "autorin:", "text:", "texte:", "de la redacción de", "作者:", "作者：", "记者", "文/",
    ];

    /// <summary>What opens a line that names who edited the piece, who is not its author.</summary>
    public static IReadOnlyList<string> EditorOpenings { get; } = ["editor:", "editor :", "edited by", "penyunting:", "penyunting :", "redaktur:", "redaktur :", "redaktor:", "editör:", "redaktör:"];

    /// <summary>What stands between two names.</summary>
    public static IReadOnlyList<string> Partings { get; } = [";", "|", "/", "•", "·", "、", "，", " & ", " and ", " und ", " et ", " y ", " og ", " och ", " en ", " with ", " e ", ","];

    /// <summary>A part that holds one of these words is a role, a place or an agency line, not a name.</summary>
    public static FrozenSet<string> Roles { get; } = (
        "reporter reporters correspondent editor editors staff writer writers columnist analyst strategist bureau chief senior junior contributor contributing journalist desk newsroom team redaktion redacción redaction rédaction "
        + "redazione redakcja redacao redação redaktör redaktor agency agencies agence agencia agentur guest special producer photographer director professor fellow ceo founder head economics business politics sports updated published "
        + "korrespondent korrespondentin reporterin redakteur redakteurin journaliste correspondant periodista minutes editorial admin administrator webmaster online news webdesk")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
