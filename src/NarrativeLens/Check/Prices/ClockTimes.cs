using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Reads the clock time that a sentence gives beside a day, where it says by which clock: "at 4:00 p.m. ET on February 6".</summary>
internal static partial class ClockTimes
{
    private const int Noon = 12;

    // A zone whose name hides whether it is summer ("ET") is asked of the time zone database; the others say it themselves.
    private static readonly FrozenDictionary<string, string> s_places = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York",
        ["PT"] = "America/Los_Angeles",
        ["CT"] = "America/Chicago",
    }.ToFrozenDictionary();

    // Hours from UTC. CET and BST are left out of those that differ by season on purpose: writers use them all year.
    private static readonly FrozenDictionary<string, int> s_offsets = new Dictionary<string, int>
    {
        ["UTC"] = 0, ["GMT"] = 0, ["EST"] = -5, ["EDT"] = -4, ["PST"] = -8, ["PDT"] = -7, ["HKT"] = 8, ["SGT"] = 8, ["JST"] = 9, ["KST"] = 9,
    }.ToFrozenDictionary();

    /// <summary>The moment of the figure's day that the sentence names; null where it names none, or more than one, or no clock.</summary>
    public static FigurePeriod? Of(Surroundings around, FigurePeriod day)
    {
        var sentence = around.Sentence.ToString();
        return Time().Count(sentence) == 1 && Time().Match(sentence) is { Success: true } time && HourOf(time) is { } hour
            && OffsetOf(time.Groups["zone"].Value, DateOnly.FromDateTime(day.From.DateTime), hour) is { } offset
            ? At(new DateTimeOffset(DateOnly.FromDateTime(day.From.DateTime), hour, offset), day)
            : null;
    }

    private static FigurePeriod At(DateTimeOffset moment, FigurePeriod day) => day with { From = moment.ToUniversalTime(), To = moment.ToUniversalTime().AddMinutes(1) };

    private static TimeOnly? HourOf(Match time)
    {
        var hour = int.Parse(time.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = time.Groups["minute"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (time.Groups["half"] is not { Success: true } half)
        {
            return time.Groups["minute"].Success && hour < 24 ? new TimeOnly(hour, minute) : null;
        }

        var afternoon = half.ValueSpan[0] is 'p' or 'P';
        return hour is >= 1 and <= Noon ? new TimeOnly((hour % Noon) + (afternoon ? Noon : 0), minute) : null;
    }

    private static TimeSpan? OffsetOf(string zone, DateOnly day, TimeOnly hour) =>
        s_offsets.TryGetValue(zone, out var hours) ? TimeSpan.FromHours(hours)
        : s_places.TryGetValue(zone, out var place) && TimeZoneInfo.TryFindSystemTimeZoneById(place, out var found) ? found.GetUtcOffset(day.ToDateTime(hour))
        : null;

    // "by", "before", "after" and "since" a time say something of other hours too, so they are not read.
    [GeneratedRegex(@"\b(?:at|as of|around) (?<hour>\d{1,2})(?::(?<minute>[0-5]\d))? ?(?<half>[ap]\.?m\.?)?,? ?(?<zone>UTC|GMT|EST|EDT|PST|PDT|HKT|SGT|JST|KST|ET|PT|CT)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Time();
}
