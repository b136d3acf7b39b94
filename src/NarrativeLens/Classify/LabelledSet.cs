using System.Security.Cryptography;
using System.Text;

namespace NarrativeLens.Classify;

/// <summary>Labelled sentences, in the order of their ids whatever the files were called. Immutable.</summary>
public sealed class LabelledSet
{
    // One document in five is held out: enough for a floor that holds, with most left to learn from.
    private const int HeldOutEvery = 5;

    internal LabelledSet(IEnumerable<LabelledSentence> sentences)
    {
        // A stable sort: the sentences of one document keep their order.
        Sentences = [.. sentences.OrderBy(s => s.Document, StringComparer.Ordinal)];
        Documents = Sentences.Select(s => s.Document).Distinct(StringComparer.Ordinal).Count();
        HeldOut = [.. Sentences.Where(s => IsHeldOut(s.Document))];
        Training = [.. Sentences.Where(s => !IsHeldOut(s.Document))];
        Hash = HashOf(Sentences);
    }

    /// <summary>Every sentence.</summary>
    public IReadOnlyList<LabelledSentence> Sentences { get; }

    /// <summary>Number of documents.</summary>
    public int Documents { get; }

    /// <summary>The sentences of about one document in five, chosen by a hash of the document's id; never trained on.</summary>
    public IReadOnlyList<LabelledSentence> HeldOut { get; }

    /// <summary>The sentences of the other documents.</summary>
    public IReadOnlyList<LabelledSentence> Training { get; }

    /// <summary>Lower-case hex SHA-256 of every id, text, tag and subject; the same for the same content however it is filed.</summary>
    public string Hash { get; }

    /// <summary>Reads one file of JSON lines, or every "*.jsonl" of a folder.</summary>
    /// <param name="path">A file or a folder. A line is a document {"id","title","sentences":[{"text","tags"}]}, with
    /// "about":"crypto" where it never names its subject, or a sentence
    /// {"id","title","previous","sentence","tags"}.</param>
    /// <param name="codebook">The codebook whose narratives the tags name; the embedded one where null.</param>
    /// <returns>The set, or the file and line that could not be read and what was expected there.</returns>
    public static Outcome<LabelledSet> Load(string path, Codebook? codebook = null) => Load([path], codebook);

    /// <summary>Reads several files or folders as one set, in which no id stands twice.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="codebook">As above.</param>
    /// <returns>As above.</returns>
    public static Outcome<LabelledSet> Load(IReadOnlyList<string> paths, Codebook? codebook = null) => new LabelReader(codebook ?? Codebook.Default).Read(paths);

    internal static uint StableHash(string text)
    {
        // FNV-1a over UTF-8: the split must be the same on every machine and runtime.
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash;
    }

    private static bool IsHeldOut(string document) => StableHash(document) / 7 % HeldOutEvery == 0;

    private static string HashOf(IEnumerable<LabelledSentence> sentences)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var s in sentences)
        {
            var tags = string.Join(' ', s.Tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));
            hash.AppendData(Encoding.UTF8.GetBytes($"{s.Id}\t{s.Title}\t{s.Previous}\t{s.Text}\t{tags}\t{s.AboutCrypto}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
