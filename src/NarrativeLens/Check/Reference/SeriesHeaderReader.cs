using System.Collections.Frozen;
using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Reads the <c># key: value</c> lines at the top of a reference file.</summary>
internal static class SeriesHeaderReader
{
    private const string Vintage = "vintage";

    private static readonly string[] s_required = ["id", "asset", "metric", "unit", "step", "zone", "definition", "source", "venue"];

    private static readonly FrozenSet<string> s_known =
        s_required.Concat([Vintage, "whole-units", "venue-spread-percent", "retrieved", "missing", "provider", "since", SeriesImport.ValueColumn]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys that a header may have, for messages.</summary>
    public static string Known => string.Join(", ", s_known.Order(StringComparer.Ordinal));

    /// <summary>Reads the header from the lines that begin with #.</summary>
    /// <param name="lines">The lines without their #, first line first.</param>
    /// <exception cref="ReferenceFault">A key is missing, unknown, given twice or has a value that cannot be read.</exception>
    public static SeriesHeader Read(IReadOnlyList<string> lines)
    {
        var values = Values(lines);
        return Of(values);
    }

    /// <summary>True for a key that a header may have.</summary>
    public static bool Knows(string key) => s_known.Contains(key);

    /// <summary>The lines as they are in a file: "key: value", with later settings over earlier lines.</summary>
    public static IReadOnlyList<string> With(IReadOnlyList<string> lines, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var result = lines.ToList();
        foreach (var (key, value) in settings)
        {
            result.RemoveAll(line => line.Split(':')[0].Trim() == key);
            result.Add($"{key}: {value}");
        }

        return result;
    }

    private static SeriesHeader Of(Dictionary<string, Entry> values)
    {
        var missing = Array.Find(s_required, key => !values.ContainsKey(key));
        if (missing is not null)
        {
            throw new ReferenceFault(1, $"the header has no line '# {missing}: …'; needed are {string.Join(", ", s_required)}");
        }

        Expect(values, "zone", text => TimeZoneInfo.TryFindSystemTimeZoneById(text.Value, out _), "UTC or an IANA name such as America/New_York");
        var (step, months) = Step(values["step"]);
        return new SeriesHeader
        {
            Id = values["id"].Value,
            Asset = values["asset"].Value,
            Metric = values["metric"].Value,
            Unit = values["unit"].Value,
            Definition = values["definition"].Value,
            Source = values["source"].Value,
            Venue = values["venue"].Value,
            Vintage = values.TryGetValue(Vintage, out var vintage) ? vintage.Value : "",
            Step = step,
            Months = months,
            Zone = values["zone"].Value,
            Missing = values.TryGetValue("missing", out var gaps) ? Missing(gaps) : MissingSteps.None,
            Provider = values.TryGetValue("provider", out var provider) ? provider.Value : null,
            ValueColumn = values.TryGetValue(SeriesImport.ValueColumn, out var column) ? column.Value : null,
            Since = values.TryGetValue("since", out var since) ? Moment(since) : null,
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
                throw new ReferenceFault(i + 1, $"expected '# key: value' with one of the keys {Known}");
            }

            if (!values.TryAdd(key, new Entry(i + 1, value)))
            {
                throw new ReferenceFault(i + 1, $"'{key}' is given a second time");
            }
        }

        return values;
    }

    private static (TimeSpan Step, int Months) Step(Entry text) =>
        SeriesSteps.Read(text.Value) ?? throw new ReferenceFault(text.Line, $"step '{text.Value}': expected {SeriesSteps.Expected}");

    private static MissingSteps Missing(Entry text) => text.Value switch
    {
        "none" => MissingSteps.None,
        "unknown" => MissingSteps.Unknown,
        "closed" => MissingSteps.Closed,
        _ => throw new ReferenceFault(text.Line, $"missing '{text.Value}': expected none, unknown or closed"),
    };

    private static DateTimeOffset Moment(Entry text) => SeriesTime.TryRead(text.Value, out var moment)
        ? moment
        : throw new ReferenceFault(text.Line, $"since '{text.Value}': expected a day such as 2026-03-31");

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
