using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>One group of counted sentences beside all stories that it could have been.</summary>
/// <param name="Row">The counts.</param>
/// <param name="AllStories">All stories of the store with the same week, day, outlet and language, as far as these are counted by; copies count once.</param>
/// <param name="Share">The group's stories as a share of these.</param>
public sealed record SharedCount(CountRow Row, int AllStories, Proportion Share);

/// <summary>Puts counts beside the stories that they are a share of.</summary>
public static class CountShares
{
    /// <summary>Counts as <see cref="ArticleStore.CountAsync"/> does, each with its share.</summary>
    public static async Task<IReadOnlyList<SharedCount>> OfAsync(IArticleStore store, Filter filter, IReadOnlyList<CountField> by, CancellationToken cancellation = default)
    {
        var counts = await store.CountAsync(filter, by, cancellation).ConfigureAwait(false);
        int[] places = [.. Enumerable.Range(0, by.Count).Where(i => by[i] is CountField.Week or CountField.Day or CountField.Outlet or CountField.Lang)];
        var stories = await store.StoriesAsync([.. places.Select(i => by[i])], cancellation).ConfigureAwait(false);
        var cells = stories.ToDictionary(cell => Key(cell.Values), cell => cell.Stories);
        return [.. counts.Select(row =>
        {
            var all = cells.GetValueOrDefault(Key(places.Select(i => row.Values[i])));
            return new SharedCount(row, all, Proportion.Of(row.Stories, all));
        })];
    }

    // A group without a value is one of its own, and no value holds a line feed.
    private static string Key(IEnumerable<string?> values) => string.Join('\n', values.Select(value => value is null ? "" : "=" + value));
}
