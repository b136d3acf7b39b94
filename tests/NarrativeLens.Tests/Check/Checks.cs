using System.Reflection;
using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Check;

/// <summary>Checks texts from end to end: the real finder, the real series of the repository.</summary>
internal static class Checks
{
    private static readonly FigureFinder s_finder = new();

    public static string Reference(string name) => Path.Combine(
        typeof(Checks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "corpus", "reference", name);

    public static ReferenceLibrary Library { get; } = ReferenceLibrary.Load([Reference("btc-usd-daily.csv"), Reference("btc-usd-hourly.csv")]).Value!;

    public static FigureChecker Checker { get; } = new(Library);

    public static CheckReport Of(string text, string published, string title = "") => Of(PlainText.Read(text, "draft.txt", DateTimeOffset.Parse(published), title));

    public static CheckReport Of(Article article) => Checker.Check(article, s_finder.Find(article));

    /// <summary>The finding on the figure that is written so.</summary>
    public static Finding Finding(string text, string published, string quote) =>
        Of(text, published).Findings.First(finding => finding.Figure?.Quote == quote);
}
