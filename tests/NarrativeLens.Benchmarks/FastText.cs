using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Classify;

namespace NarrativeLens.Benchmarks;

/// <summary>fastText's classifier (Joulin et al. 2017), one-vs-all over the narratives, run as its own program.</summary>
/// <param name="folder">Where its files go.</param>
internal sealed class FastText(string folder)
{
    private const string None = "__label__none";

    // The settings of its own tutorial for several labels a line; one thread and a seed, so that a run can be repeated.
    private const string Settings = "-loss ova -wordNgrams 2 -minn 3 -maxn 5 -dim 100 -epoch 25 -lr 0.5 -bucket 200000 -thread 1 -seed 1 -verbose 0";

    private string Model => Path.Join(folder, "model");

    /// <summary>True where the program is installed ("apt-get install fasttext" on Debian).</summary>
    public static bool IsInstalled => Array.Exists(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), path => File.Exists(Path.Join(path, "fasttext")));

    /// <summary>Trains; the time that its process took.</summary>
    public TimeSpan Train(IEnumerable<LabelledSentence> sentences)
    {
        var input = Path.Join(folder, "train.txt");
        File.WriteAllLines(input, sentences.Select(s => $"{(s.Tags.Count == 0 ? None : string.Join(' ', s.Tags.Keys.Select(t => "__label__" + t)))} {Words(s)}"));
        return Run($"supervised -input {input} -output {Model} {Settings}").Took;
    }

    /// <summary>The probability of each narrative for each sentence, and the time that its process took, loading included.</summary>
    public (List<Dictionary<string, double>> Probabilities, TimeSpan Took) Predict(IReadOnlyList<LabelledSentence> sentences)
    {
        var input = Path.Join(folder, "test.txt");
        File.WriteAllLines(input, sentences.Select(Words));
        var (output, took) = Run($"predict-prob {Model}.bin {input} -1");
        return ([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)], took);
    }

    private static Dictionary<string, double> Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length / 2).ToDictionary(
            i => words[2 * i]["__label__".Length..], i => double.Parse(words[(2 * i) + 1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    // fastText wants words in small letters, parted by spaces; the title is the only context that it can use.
    private static string Words(LabelledSentence sentence) =>
        string.Concat($"{sentence.Title} | {sentence.Text}".ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '|' ? c : ' ')).Trim();

    private static (string Output, TimeSpan Took) Run(string arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("fasttext", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("fasttext did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (output, watch.Elapsed) : throw new InvalidOperationException($"fasttext {arguments} ended with {process.ExitCode}");
    }
}
