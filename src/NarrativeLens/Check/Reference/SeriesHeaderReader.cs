using System.Collections.Frozen;
using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Reads the <c># key: value</c> lines at the top of a reference file.</summary>
internal static class SeriesHeaderReader
{
    private static readonly string[] s_required = ["id", "asset", "metric", "unit", "step", "zone", "definition", "source", "venue", "vintage"];

    private static readonly FrozenSet<string> s_known =
        s_required.Concat(["whole-units", "venue-spread-percent", "retrieved"]).ToFrozenSet(StringComparer.Ordinal);

    // The steps a series may have, by the letter that ends them. Months are not of one length and so no step.
    private static readonly FrozenDictionary<char, TimeSpan> s_steps = new Dictionary<char, TimeSpan>
    {
        ['m'] = TimeSpan.FromMinutes(1),
        ['h'] = TimeSpan.FromHours(1),
        ['d'] = TimeSpan.FromDays(1),
        ['w'] = TimeSpan.FromDays(7),
    }.ToFrozenDictionary();

    /// <summary>Reads the header from the lines that begin with #.</summary>
    /// <param name="lines">The lines without their #, first line first.</param>
    /// <exception cref="ReferenceFault">A key is missing, unknown, given twice or has a value that cannot be read.</exception>
    public static SeriesHeader Read(IReadOnlyList<string> lines)
    {
        var values = Values(lines);
        var missing = Array.Find(s_required, key => !values.ContainsKey(key));
        if (missing is not null)
        {
            throw new ReferenceFault(1, $"the header has no line '# {missing}: …'; needed are {string.Join(", ", s_required)}");
        }

        Expect(values, "zone", text => text.Value == "UTC", "UTC, the only zone that rows may be written in");
        return new SeriesHeader
        {
            Id = values["id"].Value,
            Asset = values["asset"].Value,
            Metric = values["metric"].Value,
            Unit = values["unit"].Value,
            Definition = values["definition"].Value,
            Source = values["source"].Value,
            Venue = values["venue"].Value,
            Vintage = values["vintage"].Value,
            Step = Step(values["step"]),
            WholeUnits = values.ContainsKey("whole-units") && Flag(values["whole-units"]),
            VenueSpreadPercent = values.TryGetValue("venue-spread-percent", out var spread) ? Percent(spread) : 0m,
            Retrieved = values.TryGetValue("retrieved", out var day) ? Day(day) : null,
        };
    }

    private static Dictionary<string, Entry> Values(IReadOnlyList<string> lines)
    {
        var values = new Dictionary<string, Entry>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? "" : lines[i][..colon].Trim();
            var value = colon < 0 ? "" : lines[i][(colon + 1)..].Trim();
            if (!s_known.Contains(key) || value.Length == 0)
            {
                throw new ReferenceFault(i + 1, $"expected '# key: value' with one of the keys {string.Join(", ", s_known.Order(StringComparer.Ordinal))}");
            }

            if (!values.TryAdd(key, new Entry(i + 1, value)))
            {
                throw new ReferenceFault(i + 1, $"'{key}' is given a second time");
            }
        }

        return values;
    }

    private static TimeSpan Step(Entry text)
    {
        var number = text.Value[..^1];
        return s_steps.TryGetValue(text.Value[^1], out var unit)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000
                ? unit * count
                : throw new ReferenceFault(text.Line, $"step '{text.Value}': expected a number and m, h, d or w, such as 1h or 1d");
    }

    private static bool Flag(Entry text) => text.Value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new ReferenceFault(text.Line, $"whole-units '{text.Value}': expected true or false"),
    };

    private static decimal Percent(Entry text) =>
        decimal.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100m
            ? percent
            : throw new ReferenceFault(text.Line, $"venue-spread-percent '{text.Value}': expected a number from 0 to 100");

    private static DateOnly Day(Entry text) =>
        DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ReferenceFault(text.Line, $"retrieved '{text.Value}': expected a day such as 2026-03-31");

    private static void Expect(Dictionary<string, Entry> values, string key, Func<Entry, bool> holds, string expected)
    {
        if (!holds(values[key]))
        {
            throw new ReferenceFault(values[key].Line, $"{key} '{values[key].Value}': expected {expected}");
        }
    }

    private readonly record struct Entry(int Line, string Value);
}
