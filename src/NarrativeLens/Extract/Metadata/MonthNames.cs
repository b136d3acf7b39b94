using System.Collections.Frozen;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Names of months and of time zones as bylines and feeds write them.</summary>
internal static class MonthNames
{
    /// <summary>1 to 12 by name, in the larger languages of the press; abbreviations of English and German.</summary>
    public static FrozenDictionary<string, int> Months { get; } = new[]
    {
        "january jan januar janvier enero janeiro gennaio januari stycznia ocak januar января січня jänner",
        "february feb februar février febrero fevereiro febbraio februari lutego şubat fevrier февраля лютого",
        "march mar märz mars marzo março maart marca mart марта березня mrz",
        "april apr avril abril aprile kwietnia nisan апреля квітня",
        "may mai mayo maio maggio mei maj maja mayıs мая травня",
        "june jun juni juin junio junho giugno czerwca haziran июня червня",
        "july jul juli juillet julio julho luglio lipca temmuz июля липня",
        "august aug août agosto augustus augusti sierpnia ağustos aout августа серпня",
        "september sep sept septembre septiembre setembro settembre września eylül сентября вересня",
        "october oct oktober octobre octubre outubro ottobre października ekim okt октября жовтня",
        "november nov novembre noviembre novembro listopada kasım ноября листопада",
        "december dec dezember décembre diciembre dezembro dicembre desember grudnia aralık dez декабря грудня",
    }.SelectMany((names, i) => names.Split(' ').Distinct().Select(name => (name, month: i + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>Minutes east of UTC by abbreviation (RFC 5322 section 4.3 and the common ones of the press; IST is India's).</summary>
    public static FrozenDictionary<string, int> Zones { get; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["BST"] = 60, ["WET"] = 0, ["WEST"] = 60, ["CET"] = 60, ["CEST"] = 120, ["MEZ"] = 60, ["MESZ"] = 120,
        ["EET"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["IST"] = 330, ["SGT"] = 480, ["HKT"] = 480, ["JST"] = 540, ["KST"] = 540, ["AEST"] = 600, ["AEDT"] = 660,
        ["EST"] = -300, ["EDT"] = -240, ["ET"] = -300, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
