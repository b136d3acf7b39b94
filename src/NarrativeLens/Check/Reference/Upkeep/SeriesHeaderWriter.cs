using System.Globalization;
using System.Text;

namespace NarrativeLens.Check;

/// <summary>Writes the header lines of a ledger.</summary>
internal static class SeriesHeaderWriter
{
    private const int MostWords = 400;

    /// <summary>The lines, each with its line feed. Vintage and retrieval are told by each row.</summary>
    public static string Write(SeriesHeader header)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Lines(header).Where(line => line.Value is not null))
        {
            text.Append("# ").Append(key).Append(": ").Append(OneLine(value!)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The keys and values; null where a line is left out.</summary>
    public static IEnumerable<(string Key, string? Value)> Lines(SeriesHeader header) =>
    [
        ("id", header.Id),
        ("asset", header.Asset),
        ("metric", header.Metric),
        ("unit", header.Unit),
        ("step", header.StepText),
        ("zone", header.Zone),
        ("definition", header.Definition),
        ("source", header.Source),
        ("venue", header.Venue),
        ("whole-units", header.WholeUnits ? "true" : null),
        ("venue-spread-percent", header.VenueSpreadPercent > 0m ? header.VenueSpreadPercent.ToString(CultureInfo.InvariantCulture) : null),
        ("missing", header.Missing == MissingSteps.None ? null : LensJson.Word(header.Missing)),
        ("provider", header.Provider),
        (SeriesImport.ValueColumn, header.ValueColumn),
        ("since", header.Since is { } since ? SeriesTime.Short(since) : null),
    ];

    // A provider's words may hold line feeds and more; a header line is one line.
    private static string OneLine(string words)
    {
        var safe = TerminalText.Safe(words.Length <= MostWords ? words : words.AsSpan(0, MostWords)).Trim();
        return safe.Length > 0 ? safe : "unknown";
    }
}
