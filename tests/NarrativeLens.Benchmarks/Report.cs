using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NarrativeLens.Benchmarks;

/// <summary>The measurements as Markdown.</summary>
internal static class Report
{
    /// <summary>A table with one line for each contestant; ratios are against the first.</summary>
    public static string Write(string what, IReadOnlyList<byte[]> pages, int rounds, IReadOnlyList<Timing> timings)
    {
        var report = new StringBuilder();
        var kilobytes = pages.Sum(page => (long)page.Length) / 1024.0 / pages.Count;
        report.AppendLine(CultureInfo.InvariantCulture, $"{pages.Count} pages ({what}), {kilobytes:0} KiB each on average, one thread, shortest of {rounds} rounds a page.");
        report.AppendLine(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors.");
        report.AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"| | pages/s | against {timings[0].Name} | half of the pages within | 95 % within | slowest page | MB allocated a page | pages without article |");
        report.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var timing in timings)
        {
            report.AppendLine(CultureInfo.InvariantCulture,
                $"| {timing.Name} | {timing.PagesPerSecond:0} | {timing.PagesPerSecond / timings[0].PagesPerSecond:0.00} | {timing.Quantile(0.5):0.0} ms | {timing.Quantile(0.95):0.0} ms | {timing.Shortest.Max():0.0} ms | {timing.Allocated / 1e6 / pages.Count:0.0} | {timing.WithoutArticle} |");
        }

        return report.ToString();
    }
}
