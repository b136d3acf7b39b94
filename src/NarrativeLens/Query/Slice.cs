using NarrativeLens.Check;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>
/// What the hits of one expression say, counted by stories: of each story, the hits in the earliest article that has any. Wire copies say the same again.
/// </summary>
internal sealed class Slice
{
    private readonly Dictionary<string, string> _articles = [];
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _narratives = [];
    private readonly HashSet<string> _wordsOfArticle = [];
    private readonly HashSet<string> _narrativesOfArticle = [];
    private readonly List<(FoundSentence Hit, Figure Figure)> _figures = [];
    private string _article = "";

    private Slice()
    {
    }

    /// <summary>Ids of the stories with a hit.</summary>
    public IReadOnlyCollection<string> Stories => _articles.Keys;

    /// <summary>Hits, those in copies included.</summary>
    public int Sentences { get; private set; }

    /// <summary>Stories by the words of their hits, folded. Numbers and single letters are left out.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>Stories by the narratives of their hits.</summary>
    public IReadOnlyDictionary<string, int> Narratives => _narratives;

    /// <summary>Figures that can be held against others.</summary>
    public IReadOnlyList<(FoundSentence Hit, Figure Figure)> Figures => _figures;

    /// <summary>Reads hits that come article by article, by date.</summary>
    public static async Task<Slice> OfAsync(IAsyncEnumerable<FoundSentence> hits, CancellationToken cancellation)
    {
        var slice = new Slice();
        await foreach (var hit in hits.WithCancellation(cancellation).ConfigureAwait(false))
        {
            slice.Add(hit);
        }

        return slice;
    }

    private void Add(FoundSentence hit)
    {
        Sentences++;
        if (_article != hit.Article)
        {
            _article = hit.Article;
            _wordsOfArticle.Clear();
            _narrativesOfArticle.Clear();
        }

        if (!_articles.TryAdd(hit.Cluster, hit.Article) && _articles[hit.Cluster] != hit.Article)
        {
            return;
        }

        foreach (var term in Terms.Of(hit.Sentence.Text).Where(IsWord).Select(term => term.Folded).Where(_wordsOfArticle.Add))
        {
            _words[term] = _words.GetValueOrDefault(term) + 1;
        }

        foreach (var tag in hit.Tags.Select(tag => tag.Narrative).Where(_narrativesOfArticle.Add))
        {
            _narratives[tag] = _narratives.GetValueOrDefault(tag) + 1;
        }

        _figures.AddRange(hit.Figures.Select(number => number.Figure).OfType<Figure>().Where(ComparableFigures.IsComparable).Select(figure => (hit, figure)));
    }

    /// <summary>True for words that can tell two slices apart: letters, and more than one unless it is of a script without spaces.</summary>
    internal static bool IsWord(Term term) => term.Folded.Any(char.IsLetter) && (term.Folded.Length > 1 || term.Folded[0] > '\u2E80');
}
