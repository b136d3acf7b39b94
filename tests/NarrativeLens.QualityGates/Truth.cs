using System.Security.Cryptography;
using System.Text.Json;
using NarrativeLens.Extract;
using NarrativeLens.Press;

namespace NarrativeLens.QualityGates;

/// <summary>An article of the sample press with what a reader found in it.</summary>
/// <param name="Name">Outlet and file, without extension.</param>
/// <param name="Written">What the author wrote.</param>
/// <param name="Article">The same as a perfect extraction would give it.</param>
/// <param name="Findings">The reader's findings; null where the article was not annotated.</param>
internal sealed record Truth(string Name, TruthArticle Written, Article Article, TruthFindings? Findings)
{
    private static readonly Lazy<IReadOnlyList<Truth>> s_all = new(() => [.. Files("*.md").Where(file => !file.EndsWith(".rev2.md", StringComparison.Ordinal)).Select(Read)]);

    /// <summary>Every first revision, in the order of its name.</summary>
    public static IReadOnlyList<Truth> All => s_all.Value;

    /// <summary>The annotated ones.</summary>
    public static IReadOnlyList<Truth> Annotated => [.. All.Where(truth => truth.Findings is not null)];

    /// <summary>Hash over the annotations, so that a floor always names the data it was measured on.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files("*.json"))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.At("corpus", "truth"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static Truth Read(string file)
    {
        var written = TruthArticle.Read(file);
        var annotations = Path.ChangeExtension(file, ".json");
        var article = PlainText.Read(TextOf(written), written.Url, written.Published, written.Title) with { Language = written.Language, PublishedPrecision = DatePrecision.Minute };
        return new Truth(
            $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}",
            written,
            article,
            File.Exists(annotations) ? JsonSerializer.Deserialize<TruthFindings>(File.ReadAllText(annotations), LensJson.Line) : null);
    }

    private static string TextOf(TruthArticle article) => string.Join("\n\n", article.Blocks.SelectMany(block => block.Lines.Select(line =>
        new TruthBlock(block.Kind, [block.Kind == TruthKind.Table ? string.Join(" | ", TruthBlock.Cells(line)) : line]).Plain)));
}

/// <summary>What a reader found in an article.</summary>
internal sealed record TruthFindings(IReadOnlyList<TruthSentence> Sentences, IReadOnlyList<TruthFigure> Figures, IReadOnlyList<TruthInternal>? Internal);

/// <summary>A sentence and its tags.</summary>
internal sealed record TruthSentence(string Sentence, IReadOnlyDictionary<string, string> Tags);

/// <summary>A cited figure.</summary>
internal sealed record TruthFigure(
    string Quote, int Occurrence, string Kind, decimal Value, decimal? ValueHigh, string? Unit, string Qualifier,
    string? Subject, string? Metric, string? Aspect, string? AttributedTo, bool IsForecast, string Verdict, string? Diagnosis)
{
    /// <summary>Its place in the text.</summary>
    public TextSpan In(string text) => Place.Of(text, Quote, Occurrence);
}

/// <summary>Places that a reader gave by words and their count.</summary>
internal static class Place
{
    /// <summary>Where <paramref name="quote"/> stands for the given time, counted from 1.</summary>
    public static TextSpan Of(string text, string quote, int occurrence)
    {
        var at = -1;
        for (var found = 0; found < occurrence; found++)
        {
            at = text.IndexOf(quote, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidDataException($"\"{quote}\" does not stand {occurrence} times in the text");
            }
        }

        return new TextSpan(at, quote.Length);
    }
}

/// <summary>Figures of one text that agree or disagree.</summary>
internal sealed record TruthInternal(string Rule, IReadOnlyList<string> Quotes, string Verdict);
