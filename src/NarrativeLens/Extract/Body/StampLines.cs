using System.Collections.Frozen;

namespace NarrativeLens.Extract.Body;

/// <summary>Recognises the lines between the entries of a live report that say only how long ago, at what time and by whom an entry was written.</summary>
internal static class StampLines
{
    /// <summary>Longest stamp, in code units.</summary>
    private const int Longest = 60;

    /// <summary>A name has at most so many words.</summary>
    private const int LongestName = 4;

    // What templates of live reports write beside a number; by hand, from the languages of the pages this was developed on.
    private static readonly FrozenSet<string> s_units = (
        "s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days week weeks month months year years "
        + "sekunde sekunden minuten std stunde stunden tag tage tagen heure heures jour jours minuto minutos hora horas día días minuti ora ore giorni uhr am pm")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What makes a number of minutes a time gone by.
    private static readonly FrozenSet<string> s_past = "ago vor a fa hace il y há geleden sedan siden".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a line of a relative time, with or without a clock time and a name: "21 mins ago11:48 Ida Marsh".</summary>
    public static bool IsStamp(string text)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAnyInRange('0', '9') || BlockFilter.EndsAsSentence(text))
        {
            return false;
        }

        var (units, past, name) = (0, 0, 0);
        foreach (var word in Words(text))
        {
            units += s_units.Contains(word) ? 1 : 0;
            past += s_past.Contains(word) ? 1 : 0;
            if (!s_units.Contains(word) && !s_past.Contains(word) && (++name > LongestName || !char.IsUpper(word[0])))
            {
                return false;
            }
        }

        return units > 0 && past > 0;
    }

    // Words of letters only: "ago11:48" is a word and a clock time that a template wrote without a space.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !(char.IsLetter(text[at]) || text[at] is '\'' or '’' or '-'))
            {
                if (at > start && char.IsLetter(text[start]))
                {
                    yield return text[start..at];
                }

                start = at + 1;
            }
        }
    }
}
