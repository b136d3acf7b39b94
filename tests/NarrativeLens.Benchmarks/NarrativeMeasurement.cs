using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NarrativeLens.Classify;

namespace NarrativeLens.Benchmarks;

/// <summary>Measures the narrative model beside fastText trained on the same sentences: quality and speed. Writes Markdown to standard output.</summary>
internal static class NarrativeMeasurement
{
    // As our own thresholds: chosen on sentences that the model did not see, one in five documents of the training part.
    private const int ChosenOnEvery = 5;
    private const int Steps = 19;

    // fastText's process loads its model each time; so many copies of the sentences make that small.
    private const int Copies = 40;

    private static readonly string s_root = typeof(NarrativeMeasurement).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Measures.</summary>
    /// <param name="others">A file of labelled sentences that neither was trained on; null for the held-out part of our own alone.</param>
    /// <param name="rounds">Rounds of the timing; the fastest counts.</param>
    public static int Run(string? others, int rounds)
    {
        var labels = LabelledSet.Load(Path.Combine(s_root, "corpus", "labels")).Value!;
        var ours = NarrativeClassifier.Load(Path.Combine(s_root, "models", "narratives.zip")).Value!;
        var sets = new List<(string Name, IReadOnlyList<LabelledSentence> Sentences)> { ("held out", labels.HeldOut) };
        if (others is not null)
        {
            sets.Add((Path.GetFileName(others), LabelledSet.Load(others).Value!.Sentences));
        }

        Console.WriteLine("| system | macro-F1 of presence: " + string.Join(", ", sets.Select(set => $"{set.Name} ({set.Sentences.Count})")) + " | training, s | sentences/s, one thread |");
        Console.WriteLine("|---|---|---|---|");
        WriteOurs(ours, labels, sets, rounds);
        if (!FastText.IsInstalled)
        {
            Console.WriteLine("| fastText | not installed: apt-get install fasttext | | |");
            return 0;
        }

        WriteFastText(labels, sets, [.. ours.Codebook.Narratives.Select(n => n.Id)], rounds);
        return 0;
    }

    private static void WriteOurs(NarrativeClassifier ours, LabelledSet labels, List<(string Name, IReadOnlyList<LabelledSentence> Sentences)> sets, int rounds)
    {
        var watch = Stopwatch.StartNew();
        NarrativeTrainer.Train(labels, NarrativeTrainer.DefaultSeed, CancellationToken.None);
        var training = watch.Elapsed;
        var speed = Enumerable.Range(0, rounds).Max(_ => SpeedOf(ours, labels.Sentences));
        Write("ours", sets.Select(set => Evaluation.Of(ours, set.Sentences).Model.MacroF1.Value), training, speed);
    }

    private static double SpeedOf(NarrativeClassifier ours, IReadOnlyList<LabelledSentence> sentences)
    {
        var watch = Stopwatch.StartNew();
        foreach (var sentence in sentences)
        {
            ours.ClassifySentence(sentence.Title, sentence.Previous, sentence.Text, sentence.AboutCrypto);
        }

        return sentences.Count / watch.Elapsed.TotalSeconds;
    }

    private static void WriteFastText(LabelledSet labels, List<(string Name, IReadOnlyList<LabelledSentence> Sentences)> sets, string[] narratives, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("fasttext");
        try
        {
            var rival = new FastText(folder.FullName);
            var documents = labels.Training.Select(s => s.Document).Distinct().Select((document, i) => (document, i)).ToDictionary(one => one.document, one => one.i);
            var chosenOn = labels.Training.Where(s => documents[s.Document] % ChosenOnEvery == 0).ToList();
            rival.Train(labels.Training.Where(s => documents[s.Document] % ChosenOnEvery != 0));
            var unseen = rival.Predict(chosenOn).Probabilities;
            var thresholds = narratives.ToDictionary(n => n, n => Enumerable.Range(1, Steps).Select(i => (double)i / (Steps + 1)).MaxBy(t => F1(n, t, chosenOn, unseen)));
            var training = rival.Train(labels.Training);
            var scores = sets.Select(set => (set.Sentences, rival.Predict(set.Sentences).Probabilities)).Select(set => narratives.Average(n => F1(n, thresholds[n], set.Sentences, set.Probabilities))).ToList();
            LabelledSentence[] many = [.. Enumerable.Repeat(labels.HeldOut, Copies).SelectMany(s => s)];
            Write("fastText", scores, training, Enumerable.Range(0, rounds).Max(_ => many.Length / rival.Predict(many).Took.TotalSeconds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double F1(string narrative, double threshold, IReadOnlyList<LabelledSentence> sentences, List<Dictionary<string, double>> probabilities)
    {
        int hits = 0, found = 0, there = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var (tagged, present) = (probabilities[i].GetValueOrDefault(narrative) >= threshold, sentences[i].Tags.ContainsKey(narrative));
            hits += tagged && present ? 1 : 0;
            found += tagged ? 1 : 0;
            there += present ? 1 : 0;
        }

        return found + there == 0 ? 0 : 2.0 * hits / (found + there);
    }

    private static void Write(string system, IEnumerable<double> scores, TimeSpan training, double speed) => Console.WriteLine(
        FormattableString.Invariant($"| {system} | {string.Join(", ", scores.Select(score => score.ToString(".00", CultureInfo.InvariantCulture)))} | {training.TotalSeconds:0.0} | {speed:0} |"));
}
