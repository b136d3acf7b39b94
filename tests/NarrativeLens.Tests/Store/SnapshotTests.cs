using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

public abstract class SnapshotTests(Engine engine)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_and_time_of_saving_do_not_matter()
    {
        var analyses = Press().ToList();
        var ids = new HashSet<string>();
        foreach (var seed in Enumerable.Range(0, 5))
        {
            await using var temp = await TempStore.OpenAsync(engine);
            var random = new Random(seed);
            foreach (var analysis in analyses.OrderBy(_ => random.Next()))
            {
                await temp.SaveAsync(analysis, $"2026-02-08T12:00:{random.Next(60):D2}Z");
            }

            ids.Add(await temp.Articles.SnapshotIdAsync(Cancellation));
        }

        Assert.StartsWith("sha256:", Assert.Single(ids), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_word_tag_or_verdict_gives_another_id()
    {
        var article = Some.Article("Bitcoin fell to $60,000.");
        var figure = Some.Figure(article, "$60,000", 60000);
        ArticleAnalysis[] variants =
        [
            Some.Analysis(article),
            Some.Analysis(Some.Article("Bitcoin fell to $60,001.")),
            Some.Analysis(article, [("fell", "speculation", NarrativeLens.Classify.Stance.Asserts)]),
            Some.Analysis(article, [("fell", "speculation", NarrativeLens.Classify.Stance.Rejects)]),
            Some.Analysis(article, findings: [Some.Finding(figure)]),
            Some.Analysis(article, findings: [Some.Finding(figure, NarrativeLens.Check.Verdict.Contradicted)]),
        ];
        var ids = new HashSet<string>();
        foreach (var variant in variants)
        {
            await using var temp = await TempStore.OpenAsync(engine);
            await temp.SaveAsync(variant);
            ids.Add(await temp.Articles.SnapshotIdAsync(Cancellation));
        }

        Assert.Equal(variants.Length, ids.Count);
    }

    [Fact]
    public async Task A_run_cut_off_anywhere_and_repeated_ends_in_the_same_store()
    {
        var analyses = Press().ToList();
        var whole = await SaveAllAsync(analyses, cutAfter: null);
        foreach (var cut in Enumerable.Range(0, analyses.Count))
        {
            Assert.Equal(whole, await SaveAllAsync(analyses, cut));
        }
    }

    [Fact]
    public async Task A_transaction_cut_off_in_its_middle_leaves_no_trace()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var before = await temp.Articles.SnapshotIdAsync(Cancellation);
        var analysis = SavingTests.Rich();
        await using (var database = temp.OpenDatabase())
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => database.WriteAsync<bool>(
                t =>
                {
                    RevisionWriter.Save(t, Some.Page(analysis.Article), analysis, Some.Stamp);
                    throw new OperationCanceledException("cut off");
                },
                Cancellation));
        }

        await temp.ReopenAsync();
        Assert.Equal(before, await temp.Articles.SnapshotIdAsync(Cancellation));
    }

    // Twelve articles, two of them one story under two addresses, one revised.
    private static IEnumerable<ArticleAnalysis> Press()
    {
        for (var i = 0; i < 9; i++)
        {
            yield return SavingTests.Rich($"https://harbourwire.example/{i}");
        }

        yield return Some.Analysis(Some.Article(url: "https://m.example/s", canonical: "https://example/s"));
        yield return Some.Analysis(Some.Article(url: "https://example/s", canonical: "https://example/s"));
        var revised = Some.Article("Bitcoin fell to $6,000.", url: "https://example/r");
        yield return Some.Analysis(revised);
        yield return Some.Analysis(Some.Article("Bitcoin fell to $60,000.", url: "https://example/r") with { ModifiedAt = Some.Moment("2026-02-06T10:00:00Z") });
    }

    private async Task<string> SaveAllAsync(List<ArticleAnalysis> analyses, int? cutAfter)
    {
        await using var temp = await TempStore.OpenAsync(engine);
        if (cutAfter is { } cut)
        {
            foreach (var analysis in analyses.Take(cut))
            {
                await temp.SaveAsync(analysis);
            }

            await temp.ReopenAsync();
        }

        foreach (var analysis in analyses)
        {
            await temp.SaveAsync(analysis, "2026-02-09T12:00:00Z");
        }

        return await temp.Articles.SnapshotIdAsync(Cancellation);
    }

    public sealed class OnSqlite() : SnapshotTests(Engine.Sqlite);

    public sealed class OnPostgres() : SnapshotTests(Engine.Postgres);
}
