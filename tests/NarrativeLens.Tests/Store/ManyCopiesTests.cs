using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

/// <summary>Copies among many texts that have a phrase in common.</summary>
public abstract class ManyCopiesTests(Engine engine)
{
    // More than are compared with each other where they share a phrase.
    private const int Stories = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_phrase_under_every_article_joins_no_stories_and_hides_no_copies_in_whatever_order_they_are_saved()
    {
        var random = new Random(11);
        var footer = Words(random, 45);
        var articles = Enumerable.Range(0, Stories)
            .Select(i => (Number: i, Text: Words(random, 40)))
            .SelectMany(story => Enumerable.Range(0, story.Number % 10 == 0 ? 2 : 1).Select(copy => (Url: $"https://outlet{copy}.example/{story.Number}", story.Text, Copy: copy)))
            .Select(one => Some.Article($"{one.Text} {Words(random, 3 * one.Copy)}\n\n{footer}", url: one.Url, published: "2026-02-06T10:00:00Z"))
            .ToList();
        var seen = new HashSet<string>();
        for (var order = 0; order < 2; order++)
        {
            await using var temp = await TempStore.OpenAsync(engine);
            foreach (var article in articles.OrderBy(_ => random.Next()))
            {
                await temp.SaveAsync(Some.Analysis(article));
            }

            var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => (a.Id, a.Cluster)).ToListAsync(Cancellation);
            Assert.Equal(Stories, clusters.Select(one => one.Cluster).Distinct().Count());
            seen.Add(string.Join(' ', clusters.Select(one => $"{one.Id}={one.Cluster}").Order(StringComparer.Ordinal)));
        }

        Assert.Single(seen);
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(5000)}"));

    public sealed class OnSqlite() : ManyCopiesTests(Engine.Sqlite);

    public sealed class OnPostgres() : ManyCopiesTests(Engine.Postgres);
}
