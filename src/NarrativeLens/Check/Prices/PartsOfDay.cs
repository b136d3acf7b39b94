using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Reads the part of a day that a sentence gives: "by the evening of February 5", "on Friday morning". Only where the sentence names one part and holds one price.</summary>
internal static partial class PartsOfDay
{
    // Hours of the day's own clock, wide on purpose: nobody agrees where an evening begins.
    private static readonly FrozenDictionary<string, (int From, int To)> s_hours = new Dictionary<string, (int, int)>
    {
        ["morning"] = (4, 13),
        ["noon"] = (11, 14),
        ["midday"] = (10, 15),
        ["afternoon"] = (11, 19),
        ["evening"] = (16, 24),
    }.ToFrozenDictionary();

    /// <summary>The hours of the figure's day, from its midnight; null where no part is named, or what is said may be of other hours.</summary>
    public static (int From, int To)? Of(Surroundings around)
    {
        var sentence = around.Sentence.ToString();
        if (Named().Count(sentence) != 1 || around.FollowsFigure || around.After.Length < around.SentenceSpan.End - around.Figure.Span.End || Cues.OtherHours.In(sentence))
        {
            return null;
        }

        var named = Named().Match(sentence);
        var (from, to) = s_hours[named.Groups["part"].Value];

        // "By noon it had fallen to" may be true of any hour before; "by noon it was back above" is of that hour.
        return named.Groups["by"].Success && !Cues.State.In(sentence) ? (0, to) : (from, to);
    }

    [GeneratedRegex(@"\b(?:(?<by>[Bb]y)|[Ii]n|[Oo]n|[Dd]uring) (?:the |that |mid-?|[A-Z][a-z]+day )?(?<part>morning|noon|midday|afternoon|evening)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
