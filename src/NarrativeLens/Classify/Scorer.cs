namespace NarrativeLens.Classify;

/// <summary>Counts right and wrong tags per document, and draws documents again and again for the intervals.</summary>
internal sealed class Scorer(Codebook codebook, IReadOnlyList<LabelledSentence> sentences)
{
    private const int Draws = 1000;
    private const int Seed = 7;
    private const double Tail = 0.025;
    private const int Bins = 10;

    private readonly int[] _documents = NumberDocuments(sentences);

    public SystemScore Score(string system, IReadOnlyList<IReadOnlyDictionary<string, Stance>> answers, IReadOnlyList<IReadOnlyDictionary<string, double>>? probabilities)
    {
        var ids = codebook.Narratives.Select(n => n.Id).ToArray();
        var perDocument = ids.Select(id => CountDocuments(id, answers)).ToArray();
        var totals = perDocument.Select(Counts.Sum).ToArray();
        var drawn = Draw(perDocument);
        var scores = ids.Select((id, n) => ScoreOf(id, totals[n], [.. drawn.Select(d => d[n])], probabilities)).ToArray();
        return new SystemScore(
            system,
            Around(totals.Average(c => c.F1), drawn.Select(d => d.Average(c => c.F1))),
            Around(totals.Average(c => c.StanceF1), drawn.Select(d => d.Average(c => c.StanceF1))),
            Ratio(totals.Sum(c => c.StanceHits), totals.Sum(c => c.Hits)),
            scores);
    }

    private NarrativeScore ScoreOf(string id, Counts total, Counts[] drawn, IReadOnlyList<IReadOnlyDictionary<string, double>>? probabilities) => new(
        id,
        total.Hits + total.Missed,
        Around(total.Precision, drawn.Select(c => c.Precision)),
        Around(total.Recall, drawn.Select(c => c.Recall)),
        Around(total.F1, drawn.Select(c => c.F1)),
        Around(total.StanceF1, drawn.Select(c => c.StanceF1)),
        Ratio(total.StanceHits, total.Hits),
        probabilities is null ? null : CalibrationError(id, probabilities));

    private Counts[] CountDocuments(string id, IReadOnlyList<IReadOnlyDictionary<string, Stance>> answers)
    {
        var counts = new Counts[_documents.DefaultIfEmpty(-1).Max() + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            var present = sentences[i].Tags.TryGetValue(id, out var stance);
            var tagged = answers[i].TryGetValue(id, out var answer);
            counts[_documents[i]] += new Counts(
                present && tagged ? 1 : 0, tagged && !present ? 1 : 0, present && !tagged ? 1 : 0, present && tagged && stance == answer ? 1 : 0);
        }

        return counts;
    }

    private static Counts[][] Draw(Counts[][] perDocument)
    {
        var documents = perDocument[0].Length;
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Draws).Select(_ =>
        {
            int[] drawn = [.. Enumerable.Range(0, documents).Select(_ => random.Next(documents))];
            return perDocument.Select(counts => Counts.Sum(drawn.Select(d => counts[d]))).ToArray();
        })];
    }

    private double CalibrationError(string id, IReadOnlyList<IReadOnlyDictionary<string, double>> probabilities)
    {
        var bins = Enumerable.Range(0, sentences.Count)
            .Select(i => (Probability: probabilities[i][id], Present: sentences[i].Tags.ContainsKey(id) ? 1.0 : 0.0))
            .GroupBy(p => Math.Min(Bins - 1, (int)(p.Probability * Bins)));
        return Rounded(bins.Sum(bin => Math.Abs(bin.Sum(p => p.Probability - p.Present))) / Math.Max(1, sentences.Count));
    }

    private static Interval Around(double value, IEnumerable<double> drawn)
    {
        var sorted = drawn.Order().ToArray();
        return new Interval(Rounded(value), Rounded(sorted[(int)(Tail * Draws)]), Rounded(sorted[(int)((1 - Tail) * Draws) - 1]));
    }

    private static double? Ratio(int part, int whole) => whole == 0 ? null : Rounded((double)part / whole);

    // Four digits: more than the intervals warrant, and the card stays the same on any processor.
    private static double Rounded(double value) => Math.Round(value, 4);

    private static int[] NumberDocuments(IReadOnlyList<LabelledSentence> sentences)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. sentences.Select(s => numbers.TryGetValue(s.Document, out var n) ? n : numbers[s.Document] = numbers.Count)];
    }

    private readonly record struct Counts(int Hits, int False, int Missed, int StanceHits)
    {
        public double Precision => Hits == 0 ? 0 : (double)Hits / (Hits + False);

        public double Recall => Hits == 0 ? 0 : (double)Hits / (Hits + Missed);

        public double F1 => Hits == 0 ? 0 : 2.0 * Hits / ((2 * Hits) + False + Missed);

        // A right narrative with the wrong stance is one false tag and one missed one.
        public double StanceF1 => StanceHits == 0 ? 0 : 2.0 * StanceHits / ((2 * Hits) + False + Missed);

        public static Counts operator +(Counts a, Counts b) =>
            new(a.Hits + b.Hits, a.False + b.False, a.Missed + b.Missed, a.StanceHits + b.StanceHits);

        public static Counts Sum(IEnumerable<Counts> all) => all.Aggregate(default(Counts), (a, b) => a + b);
    }
}
