using System.Reflection;
using System.Text;
using AngleSharp.Html.Parser;
using NarrativeLens.Extract;

namespace NarrativeLens.Benchmarks;

/// <summary>Speed of reading pages, beside bare parsing and beside the reader that is most used on .NET.</summary>
internal static class ExtractMeasurement
{
    /// <summary>Reads the pages of a folder and prints a table.</summary>
    /// <param name="folder">A folder of .html files in UTF-8; null for the sample press of corpus/.</param>
    /// <param name="rounds">How often each page is read.</param>
    /// <returns>The exit code: 0, or 2 where there are no pages.</returns>
    public static int Run(string? folder, int rounds)
    {
        folder ??= Path.Combine(RepositoryRoot(), "corpus", "press");
        byte[][] pages = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
            : [];
        if (pages.Length == 0)
        {
            Console.Error.WriteLine($"no .html files under {folder}");
            return 2;
        }

        var timings = new PairedRun(pages, rounds).Run(Contestants());
        Console.Write(Report.Write(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), pages, rounds, timings));
        return 0;
    }

    private static IReadOnlyList<Contestant> Contestants()
    {
        var extractor = new ArticleExtractor();
        return
        [
            new Contestant("AngleSharp, parse alone", page =>
            {
                using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
                return document.DocumentElement is not null;
            }),
            new Contestant("SmartReader", page =>
            {
                var article = new SmartReader.Reader("https://press.example/page", Encoding.UTF8.GetString(page)).GetArticle();
                return article.IsReadable;
            }),
            new Contestant("NarrativeLens", page => extractor.Extract(page, "text/html; charset=utf-8", "https://press.example/page", CancellationToken.None).Succeeded),
        ];
    }

    private static string RepositoryRoot() =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
}
