using System.Globalization;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>What the commands on reference series say to people.</summary>
internal static class ReferenceWords
{
    private const int MostRevisions = 5;

    /// <summary>One series after an addition or update.</summary>
    public static void Tell(Terminal terminal, TextWriter output, SeriesChange change)
    {
        output.WriteLine(Sentence(change));
        foreach (var revision in change.Revisions.Take(MostRevisions))
        {
            output.WriteLine($"  revised {Time(revision.At)}: {Values(revision.Before)} is now {Values(revision.After)}");
        }

        if (change.Revised > MostRevisions)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {change.Revised - MostRevisions} more; --json shows the first {change.Revisions.Count}"));
        }

        if (change.Failure is { } failure)
        {
            terminal.Error.WriteLine(TerminalText.Safe($"warning: {change.Name} stopped half way: {failure}; what was fetched is kept, and `reference update {change.Name}` goes on"));
        }
    }

    /// <summary>A moment, or the day alone for a midnight.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString(moment.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Sentence(SeriesChange change)
    {
        var revised = change.Revised == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {change.Revised} revised");
        var vintage = change.Vintage is { } edition ? $", vintage {edition}" : "";
        return change.Added + change.Revised == 0
            ? $"{change.Name}: nothing new"
            : TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{change.Name}: {change.Added} new values{revised}{vintage}"));
    }

    private static string Values(Bar bar) => bar.Open == bar.High && bar.High == bar.Low && bar.Low == bar.Close
        ? bar.Close.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{bar.Open}/{bar.High}/{bar.Low}/{bar.Close}");
}
