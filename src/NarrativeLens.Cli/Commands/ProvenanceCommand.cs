using System.CommandLine;
using System.Globalization;
using NarrativeLens.Collect;

namespace NarrativeLens.Cli.Commands;

/// <summary>`provenance`: how a page was obtained, as an editor shows it to whoever asks.</summary>
internal static class ProvenanceCommand
{
    private const int ShownToPeople = 10;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The URL of a page or feed, as listed, as answered or as the page itself names it; or an article's id or file." };
        var command = new Command(
            "provenance",
            "Show how a page was obtained: every visit with its requests, redirects, times, validators and hashes, and what robots.txt said.") { address };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = parsed.GetValue(address)!;
            var bench = Workbench.For(parsed, shared);
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var visits = await store.VisitsAsync(asked, cancellationToken);
            if (visits.Count == 0 && File.Exists(asked))
            {
                visits = await store.VisitsAsync(Path.GetFullPath(asked), cancellationToken);
            }

            if (visits.Count == 0)
            {
                throw new InputException($"{asked}: the store knows of no visit to this address; expected a URL that was collected, or an article's id as `query --json` gives it");
            }

            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(new { address = asked, visits });
                return ExitCode.Done;
            }

            foreach (var visit in visits.Take(ShownToPeople))
            {
                Show(visit, terminal);
            }

            terminal.Output.WriteLine(visits.Count > ShownToPeople ? $"{visits.Count} visits, the last {ShownToPeople} shown; --json gives all" : visits.Count == 1 ? "1 visit" : $"{visits.Count} visits");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Provenance visit, Terminal terminal)
    {
        Line(terminal, $"{Time(visit.StartedAt)}  {Outcome(visit)}");
        Line(terminal, $"  asked for   {visit.RequestedUrl}");
        if (visit.FinalUrl != visit.RequestedUrl)
        {
            Line(terminal, $"  answered by {visit.FinalUrl}");
        }

        if (visit.CanonicalUrl is { } canonical && canonical != visit.FinalUrl)
        {
            Line(terminal, $"  is the page {canonical}");
        }

        foreach (var hop in visit.Hops)
        {
            Show(hop, terminal);
        }

        foreach (var decision in visit.Robots)
        {
            Line(terminal, $"  robots.txt  {(decision.Allowed ? "allows" : "forbids")} {decision.Url}: {decision.Rule ?? decision.Reason ?? "no line speaks about it"}");
        }

        Facts(terminal, ("body", visit.BodyHash), ("source", visit.Source), ("archive", visit.Archive));
        terminal.Output.WriteLine();
    }

    private static void Show(Hop hop, Terminal terminal)
    {
        var took = (hop.EndedAt - hop.StartedAt).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        var answer = hop.Status is { } status ? $"{status}{(hop.Location is null ? "" : $" to {hop.Location}")}" : hop.Failure ?? "no answer";
        Line(terminal, $"  request     {Time(hop.StartedAt)} {hop.Url}: {answer}, {hop.Bytes} bytes{(hop.Whole || hop.Bytes == 0 ? "" : " (not read to the end)")} in {took} ms");
        Facts(terminal, ("  asked with", hop.AskedWith), ("  ETag", hop.ETag), ("  changed", hop.LastModified), ("  type", hop.ContentType), ("  payload", hop.PayloadHash), ("  record", hop.Record));
    }

    private static void Facts(Terminal terminal, params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        foreach (var (name, value) in facts)
        {
            if (value is not null)
            {
                Line(terminal, $"  {name,-11} {value}");
            }
        }
    }

    private static string Outcome(Provenance visit) => visit.Outcome switch
    {
        VisitOutcome.Page => "read",
        VisitOutcome.Listing => "read as a listing, or reached before by another address",
        VisitOutcome.Unchanged => "not changed",
        _ => $"left out: {visit.Reason}",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Line(Terminal terminal, string text) => terminal.Output.WriteLine(TerminalText.Safe(text));
}
