using NarrativeLens.Classify;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Tests.Store;

public abstract class CountingTests(Engine engine)
{
    private const string Wire = """
        Bitcoin slid below the level that traders had watched all week, and forced selling did the rest before the American day was over.

        Nobody on the desks would call it an inflation hedge that night. The screens were red from end to end and the phones did not stop ringing.
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wire_copies_count_as_one_story_whatever_the_order()
    {
        var copies = Copies().ToList();
        foreach (var order in new[] { copies, copies.AsEnumerable().Reverse() })
        {
            await using var temp = await TempStore.OpenAsync(engine);
            foreach (var copy in order)
            {
                await temp.SaveAsync(copy);
            }

            var row = (await temp.Articles.CountAsync(new OfNarrative("inflation-hedge"), [CountField.Week, CountField.Narrative, CountField.Stance], Cancellation)).Single();
            Assert.Equal(["2026-W06", "inflation-hedge", "rejects"], row.Values);
            Assert.Equal((3, 1, 3, 1), (row.Sentences, row.FirstRunSentences, row.Articles, row.Stories));
            var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => (a.Outlet, a.Cluster)).ToListAsync(Cancellation);
            Assert.Equal(4, clusters.Count);
            var first = await temp.Articles.ArticleAsync(clusters.First(c => c.Outlet == "Third Outlet").Cluster, Cancellation);
            Assert.Equal("First Outlet", first!.Outlet);
        }
    }

    [Fact]
    public async Task A_copy_saved_after_the_count_is_counted_next_time()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var copies = Copies().ToList();
        await temp.SaveAsync(copies[0]);
        Assert.Equal(1, (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single().Stories);
        await temp.SaveAsync(copies[1]);
        var row = (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single();
        Assert.Equal((2, 1), (row.Articles, row.Stories));
    }

    [Fact]
    public async Task Weeks_are_weeks_of_utc_days()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article(published: "2026-02-08T19:30:00-05:00")));
        Assert.Equal(new IsoWeek(2026, 7), await temp.Articles.LatestWeekAsync(Cancellation));
        Assert.Empty(await temp.Articles.ArticlesAsync(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 8), Cancellation).ToListAsync(Cancellation));
        Assert.Single(await temp.Articles.ArticlesAsync(new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 15), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_date_known_to_the_month_belongs_to_no_week()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article() with { PublishedPrecision = DatePrecision.Month }));
        Assert.Null(await temp.Articles.LatestWeekAsync(Cancellation));
        Assert.Null((await temp.Articles.CountAsync(new All([]), [CountField.Week], Cancellation)).Single().Values[0]);
    }

    [Fact]
    public async Task Coverage_tells_what_came_from_each_outlet_and_what_was_left_out()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        foreach (var copy in Copies())
        {
            await temp.SaveAsync(copy);
        }

        await temp.Articles.RecordSkippedAsync(new Skipped(Stage.Extract, "No article.", "https://www.one.example/index"), Cancellation);
        await temp.Articles.RecordSkippedAsync(new Skipped(Stage.Collect, "robots.txt forbids it.", "https://closed.example/x"), Cancellation);
        var coverage = await temp.Articles.CoverageAsync(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 5), Cancellation);
        Assert.Equal(
            [
                new OutletCoverage("First Outlet", 1, 1, Some.Moment("2026-02-05T10:00:00Z"), Some.Moment("2026-02-05T10:00:00Z"), 1),
                new OutletCoverage("Fourth Outlet", 0, 0, null, null, 0),
                new OutletCoverage("Second Outlet", 0, 0, null, null, 0),
                new OutletCoverage("Third Outlet", 0, 0, null, null, 0),
                new OutletCoverage("closed.example", 0, 0, null, null, 1),
            ],
            coverage);
    }

    [Theory]
    [InlineData("a b c d e f g h i j", "a b c d e f g h i j", true)]
    [InlineData("a b c d e f g h i j", "A, b; c d. e f g h i j!", true)]
    [InlineData("a b c d e f g h i j", "a b c d e x g h i j", false)]
    [InlineData("short", "short", true)]
    [InlineData("short", "other", false)]
    [InlineData("", "", false)]
    [InlineData("...", "...", false)]
    [InlineData("比特币周四晚间跌破六万美元关口", "比特币周四晚间跌破六万美元关口。", true)]
    [InlineData("比特币周四晚间跌破六万美元关口", "以太币周五早间升穿两千美元关口", false)]
    public async Task Near_copies_are_told_by_their_words(string left, string right, bool areCopies)
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article(left, url: "https://one.example/x")));
        await temp.SaveAsync(Some.Analysis(Some.Article(right, url: "https://two.example/x")));
        var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => a.Cluster).Distinct().CountAsync(Cancellation);
        Assert.Equal(areCopies ? 1 : 2, clusters);
    }

    // What outlets do to a wire story: "shortened" keeps the first paragraphs, "local" adds one of its own, "edited" replaces a word here and there.
    public static TheoryData<string, bool> Treatments() => new()
    {
        { "other headline", true },
        { "shortened to two thirds", true },
        { "shortened to a half", true },
        { "local paragraph in front", true },
        { "local paragraph behind", true },
        { "half with a local paragraph", true },
        { "edited", true },
        { "one sentence of it in a story of its own", false },
        { "another story on the same event", false },
    };

    [Theory]
    [MemberData(nameof(Treatments))]
    public async Task A_wire_story_is_known_again_whatever_an_outlet_made_of_it(string treatment, bool isCopy)
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article(string.Join("\n\n", s_wire), "Bitcoin falls below $61,000", "https://wire.example/x", "2026-02-05T10:00:00Z")));
        await temp.SaveAsync(Some.Analysis(Some.Article(string.Join("\n\n", Treated(treatment)), "A different headline", "https://local.example/x", "2026-02-06T10:00:00Z")));
        var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => a.Cluster).ToListAsync(Cancellation);
        Assert.Equal(isCopy ? [StoredText.IdOf("https://wire.example/x"), StoredText.IdOf("https://wire.example/x")] : [StoredText.IdOf("https://wire.example/x"), StoredText.IdOf("https://local.example/x")], clusters);
        var filter = new InCluster(StoredText.IdOf("https://local.example/x"));
        Assert.Equal(isCopy ? 2 : 1, (await temp.Articles.CountAsync(filter, [], Cancellation)).Single().Articles);
    }

    [Fact]
    public async Task Clusters_are_the_same_in_every_order_of_saving()
    {
        var treatments = Treatments().Select(row => row.Data.Item1).ToList();
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 6; seed++)
        {
            await using var temp = await TempStore.OpenAsync(engine);
            var random = new Random(seed);
            foreach (var i in Enumerable.Range(0, treatments.Count).OrderBy(_ => random.Next()))
            {
                await temp.SaveAsync(Some.Analysis(Some.Article(string.Join("\n\n", Treated(treatments[i])), url: $"https://{i}.example/x", published: "2026-02-06T10:00:00Z")));
                if (random.Next(3) == 0)
                {
                    await temp.Articles.CoverageAsync(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), Cancellation);
                }
            }

            seen.Add(string.Join(' ', await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => a.Id + "=" + a.Cluster).OrderBy(pair => pair, StringComparer.Ordinal).ToListAsync(Cancellation)));
        }

        Assert.Single(seen);
    }

    private static readonly string[] s_wire =
    [
        "Bitcoin dropped below $61,000 on Thursday evening as a wave of forced selling swept through the derivatives exchanges and left traders searching for a floor.",
        "The largest cryptocurrency by value touched $60,000 shortly before midnight, its lowest price since October 2024, before buyers stepped in and carried it back above $63,000 by the morning.",
        "About $1.2 billion of leveraged bets were closed within a day, according to data compiled by an analytics firm, most of them wagers that prices would go up.",
        "\"This is what happens when everybody stands on the same side of the boat,\" said a strategist at a brokerage in Frankfurt, who expects more selling before the month is out.",
        "Gold, by contrast, rose for a third session, a reminder that the two assets do not move together in a storm, whatever their admirers say in calmer weeks.",
        "Shares of companies that hold the coin on their balance sheets lost between six and eleven per cent, and one of them postponed the sale of new bonds that it had announced on Monday.",
    ];

    private const string Local =
        "In the harbour town the news was met with a shrug. \"We take cards and we take cash,\" said the owner of a cafe on Quay Street, who has seen one customer pay with the coin in four years.";

    private static IEnumerable<string> Treated(string treatment) => treatment switch
    {
        "other headline" => s_wire,
        "shortened to two thirds" => s_wire.Take(4),
        "shortened to a half" => s_wire.Take(3),
        "local paragraph in front" => s_wire.Prepend(Local),
        "local paragraph behind" => s_wire.Append(Local),
        "half with a local paragraph" => s_wire.Take(3).Append(Local),
        "edited" => s_wire.Select(paragraph => paragraph.Replace("dropped", "slid", StringComparison.Ordinal).Replace("evening", "night", StringComparison.Ordinal).Replace("everybody", "everyone", StringComparison.Ordinal)),
        "one sentence of it in a story of its own" =>
        [
            s_wire[3],
            "The remark made the rounds in the city on Friday, and it fits more than one market this winter. Freight rates have halved since the autumn, and the shipowners who ordered new vessels all ordered them in the same year.",
            Local,
            "Insurers tell a similar story about flood cover along the coast, where premiums rose together and may fall together, too, once the new barrier is finished and the models are run again.",
        ],
        "another story on the same event" =>
        [
            "A sudden slide took bitcoin to $60,000 late on Thursday, the weakest level in sixteen months, after margin calls forced holders of large positions to sell at any price.",
            "By Friday morning in London it had recovered some of the loss and changed hands near $63,000. Funds that track the coin saw withdrawals for a fourth day running.",
            "Some $1.2 billion in positions were wiped out, figures from a data provider showed. Analysts pointed to thin trading and to a weak report on the labour market as triggers.",
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };

    private static IEnumerable<ArticleAnalysis> Copies()
    {
        (string, string, Stance)[] tags = [("inflation hedge", "inflation-hedge", Stance.Rejects)];
        yield return Some.Analysis(Some.Article(Wire, "A slide", "https://one.example/a", "2026-02-05T10:00:00Z", "First Outlet"), tags);
        yield return Some.Analysis(Some.Article(Wire, "Bitcoin slides", "https://two.example/b", "2026-02-06T10:00:00Z", "Second Outlet"), tags);
        yield return Some.Analysis(Some.Article(Wire + " (Wire)", "Slide", "https://three.example/c", "2026-02-06T11:00:00Z", "Third Outlet"), tags);
        yield return Some.Analysis(Some.Article("Something else entirely happened to the price of tin.", "Tin", "https://four.example/d", "2026-02-06T12:00:00Z", "Fourth Outlet"), tags);
    }

    public sealed class OnSqlite() : CountingTests(Engine.Sqlite);

    public sealed class OnPostgres() : CountingTests(Engine.Postgres);
}
