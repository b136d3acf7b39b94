using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NarrativeLens.Brief;
using NarrativeLens.Check;
using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Brief;

public sealed class BriefPageTests
{
    public static TheoryData<string> HostileWords { get; } =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "](javascript:alert(1)) [x",
        "<javascript:alert(1)>",
        "a | b | c\n| --- | --- |",
        "`</code><svg onload=alert(1)>`",
        "---\ntitle: \"x\"\n---",
        "\u202Egnp.exe\u2066",
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
        "\"><iframe srcdoc='<script>1</script>'></iframe>",
        "</title></style><style>*{display:none}</style>",
        "# Heading\n\n1. one\n\n***bold***",
        "[a]: javascript:alert(1)\n\n[a]",
        "<https://evil.example> https://evil.example www.evil.example",
        "{#brief .skip onclick=alert(1)}",
    ];

    [Theory]
    [MemberData(nameof(HostileWords))]
    public async Task Hostile_words_are_shown_and_do_nothing(string words)
    {
        await using var room = new PressRoom();
        await room.SaveAsync(HostileOf(words));
        await (await room.StoreAsync()).RecordSkippedAsync(new Skipped(Stage.Collect, words, "javascript:alert(1)//" + words), TestContext.Current.CancellationToken);
        var files = await room.WriteAsync();
        var page = await ParseAsync(files["2026-W06.html"]);
        Assert.Empty(page.QuerySelectorAll("script, iframe, img, object, embed, form, input, link, base, main svg script, main style:not(svg style)"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style" or "srcdoc" or "src");
        Assert.All(page.Links.OfType<IHtmlAnchorElement>(), a => Assert.True(a.GetAttribute("href") is { } href && (href.StartsWith('#') || href.StartsWith("https://a.example/", StringComparison.Ordinal)), a.OuterHtml));
        Assert.Equal(["h1", "h2"], page.QuerySelectorAll("main h1, main h2").Take(2).Select(h => h.LocalName));
        Assert.DoesNotContain('\u202E', files["2026-W06.md"]);
    }

    [Theory]
    [MemberData(nameof(HostileWords))]
    public async Task Front_matter_stays_one_block_of_keys(string words)
    {
        await using var room = new PressRoom();
        await room.SaveAsync(HostileOf(words));
        var lines = (await room.WriteAsync())["2026-W06.md"].Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        Assert.Equal("---", lines[0]);
        Assert.All(lines[1..end], line => Assert.Matches("^( {2})?(- \".*\"|[a-z-]+:( .*)?)$", line));
        Assert.DoesNotContain("---", lines[(end + 1)..]);
    }

    [Fact]
    public async Task The_page_runs_nothing_and_loads_nothing()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var page = await ParseAsync((await room.WriteAsync())["2026-W06.html"]);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("style").Length);
        Assert.All(page.QuerySelectorAll("style"), style =>
            Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.TextContent))), policy, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, [src], [style]"));
    }

    [Fact]
    public async Task The_page_can_be_read_without_eyes_or_mouse()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var page = await ParseAsync((await room.WriteAsync())["2026-W06.html"]);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Narrative brief, 2026-W06 (2–8 February 2026)", page.Title);
        Assert.NotNull(page.QuerySelector("body > a.skip[href='#brief']"));
        Assert.Single(page.QuerySelectorAll("main#brief h1"));
        Assert.Equal("img", page.QuerySelector("main figure svg")!.GetAttribute("role"));
        Assert.All(page.QuerySelectorAll("nav a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(page.GetElementById(table.ParentElement!.GetAttribute("aria-labelledby")!)));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope")));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_week_without_articles_says_so()
    {
        await using var room = new PressRoom();
        var files = await room.WriteAsync();
        Assert.Equal(["2026-W06.html", "2026-W06.md"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("**No story of 2026-W06 is in the store, so there is nothing to compare.** The week's stories cite no figure.", files["2026-W06.md"], StringComparison.Ordinal);
        Assert.Contains("The store holds no article of these weeks.", files["2026-W06.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_sentence_is_cut_around_its_figure_and_shows_it()
    {
        await using var room = new PressRoom();
        var padding = string.Join(' ', Enumerable.Repeat("word", 400));
        var article = Some.Article($"{padding} $60,000 {padding}.", "Long", "https://a.example/long");
        await room.SaveAsync(Some.Analysis(article, findings: [Some.Finding(Some.Figure(article, "$60,000", 60000), Verdict.Contradicted)]));
        var passage = Assert.Single((await room.ComposeAsync()).Figures.Contradicted).Sentence;
        Assert.True(passage is { CutBefore: true, CutAfter: true, Text.Length: < 600 });
        Assert.Equal("$60,000", passage.Text.Substring(passage.Start, passage.Length));
        Assert.Contains("word **$60,000** word", (await room.WriteAsync())["2026-W06.md"], StringComparison.Ordinal);
    }

    private static ArticleAnalysis HostileOf(string words)
    {
        var article = Some.Article($"{words} 71 {words}", words, "https://a.example/x?q=" + words, outlet: words, authors: [words, words]);
        var sentence = new TaggedSentence(0, article.Text.Length, [new Tag("leverage", Stance.Asserts, 0.9, [])]);
        var figure = new NarrativeLens.Figures.Figure
        {
            Start = words.Length + 1, Length = 2, Quote = "71", Kind = NarrativeLens.Figures.FigureKind.Count, Value = 71, Precision = new(71, 71),
            Metric = words, Subject = words, Aspect = words, Sentence = new(0, article.Text.Length),
        };
        Finding[] findings =
        [
            new Finding
            {
                Figure = figure, Verdict = Verdict.Contradicted, Severity = Severity.Error, Explanation = words, Diagnosis = words, Suggestion = words,
                Evidence = [new Evidence(words, words, Some.Moment("2026-02-06T00:00:00Z"), 1, words, null, words)],
            },
        ];
        return new ArticleAnalysis(
            article,
            new Classification(words, [sentence], []),
            new([figure], [], [], new(1, 1, 0, 0)),
            new CheckReport(findings, [new InternalFinding(words, [figure], Verdict.Contradicted, words, words)], new CheckSummary(1, new Dictionary<string, int>(), 1)));
    }

    private static async Task<IHtmlDocument> ParseAsync(string html) => await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
}
