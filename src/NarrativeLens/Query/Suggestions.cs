using System.Globalization;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Says why an expression found nothing, and what would find something.</summary>
public static class Suggestions
{
    private const int MostNames = 8;
    private const int MostReasons = 5;

    /// <summary>One sentence for each reason; at least one. Words of the expression and of the store are in them.</summary>
    /// <param name="store">The store in which nothing was found.</param>
    /// <param name="filter">The expression.</param>
    /// <param name="cancellation">Cancels between two counts.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(IArticleStore store, Filter filter, CancellationToken cancellation = default)
    {
        IReadOnlyList<Filter> parts = filter switch { All all => all.Parts, Any any => any.Parts, _ => [filter] };
        var reasons = new List<string>();
        foreach (var part in parts)
        {
            if (reasons.Count < MostReasons && await Explanation.CountAsync(store, part, cancellation).ConfigureAwait(false) == 0)
            {
                reasons.Add(await ReasonAsync(store, part, cancellation).ConfigureAwait(false));
            }
        }

        return reasons.Count > 0 ? reasons : [await TogetherAsync(store, parts, cancellation).ConfigureAwait(false)];
    }

    // Every part is found, but never all in one sentence.
    private static async Task<string> TogetherAsync(IArticleStore store, IReadOnlyList<Filter> parts, CancellationToken cancellation)
    {
        var best = (Hits: 0, Part: -1);
        for (var i = 0; i < parts.Count && parts.Count > 1; i++)
        {
            var hits = await Explanation.CountAsync(store, new All([.. parts.Where((_, place) => place != i)]), cancellation).ConfigureAwait(false);
            best = hits > best.Hits ? (hits, i) : best;
        }

        return parts.Count == 0 ? "The store has no sentence."
            : best.Part < 0 ? "Every part is found, but no sentence meets all of them, nor all but one."
            : $"Every part is found, but never all in one sentence: without {FilterText.Of(parts[best.Part])} {Sentences(best.Hits)}.{Anywhere(parts[best.Part])}";
    }

    private static string Anywhere(Filter part) => part is Words ? $" text:{FilterText.Of(part)} looks into the whole article." : "";

    private static async Task<string> ReasonAsync(IArticleStore store, Filter part, CancellationToken cancellation) => part switch
    {
        Words words => await OfWordsAsync(store, words, cancellation).ConfigureAwait(false),
        InArticle { Part: Words words } => await OfWordsAsync(store, words, cancellation).ConfigureAwait(false),
        Near near => $"{None(part)[..^1]}; {Sentences(await Explanation.CountAsync(store, new All([new Any(near.Left), new Any(near.Right)]), cancellation).ConfigureAwait(false))} with both sides, farther apart.",
        Published => $"{None(part)} {await DaysAsync(store, cancellation).ConfigureAwait(false)}",
        OfOutlet outlet => None(part) + Nearest(Terms.Key(outlet.Outlet), await store.OutletsAsync(cancellation).ConfigureAwait(false)),
        TaggedBy model => None(part) + Nearest(model.Model, await store.ModelsAsync(cancellation).ConfigureAwait(false)),
        _ => None(part),
    };

    private static string None(Filter part) => $"No sentence meets {FilterText.Of(part)}.";

    private static async Task<string> OfWordsAsync(IArticleStore store, Words words, CancellationToken cancellation)
    {
        var terms = Terms.Of(words.Text);
        foreach (var (i, term) in terms.Index())
        {
            var word = new Words(term.Folded, words.IsPrefix && i == terms.Count - 1);
            if (await Explanation.CountAsync(store, word, cancellation).ConfigureAwait(false) == 0)
            {
                var near = await NearestAsync(store, term.Folded, cancellation).ConfigureAwait(false);
                return $"No sentence has {FilterText.Of(word)}.{(near is null ? "" : $" Did you mean {near}?")}";
            }
        }

        var apart = await Explanation.CountAsync(store, new All([.. terms.Select(t => new Words(t.Folded))]), cancellation).ConfigureAwait(false);
        return $"No sentence has the words of {FilterText.Of(words)} side by side; {Sentences(apart)} with all of them.";
    }

    // A slip in the first letter is rare. Older contents still have words that the current ones lost.
    private static async Task<string?> NearestAsync(IArticleStore store, string word, CancellationToken cancellation)
    {
        var known = await store.WordsAsync(word[..(char.IsSurrogate(word[0]) ? 2 : 1)], cancellation).ConfigureAwait(false);
        var near = NearestWord.Of(word, known);
        return near is not null && await Explanation.CountAsync(store, new Words(near), cancellation).ConfigureAwait(false) > 0 ? near : null;
    }

    private static string Nearest(string written, IReadOnlyList<string> known)
    {
        var keys = known.Select(name => (Name: name, Key: Terms.Key(name))).ToList();
        var near = NearestWord.Of(written, keys.Select(k => k.Key));
        return near is not null
            ? $" Did you mean \"{keys.First(k => k.Key == near).Name}\"?"
            : known.Count == 0 ? ""
            : $" The store has {string.Join(", ", known.Take(MostNames))}{(known.Count > MostNames ? $" and {known.Count - MostNames} more" : "")}.";
    }

    private static async Task<string> DaysAsync(IArticleStore store, CancellationToken cancellation) =>
        await store.DaysAsync(cancellation).ConfigureAwait(false) is var (first, last)
            ? string.Create(CultureInfo.InvariantCulture, $"The store has articles from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}.")
            : "The store has no article with a date.";

    private static string Sentences(int count) => count == 1 ? "there is 1 sentence" : $"there are {count} sentences";
}
