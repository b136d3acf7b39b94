using NarrativeLens.Brief;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Brief;

/// <summary>A small press, kept in a real store in a folder of its own; dispose it to remove both.</summary>
internal sealed class PressRoom : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("narrativelens-brief-").FullName;
    private IArticleStore? _store;

    public static IsoWeek Week { get; } = new(2026, 6);

    public string Out => Path.Combine(_folder, "out");

    public async Task<IArticleStore> StoreAsync() =>
        _store ??= await ArticleStore.OpenAsync(Path.Combine(_folder, "lens.db"), cancellation: TestContext.Current.CancellationToken);

    public async Task SaveAsync(params ArticleAnalysis[] articles)
    {
        var store = await StoreAsync();
        foreach (var analysis in articles)
        {
            await store.SaveAsync(Some.Page(analysis.Article), analysis, Some.Stamp, TestContext.Current.CancellationToken);
        }
    }

    public async Task<WeeklyBrief> ComposeAsync() =>
        await BriefComposer.ComposeAsync(await StoreAsync(), Week, Codebook.Default, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Composes and writes; gives the text of each file by its name.</summary>
    public async Task<Dictionary<string, string>> WriteAsync()
    {
        await BriefFiles.WriteAsync(await ComposeAsync(), Out, TestContext.Current.CancellationToken);
        return Directory.GetFiles(Out).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
    }

    /// <summary>Four quiet weeks and a week of forced selling, with one of everything that a brief can say.</summary>
    public async Task FillAsync(bool backwards = false)
    {
        List<ArticleAnalysis> press = [Plunge(), PlungeCopy(), Review(), Letter(), Sponsored()];
        for (var week = 2; week <= 5; week++)
        {
            press.AddRange([Quiet(week, "Harbour Wire"), Quiet(week, "Meridian Macro"), Quiet(week, "Northgate Review")]);
        }

        if (backwards)
        {
            press.Reverse();
        }

        await SaveAsync([.. press]);
        var store = await StoreAsync();
        await store.RecordSkippedAsync(new Skipped(Stage.Extract, "The page holds no article.", "https://harbourwire.example/markets/"), TestContext.Current.CancellationToken);
        await store.RecordSkippedAsync(new Skipped(Stage.Collect, "robots.txt disallows it.", "/var/press/private.html"), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static ArticleAnalysis Quiet(int week, string outlet)
    {
        var name = outlet.Replace(' ', '-').ToLowerInvariant();
        var day = new IsoWeek(2026, week).FirstDay.AddDays(outlet.Length % 5);
        var text = $"Desk note {week} of {outlet}. Coins keep their worth, {name} readers say. Volumes were thin in week {week}. Little else was new for {outlet}.";
        var article = Some.Article(text, $"Quiet markets at {outlet}, {week}", $"https://{name}.example/{week}", $"{day:yyyy-MM-dd}T08:00:00Z", outlet);
        return Some.Analysis(article, [("keep their worth", "store-of-value", Stance.Asserts)]);
    }

    private static Article PlungeArticle(string url, string outlet, string at) => Some.Article(
        """
        Bitcoin fell to a low of $6,000 on Friday as lenders sold pledged coins. More than $2.1 billion of positions were closed by force. Traders who had borrowed had no say in it.

        Two venues reported losses of $210 million and $90 million, $320 million in all. Nothing that halves in four months is a store of value.
        """.ReplaceLineEndings("\n"),
        "Bitcoin touches $60,000 as forced selling feeds on itself", url, at, outlet, null, "Mara Ellwood", "Tobias Renn");

    private static ArticleAnalysis Plunge() => PlungeOf(PlungeArticle("https://harbourwire.example/2026/02/06/plunge", "Harbour Wire", "2026-02-06T09:14:00Z"));

    private static ArticleAnalysis PlungeCopy() => PlungeOf(PlungeArticle("https://coincourier.example/plunge", "Coin Courier", "2026-02-06T11:00:00Z"));

    private static ArticleAnalysis PlungeOf(Article article)
    {
        var low = Some.Figure(article, "$6,000", 6000) with { Aspect = "low" };
        var (one, two, sum) = (Loss(article, "$210 million", 210e6m), Loss(article, "$90 million", 90e6m), Loss(article, "$320 million", 320e6m));
        return Some.Analysis(
            article,
            [
                ("lenders sold pledged coins", "contagion", Stance.Asserts),
                ("closed by force", "leverage", Stance.Asserts),
                ("had borrowed", "leverage", Stance.Asserts),
                ("halves in four months", "store-of-value", Stance.Rejects),
            ],
            [
                Some.Finding(low, Verdict.Contradicted) with { Diagnosis = "times-10", Suggestion = "$60,000", Explanation = "The low of the day was $60,000." },
                None(Some.Figure(article, "$2.1 billion", 2.1e9m, "liquidations")), None(one), None(two), None(sum),
            ],
            [new InternalFinding("parts-vs-total", [one, two, sum], Verdict.Contradicted, "210 + 90 is 300, not 320.")]);
    }

    private static Figure Loss(Article article, string quote, decimal value) => Some.Figure(article, quote, value, "liquidations");

    private static Finding None(Figure figure) => Some.Finding(figure, Verdict.NoReference) with { Evidence = [] };

    private static ArticleAnalysis Review()
    {
        var article = Some.Article(
            "Is it still digital gold? The low of $60,000 came at midnight UTC. Forced sales, and nothing else, made this fall. About 1,2,3 coins moved.",
            "The hour of the wolf", "https://northgatereview.example/wolf", "2026-02-07T06:00:00Z", "Northgate Review", null, "Dilys Merriweather");
        var day = new FigurePeriod(Some.Moment("2026-02-06T00:00:00Z"), Some.Moment("2026-02-07T00:00:00Z"), Stated: true);
        return Some.Analysis(
            article,
            [("digital gold", "store-of-value", Stance.Reports), ("Forced sales", "leverage", Stance.Asserts)],
            [Some.Finding(Some.Figure(article, "$60,000", 60000) with { Aspect = "low", Period = day }), Some.Unparsed(article, "1,2,3")]) with
        {
            Article = article with { Paywalled = true },
        };
    }

    private static ArticleAnalysis Letter()
    {
        var article = Some.Article(
            "Hardly any leverage was left to flush, a desk insists. By its count $1.9 billion went. The target stays $150,000.",
            "A weekend inside a box", "https://blockandtide.example/box", "2026-02-08T07:30:00Z", "Block and Tide");
        return Some.Analysis(
            article,
            [("Hardly any leverage", "leverage", Stance.Rejects)],
            [
                Some.Finding(Some.Figure(article, "$1.9 billion", 1.9e9m, "liquidations"), Verdict.DefinitionDependent),
                Some.Finding(Some.Figure(article, "$150,000", 150000, "target"), Verdict.NotCheckable) with { Evidence = [] },
            ]);
    }

    private static ArticleAnalysis Sponsored()
    {
        var article = Some.Article(
            "Earn nine percent with the hardest money on earth. Leverage is your friend.", "Partner post: earn while you sleep",
            "https://blockandtide.example/partner", "2026-02-04T07:30:00Z", "Block and Tide") with { Sponsored = true };
        return Some.Analysis(article, [("hardest money", "store-of-value", Stance.Asserts), ("your friend", "leverage", Stance.Asserts)]);
    }
}
