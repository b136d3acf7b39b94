using NarrativeLens.Brief.Writing;
using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Brief.Verifying;

/// <summary>The sentences of the weeks that a brief quotes from, as the page would write them.</summary>
internal sealed class StoredQuotes
{
    private readonly HashSet<string> _sentences;

    private StoredQuotes(HashSet<string> sentences) => _sentences = sentences;

    /// <summary>Reads the week and those it is compared with.</summary>
    public static async Task<StoredQuotes> OfAsync(IArticleStore store, IsoWeek week, CancellationToken cancellation)
    {
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var article in store.ArticlesAsync(week.Plus(-ShiftRules.WeeksBefore).FirstDay, week.LastDay, cancellation).ConfigureAwait(false))
        {
            foreach (var sentence in article.Analysis.Narratives.Sentences)
            {
                sentences.Add(Markup.Quote(new Passage(sentence.Span.Of(article.Analysis.Article.Text), 0, 0)).Markdown);
            }
        }

        return new StoredQuotes(sentences);
    }

    /// <summary>True where a line of a page quotes a stored sentence to the letter.</summary>
    public bool Hold(string line) => line.StartsWith("> ", StringComparison.Ordinal) && _sentences.Contains(line[2..].Replace("**", "", StringComparison.Ordinal));
}
