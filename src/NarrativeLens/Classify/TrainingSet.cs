namespace NarrativeLens.Classify;

/// <summary>The labelled sentences of training as rows of numbers.</summary>
internal sealed class TrainingSet
{
    // A feature that only one sentence shows can say nothing about another.
    private const int FewestSentences = 2;

    private readonly Codebook _codebook;
    private readonly (LabelledSentence Label, SentenceReading Title, SentenceReading Previous, SentenceReading Text)[] _read;

    public TrainingSet(IReadOnlyList<LabelledSentence> sentences, Codebook codebook)
    {
        _codebook = codebook;
        Sentences = sentences;
        _read = [.. sentences.Select(s => (s, Read(s.Title), Read(s.Previous), Read(s.Text)))];
        var presence = new PresenceFeatures(codebook);
        (Vocabulary, Rows) = RowsOf([.. _read], (s, list) => presence.Read(s.Title, s.Previous, s.Text, list));

        var stance = new StanceFeatures(codebook);
        var tagged = _read.SelectMany(s => TagsOf(s.Label).Select(t => (s, t.Narrative, t.Stance))).ToArray();
        Stances = [.. tagged.Select(t => t.Stance)];
        (StanceVocabulary, StanceRows) = RowsOf(tagged, (t, list) => stance.Read(t.Narrative, t.s.Title, t.s.Previous, t.s.Text, list));
    }

    public IReadOnlyList<LabelledSentence> Sentences { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>One row per sentence.</summary>
    public IReadOnlyList<SparseRow> Rows { get; }

    public Vocabulary StanceVocabulary { get; }

    /// <summary>One row per tag of a sentence.</summary>
    public IReadOnlyList<SparseRow> StanceRows { get; }

    /// <summary>The stance of each row of <see cref="StanceRows"/>.</summary>
    public IReadOnlyList<Stance> Stances { get; }

    public bool[] Has(string narrative) => [.. Sentences.Select(s => s.Tags.ContainsKey(narrative))];

    /// <summary>For each sentence, whether a telling phrase of the narrative stands in it.</summary>
    public bool[] IsTold(string narrative)
    {
        var index = _codebook.IndexOf(narrative);
        return [.. _read.Select(s => TellingPhrase.IsIn(s.Text, index, _codebook))];
    }

    private SentenceReading Read(string text) => SentenceReading.Of(text, _codebook.Index);

    private IEnumerable<(int Narrative, Stance Stance)> TagsOf(LabelledSentence sentence) =>
        sentence.Tags.Select(t => (_codebook.IndexOf(t.Key), t.Value)).OrderBy(t => t.Item1);

    private static (Vocabulary, IReadOnlyList<SparseRow>) RowsOf<T>(IReadOnlyList<T> items, Action<T, FeatureList> read)
    {
        var open = new Vocabulary();
        var counts = new Dictionary<int, int>();
        foreach (var feature in items.SelectMany(item => Features(item, open)))
        {
            counts[feature.Id] = counts.GetValueOrDefault(feature.Id) + 1;
        }

        var closed = new Vocabulary(open.Names.Where((_, id) => counts[id] >= FewestSentences).Order(StringComparer.Ordinal));
        return (closed, [.. items.Select(item => SparseRow.Of(Features(item, closed)))]);

        List<Feature> Features(T item, Vocabulary vocabulary)
        {
            var list = new FeatureList(vocabulary);
            read(item, list);
            return list.Features;
        }
    }
}
