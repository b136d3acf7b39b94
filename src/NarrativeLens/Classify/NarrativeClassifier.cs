using NarrativeLens.Extract;

namespace NarrativeLens.Classify;

/// <summary>Tags sentences with narratives. Immutable; safe to use from many threads at once.</summary>
public sealed class NarrativeClassifier
{
    private readonly NarrativeModel _model;
    private readonly PresenceFeatures _presence;
    private readonly StanceFeatures _stance;
    private readonly TagReasons _reasons;

    internal NarrativeClassifier(NarrativeModel model)
    {
        _model = model;
        _presence = new PresenceFeatures(model.Codebook);
        _stance = new StanceFeatures(model.Codebook);
        _reasons = new TagReasons(model.Codebook);
    }

    /// <summary>Id of the model, such as "narratives-1-1a2b3c4d".</summary>
    public string Model => _model.Id;

    /// <summary>The codebook that the model was trained with.</summary>
    public Codebook Codebook => _model.Codebook;

    /// <summary>Reads a model that <see cref="TrainedModel.SaveAsync"/> wrote.</summary>
    /// <param name="path">The zip file; its card, the same name ending in ".json", must lie beside it.</param>
    /// <returns>The classifier, or why the model is refused: no such file, not a model, a hash that differs from its card,
    /// another version of Microsoft.ML.</returns>
    public static Outcome<NarrativeClassifier> Load(string path)
    {
        var model = ModelFile.Load(path);
        return model.Succeeded ? new NarrativeClassifier(model.Value) : model.Skipped;
    }

    /// <summary>Tags every sentence of an article's text. What is no sentence, such as a table's row, code or an entry of a
    /// reference list, counts as one without a tag.</summary>
    public Classification Classify(Article article)
    {
        var title = Read(article.Title);
        var read = ReadSentences(article);
        var aboutCrypto = ArticleSubject.IsCrypto(title, [.. read.Select(s => s.Reading)]);
        var previous = Read("");
        var sentences = new List<TaggedSentence>();
        foreach (var (span, reading) in read)
        {
            sentences.Add(new TaggedSentence(span.Start, span.Length, Answer(title, previous, reading, aboutCrypto, span.Start).Tags));
            previous = reading;
        }

        return new Classification(Model, sentences, SharesOf(sentences));
    }

    private List<(TextSpan Span, SentenceReading Reading)> ReadSentences(Article article)
    {
        var nothing = Read("");
        var read = new List<(TextSpan, SentenceReading)>();
        var block = 0;
        foreach (var span in Sentences.Of(article))
        {
            while (block < article.Blocks.Count && article.Blocks[block].Span.End <= span.Start)
            {
                block++;
            }

            var isSentence = NoSentence.ReasonOf(article, article.Blocks.ElementAtOrDefault(block), span) is null;
            read.Add((span, isSentence ? Read(article.Text.AsSpan(span.Start, span.Length)) : nothing));
        }

        return read;
    }

    /// <summary>Tags one sentence. A line that is none, such as an entry of a reference list, has no tag and no probability above 0.</summary>
    /// <param name="title">The article's title; empty where unknown.</param>
    /// <param name="previous">The sentence before it; empty where none.</param>
    /// <param name="sentence">The sentence; read up to 4,000 code units.</param>
    /// <param name="aboutCrypto">True where the text is known to be about crypto assets. Where it is not, and neither the sentence nor
    /// its title nor the sentence before names them, there is no tag: the codebook's narratives are told of nothing else.</param>
    public SentenceAnswer ClassifySentence(string title, string previous, string sentence, bool aboutCrypto = false) =>
        NoSentence.ReasonOf(sentence[..Math.Min(sentence.Length, TokenizedText.LongestRead)]) is null
            ? Answer(Read(title), Read(previous), Read(sentence), aboutCrypto, offset: 0)
            : Nothing();

    /// <summary>The probability from which a narrative counts as present; null for one that the model was not trained on.</summary>
    internal double? ThresholdOf(string narrative) =>
        _model.Codebook.IndexOf(narrative) is >= 0 and var place && _model.Presence[place] is not null ? _model.Thresholds[place] : null;

    private SentenceReading Read(ReadOnlySpan<char> text) => SentenceReading.Of(text, _model.Codebook.Index);

    private SentenceAnswer Nothing() => new([], _model.Codebook.Narratives.ToDictionary(n => n.Id, _ => 0.0, StringComparer.Ordinal));

    private SentenceAnswer Answer(SentenceReading title, SentenceReading previous, SentenceReading sentence, bool aboutCrypto, int offset)
    {
        if (sentence.Text.Tokens.Count == 0 || !(aboutCrypto || sentence.AboutCrypto || previous.AboutCrypto || title.AboutCrypto))
        {
            return Nothing();
        }

        var list = new FeatureList(_model.Vocabulary);
        _presence.Read(title, previous, sentence, list);
        var tags = new List<Tag>();
        var probabilities = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var n = 0; n < _model.Presence.Count; n++)
        {
            var probability = _model.Presence[n]?.Probability(list.Features) ?? 0;
            var narrative = _model.Codebook.Narratives[n].Id;
            probabilities.Add(narrative, probability);
            if (probability < TellingPhrase.ThresholdOf(_model.Thresholds[n], sentence, n, _model.Codebook) || _model.Presence[n] is not { } model)
            {
                continue;
            }

            // The narrative has to be expressed in the sentence itself: context alone gives no tag.
            var because = _reasons.Of(list.Features, model, sentence.Text, offset);
            if (because.Count > 0)
            {
                tags.Add(new Tag(narrative, StanceOf(n, title, previous, sentence), probability, because));
            }
        }

        return new SentenceAnswer(tags, probabilities);
    }

    private Stance StanceOf(int narrative, SentenceReading title, SentenceReading previous, SentenceReading sentence)
    {
        var list = new FeatureList(_model.StanceVocabulary);
        _stance.Read(narrative, title, previous, sentence, list);
        return Enum.GetValues<Stance>().MaxBy(s => _model.Stances[(int)s]?.LogOdds(list.Features) ?? double.NegativeInfinity);
    }

    private NarrativeShare[] SharesOf(List<TaggedSentence> sentences) =>
    [
        .. sentences.SelectMany(s => s.Tags)
            .GroupBy(t => (t.Narrative, t.Stance))
            .Select(g => new NarrativeShare(g.Key.Narrative, g.Key.Stance, (double)g.Count() / sentences.Count, g.Count()))
            .OrderByDescending(s => s.Sentences)
            .ThenBy(s => _model.Codebook.IndexOf(s.Narrative))
            .ThenBy(s => s.Stance),
    ];
}
