using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using NarrativeLens.Cli.Commands;

namespace NarrativeLens.Cli.Annotate;

/// <summary>Gathers the sentences to be labelled: JSON lines, documents and folders of them, and what a query finds in the store.</summary>
internal sealed class LabelInputs(Workbench bench, Codebook codebook, Terminal terminal)
{
    private readonly List<LabelItem> _items = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The sentences in the order of the inputs, those of the query last.</summary>
    /// <param name="paths">What the user named.</param>
    /// <param name="query">An expression of the query language; null where none was given.</param>
    /// <param name="cancellationToken">Looked at between documents.</param>
    /// <exception cref="InputException">An input cannot be read, holds no sentence, or two of them use one id.</exception>
    public async Task<IReadOnlyList<LabelItem>> ReadAsync(IReadOnlyList<string> paths, string? query, CancellationToken cancellationToken)
    {
        if (paths.Count == 0 && query is null)
        {
            throw new InputException("there is nothing to label; expected one or more INPUTs, or --query EXPRESSION for sentences of the store");
        }

        foreach (var path in paths)
        {
            await ReadPathAsync(path, cancellationToken);
        }

        if (query is not null)
        {
            await ReadStoreAsync(query, cancellationToken);
        }

        return _items;
    }

    private async Task ReadPathAsync(string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            throw new InputException("-: standard input is for the keys; expected a file or folder");
        }

        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            Add(path, InputException.Unless(LabelInput.Load(path, codebook)));
            return;
        }

        var before = _items.Count;
        await DocumentLoop.RunAsync(bench, terminal, path, published: null, json: false, (document, many) =>
            Add(path, LabelInput.Of(NameOf(path, document.File, many), document.Article, codebook)), cancellationToken);
        if (_items.Count == before)
        {
            throw new InputException($"{path}: no sentence");
        }
    }

    private async Task ReadStoreAsync(string query, CancellationToken cancellationToken)
    {
        var filter = QueryCommand.Parse(query, bench.Classifier.Codebook);
        await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
        using var found = await store.FindAsync(filter, cancellationToken);
        var items = new List<LabelItem>();
        var about = new Dictionary<string, bool>(StringComparer.Ordinal);
        await foreach (var sentence in found.Sentences(cancellationToken))
        {
            if (!about.TryGetValue(sentence.Article, out var crypto))
            {
                crypto = await store.ArticleAsync(sentence.Article, cancellationToken) is { } article && LabelInput.IsAboutCrypto(article.Analysis.Article, codebook);
                about.Add(sentence.Article, crypto);
            }

            // An article that is revised keeps its id, and a sentence that stays keeps its own: a hash of its words.
            items.Add(new LabelItem(LabelInput.IdOf(sentence.Article, sentence.Sentence.Text), sentence.Title, sentence.Previous, sentence.Sentence.Text, crypto));
        }

        Add($"--query {query}", items.Count > 0 ? items.DistinctBy(item => item.Id) : throw new InputException($"--query {query}: it finds no sentence in {bench.StoreName}"));
    }

    private void Add(string input, IEnumerable<LabelItem> items)
    {
        foreach (var item in items)
        {
            if (!_ids.Add(item.Id))
            {
                throw new InputException($"{input}: the id '{item.Id}' stands in another input too; expected each id once");
            }

            _items.Add(item);
        }
    }

    // Without the folders above it: two readers with copies in different places get the same ids, and `agree` can compare them.
    private static string NameOf(string path, string file, bool many) => many
        ? $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))}/{file}"
        : Uri.TryCreate(path, UriKind.Absolute, out var url) && !url.IsFile ? path : Path.GetFileName(path);
}
