using System.Globalization;
using System.Text;

namespace NarrativeLens.Classify;

/// <summary>An agreement as text for people.</summary>
public static class AgreementTable
{
    /// <summary>A line per narrative, then every disagreement. Lines end in line feeds.</summary>
    public static string Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var table = new StringBuilder();
        table.Append($"{agreement.Sentences} sentences read more than once; Krippendorff's alpha, 95 % intervals over documents\n\n");
        table.Append($"{"narrative",-22} {"marked",-12} {"presence",-18} {"with stance",-18} {"stance",6}\n");
        foreach (var one in agreement.Narratives)
        {
            table.Append($"{one.Narrative,-22} {string.Join('/', one.Marked),-12} {Text(one.Presence),-18} {Text(one.PresenceWithStance),-18} {Text(one.Stance),6}\n");
        }

        table.Append(agreement.Disagreements.Count > 0 ? $"\n{agreement.Disagreements.Count} disagreements\n" : "\nno disagreement\n");
        foreach (var one in agreement.Disagreements)
        {
            var stances = string.Join(" / ", one.Stances.Select(stance => stance?.ToString().ToLowerInvariant() ?? "none"));
            table.Append(CultureInfo.InvariantCulture, $"{one.Id}: {one.Narrative}: {stances}\n    {one.Sentence}\n");
        }

        return table.ToString();
    }

    private static string Text(Interval? interval) => interval is null ? "-" : $"{Digits(interval.Value)} [{Digits(interval.Low)},{Digits(interval.High)}]";

    private static string Text(double? value) => value is { } known ? Digits(known) : "-";

    private static string Digits(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
