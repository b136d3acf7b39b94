using System.Text;

namespace NarrativeLens.Classify;

/// <summary>An evaluation as a table of text for people.</summary>
public static class EvaluationTable
{
    /// <summary>The table: a line per narrative for the model, then the systems side by side. Lines end in line feeds.</summary>
    public static string Of(Evaluation evaluation)
    {
        var table = new StringBuilder();
        table.Append($"{evaluation.Sentences} sentences, {evaluation.Untagged} without a tag; 95 % intervals over documents\n\n");
        table.Append($"{"narrative",-22} {"n",4}  {"precision",-15} {"recall",-15} {"F1",-15} {"F1 with stance",-15} {"stance",6} {"ECE",5}\n");
        foreach (var score in evaluation.Model.Narratives)
        {
            table.Append($"{score.Narrative,-22} {score.Support,4}  {Text(score.Precision),-15} {Text(score.Recall),-15} {Text(score.F1),-15} {Text(score.StanceF1),-15} {Text(score.StanceAccuracy),6} {Text(score.CalibrationError),5}\n");
        }

        table.Append($"\n{"system",-22} {"",4}  {"macro-F1",-15} {"with stance",-15} {"stance",-6}\n");
        foreach (var system in new[] { evaluation.Model, evaluation.Keywords, evaluation.Majority })
        {
            table.Append($"{system.System,-22} {"",4}  {Text(system.MacroF1),-15} {Text(system.MacroStanceF1),-15} {Text(system.StanceAccuracy),6}\n");
        }

        return table.ToString();
    }

    /// <summary>The confusions and the reliability, as three tables. Lines end in line feeds.</summary>
    public static string Of(EvaluationDetails details)
    {
        var table = new StringBuilder();
        table.Append($"\n{"stance of right tags",-22} {"asserts",8} {"rejects",8} {"reports",8}   (columns: as tagged)\n");
        foreach (var row in details.Stances)
        {
            table.Append($"{row.Labelled.ToString().ToLowerInvariant(),-22} {row.Asserts,8} {row.Rejects,8} {row.Reports,8}\n");
        }

        table.Append($"\n{"tagged",-22} {"right",6} {"on none",8}  on others\n");
        foreach (var row in details.Narratives)
        {
            var others = string.Join(", ", row.OnOthers.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} {o.Value}"));
            table.Append($"{row.Narrative,-22} {row.Right,6} {row.OnUntagged,8}  {(others.Length == 0 ? "-" : others)}\n");
        }

        table.Append($"\n{"probability",-22} {"n",6} {"promised",9} {"found",6}\n");
        foreach (var bin in details.Reliability)
        {
            table.Append($"{FormattableString.Invariant($"{bin.From:0.0} to {bin.To:0.0}"),-22} {bin.Count,6} {Text(bin.Promised),9} {Text(bin.Found),6}\n");
        }

        return table.ToString();
    }

    private static string Text(Interval interval) => $"{Digits(interval.Value)} [{Digits(interval.Low)},{Digits(interval.High)}]";

    private static string Text(double? value) => value is { } known ? Digits(known) : "-";

    private static string Digits(double value) => value >= 0.995 ? "1.0" : value.ToString(".00", System.Globalization.CultureInfo.InvariantCulture);
}
