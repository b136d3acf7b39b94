using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query;

/// <summary>A store with five articles, a to e; a sentence is named by its article and its place there: "a1" is the first of a.</summary>
public abstract class SamplePress(Engine engine) : IAsyncLifetime
{
    public static readonly string[] Narratives =
    [
        "inflation-hedge", "store-of-value", "safe-haven", "speculation", "leverage", "contagion", "policy-support", "institutional-adoption",
    ];

    private TempStore? _temp;

    internal Engine Engine => engine;

    internal IArticleStore Store
    {
        get
        {
            Assert.SkipWhen(_temp is null, PostgresServer.Missing);
            return _temp.Articles;
        }
    }

    internal string Place => _temp!.Place;

    public async ValueTask InitializeAsync()
    {
        if (engine == Engine.Postgres && !PostgresServer.IsInstalled)
        {
            return;
        }

        _temp = await TempStore.OpenAsync(engine);
        foreach (var analysis in Articles())
        {
            await _temp.SaveAsync(analysis);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_temp is not null)
        {
            await _temp.DisposeAsync();
        }
    }

    /// <summary>The names of the sentences that an expression finds, in the order found.</summary>
    public async Task<string> FindAsync(string expression, CancellationToken cancellation)
    {
        var parsed = QueryLanguage.Parse(expression, Narratives);
        Assert.True(parsed.Error is null, parsed.Error?.ToString());
        using var found = await Store.FindAsync(parsed.Filter!, cancellation);
        var names = new List<string>();
        await foreach (var sentence in found.Sentences(cancellation))
        {
            names.Add(await NameOfAsync(sentence, cancellation));
        }

        Assert.Equal(found.Count, names.Count);
        return string.Join(' ', names);
    }

    /// <summary>The names of sentences, in their order.</summary>
    public async Task<string> NamesAsync(IEnumerable<FoundSentence> sentences, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var sentence in sentences)
        {
            names.Add(await NameOfAsync(sentence, cancellation));
        }

        return string.Join(' ', names);
    }

    internal static Filter Read(string expression) => QueryLanguage.Parse(expression, Narratives).Filter!;

    private async Task<string> NameOfAsync(FoundSentence sentence, CancellationToken cancellation)
    {
        var article = await Store.ArticleAsync(sentence.Article, cancellation);
        var place = article!.Analysis.Narratives.Sentences.TakeWhile(s => s.Start != sentence.Sentence.Start).Count() + 1;
        return $"{sentence.Url[^1]}{place}";
    }

    private static IEnumerable<ArticleAnalysis> Articles()
    {
        var a = Some.Article(
            "Bitcoin fell to $60,000 on Thursday night in New York.\n\nBitcoin was never an inflation hedge, one trader said.\n\nAbout $2.6bn of bets were liquidated, according to CoinGlass.",
            "Bitcoin touches $60,000 as sellers rush", "https://harbourwire.example/a", "2026-02-05T20:00:00-05:00", "Harbour Wire", null, "Mara Ellwood");
        yield return Some.Analysis(
            a,
            [("inflation hedge", "inflation-hedge", Stance.Rejects), ("liquidated", "leverage", Stance.Reports)],
            [
                Some.Finding(Some.Figure(a, "$60,000", 60000)),
                Some.Finding(Some.Figure(a, "$2.6bn", 2.6e9m, "liquidations", source: "CoinGlass"), Verdict.NoReference),
            ]);

        var b = Some.Article(
            "Supporters call it digital gold and a store of value.\n\nA café owner in Zürich holds it as a safe-haven.\n\nThe price stood at $76,000, not $760,000.",
            "Digital gold, again", "https://www.capitol-ledger.example/b", "2026-02-03T15:00:00+00:00", "Capitol Ledger", null, "José Núñez", "Tobias Renn");
        yield return Some.Analysis(
            b,
            [("store of value", "store-of-value", Stance.Asserts), ("safe-haven", "safe-haven", Stance.Asserts)],
            [Some.Finding(Some.Figure(b, "$76,000", 76000)), Some.Finding(Some.Figure(b, "$760,000", 760000), Verdict.Contradicted)]);

        var c = Some.Article(
            "It is an inflation hedge and pure speculation at once.\n\nPrices rose 2.4% in December.\n\nThe range of $80,000-$90,000 held, while bitcoin slept.",
            "Inflation and the coin", "https://www.capitol-ledger.example/c", "2026-01-28T15:00:00+00:00", "Capitol Ledger");
        yield return Some.Analysis(
            c,
            [("inflation hedge", "inflation-hedge", Stance.Asserts), ("speculation", "speculation", Stance.Rejects)],
            [
                Some.Finding(Some.Figure(c, "2.4%", 2.4m, "cpi", "%", FigureKind.Percent), Verdict.NoReference),
                Some.Finding(Some.Figure(c, "$80,000-$90,000", 80000, high: 90000), Verdict.SupportedByRounding),
            ]);

        var d = Some.Article("比特币跌至6万美元。\n\n分析师称其为数字黄金。", "比特币跌破六万", "https://dongfang.example/d", "2026-02-07T08:00:00+08:00", "东方观察");
        yield return Some.Analysis(d, [("黄金", "store-of-value", Stance.Reports)], [Some.Finding(Some.Figure(d, "6万美元", 60000))]);

        var e = Some.Article("Bitcoins bounced -- \"AND\" how!\n\nThe 1O,OOO figure makes no sense.", "Notes", "https://notes.example/e", published: null, outlet: null);
        yield return Some.Analysis(e, findings: [Some.Unparsed(e, "1")]);
    }

    public sealed class InSqlite() : SamplePress(Engine.Sqlite);

    public sealed class InPostgres() : SamplePress(Engine.Postgres);
}
