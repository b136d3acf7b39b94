namespace NarrativeLens.Classify;

/// <summary>One feature of a sentence: its number, its value, and the words that show it.</summary>
/// <param name="Id">Number in the vocabulary.</param>
/// <param name="Value">What its weight is multiplied with.</param>
/// <param name="Span">The words in the sentence; empty for what lies in the title or the previous sentence.</param>
/// <param name="Cue">The cue group it comes from; -1 for plain words.</param>
internal readonly record struct Feature(int Id, float Value, TextSpan Span, int Cue);

/// <summary>Collects the features of one sentence; a name counts once, with its first place.</summary>
internal sealed class FeatureList(Vocabulary vocabulary)
{
    private readonly HashSet<int> _seen = [];

    public List<Feature> Features { get; } = [];

    public void Add(ReadOnlySpan<char> name, float value, TextSpan span = default, int cue = -1)
    {
        var id = vocabulary.IdOf(name);
        if (id >= 0 && _seen.Add(id))
        {
            Features.Add(new Feature(id, value, span, cue));
        }
    }
}

/// <summary>A row of numbers for training, without the places.</summary>
internal sealed record SparseRow(int[] Ids, float[] Values)
{
    public static SparseRow Of(IEnumerable<Feature> features)
    {
        var sorted = features.OrderBy(f => f.Id).ToArray();
        return new SparseRow([.. sorted.Select(f => f.Id)], [.. sorted.Select(f => f.Value)]);
    }
}
