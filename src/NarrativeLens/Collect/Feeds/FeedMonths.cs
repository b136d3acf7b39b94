using System.Collections.Frozen;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Month names as feeds write them.</summary>
internal static class FeedMonths
{
    // English in full and short; German, French, Spanish, Italian and Portuguese where they differ; Greek and Hungarian, whose public broadcasters' feeds use them.
    private static readonly string[] s_months =
    [
        "january jan januar jänner janvier enero ene gennaio janeiro ιαν január",
        "february feb februar février févr febrero febbraio fevereiro fev φεβ február",
        "march mar märz mrz mars marzo março μάρ μαρ március",
        "april apr avril avr abril abr aprile απρ április",
        "may mai mayo maggio maio μάι μαϊ μαι május",
        "june jun juni juin junio giugno junho ιούν ιον június",
        "july jul juli juillet juil julio luglio julho ιούλ ιολ július",
        "august aug août agosto ago αύγ αυγ augusztus",
        "september sep sept septembre septiembre settembre setembro set σεπ szeptember",
        "october oct oktober okt octobre octubre ottobre ott outubro out οκτ október",
        "november nov novembre noviembre novembro νοέ νοε",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro δεκ",
    ];

    private static readonly FrozenDictionary<string, int> s_numbers = s_months
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: name, Number: index + 1)))
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12; null for other words.</summary>
    public static int? NumberOf(string name) => s_numbers.TryGetValue(name, out var number) ? number : null;
}
