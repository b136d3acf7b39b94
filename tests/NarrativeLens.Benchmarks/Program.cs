using System.Globalization;
using System.Reflection;
using System.Text;
using AngleSharp.Html.Parser;
using NarrativeLens.Benchmarks;
using NarrativeLens.Extract;

// Speed of reading pages, beside bare parsing and beside the reader that is most used on .NET:
//   dotnet run -c Release --project tests/NarrativeLens.Benchmarks -- [FOLDER of .html files in UTF-8] [ROUNDS]
// Without a folder it reads the sample press of corpus/.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
var folder = args.Length > 0 ? args[0] : Path.Combine(root, "corpus", "press");
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9;
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"no folder {folder}");
    return 2;
}

byte[][] pages = [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
if (pages.Length == 0)
{
    Console.Error.WriteLine($"no .html files under {folder}");
    return 2;
}

var extractor = new ArticleExtractor();
var timings = new PairedRun(pages, rounds).Run(
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
]);
Console.Write(Report.Write(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), pages, rounds, timings));
return 0;
