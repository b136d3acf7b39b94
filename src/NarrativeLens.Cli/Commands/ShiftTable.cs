using System.Globalization;
using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>The report of shifts for reading: the answer first, then a table, then what stands behind each call.</summary>
internal static class ShiftTable
{
    private const int NameWidth = 26;

    public static void Write(ShiftReport report, bool allStances, Terminal terminal)
    {
        foreach (var line in Lines(report, allStances))
        {
            terminal.Output.WriteLine(TerminalText.Safe(line));
        }
    }

    private static IEnumerable<string> Lines(ShiftReport report, bool allStances)
    {
        yield return ShiftWords.Answer(report);
        yield return "";
        foreach (var line in report.Comparison == Comparison.Made ? Latest(report, allStances) : [])
        {
            yield return line;
        }

        foreach (var narrative in report.Narratives)
        {
            foreach (var line in Behind(narrative))
            {
                yield return line;
            }
        }

        foreach (var line in ShiftWords.Market(report))
        {
            yield return line;
        }

        yield return "";
        foreach (var line in ShiftWords.Method(report))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Latest(ShiftReport report, bool allStances)
    {
        yield return $"{report.Latest}: {ShiftWords.Base(report.BaseNow)}. {report.Before[0]} to {report.Before[^1]}: {ShiftWords.Base(report.BaseBefore)}.";
        yield return $"{"",-NameWidth} {"share of",-9} {"now (95% interval)",-24} {"before",7}  {"points (95% interval)",-24} {"h",6} {"p",7} {"q",7}";
        foreach (var narrative in report.Narratives)
        {
            foreach (var change in narrative.Changes.Concat(narrative.StanceChanges.Where(c => allStances || c.Called)))
            {
                var name = change.Stance is { } stance ? $"  {LensJson.Word(stance)}" : change.Of == ShareOf.Sentences ? narrative.Name : "";
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name,-NameWidth} {LensJson.Word(change.Of),-9} {ShiftWords.Share(change.Now),-24} {ShiftWords.Percent(change.Before.Share),7}  {$"{ShiftWords.Points(change.Difference)} ({ShiftWords.Points(change.Low)} to {ShiftWords.Points(change.High)})",-24} {ShiftWords.WithSign(change.EffectSize),6} {change.PValue,7:0.0000} {change.QValue,7:0.0000}{(change.Called ? "  turning" : "")}");
            }
        }

        yield return "";
    }

    private static IEnumerable<string> Behind(NarrativeShift narrative)
    {
        var points = narrative.ChangePoints.ToDictionary(p => p.Period);
        foreach (var (place, turn) in narrative.Called.Index())
        {
            yield return place < points.Count
                ? $"{narrative.Name}: since {turn.Period} {ShiftWords.Share(points[turn.Period].After)} of sentences, before {ShiftWords.Share(points[turn.Period].Before)}."
                : $"{narrative.Name}: {turn.Period} against the periods before.";
            yield return $"  of the change, {ShiftWords.Points(turn.WithinOutlets)} points within outlets, {ShiftWords.Points(turn.OutletMix)} by the mix of outlets; first reports {ShiftWords.Percent(turn.NoveltyBefore)} before, {ShiftWords.Percent(turn.NoveltyAfter)} after";
            foreach (var quote in turn.QuotesBefore.Select(q => Quote("before", q)).Concat(turn.QuotesAfter.Select(q => Quote("after", q))))
            {
                yield return quote;
            }

            yield return "";
        }
    }

    private static string Quote(string side, ToldSentence quote) =>
        string.Create(CultureInfo.InvariantCulture, $"  {side}: \u201c{quote.Text}\u201d {quote.Outlet}, {quote.Day:yyyy-MM-dd}, {LensJson.Word(quote.Stance)} {quote.Probability:0.00}");
}
