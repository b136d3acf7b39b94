using System.Globalization;
using System.Text.Json;
using NarrativeLens.Extract;

namespace NarrativeLens.Classify.Labelling;

/// <summary>Reads the sentences to be labelled from JSON lines, with or without tags, and from articles.</summary>
public static class LabelInput
{
    private const string Expected = "expected {\"id\",\"title\"?,\"sentences\":[{\"text\"}]} or {\"id\",\"sentence\",\"title\"?,\"previous\"?}, with \"about\":\"crypto\" where the text never says so";

    /// <summary>Reads JSON lines of documents or rows; tags that they may carry are left unread, not to prime the reader.</summary>
    /// <param name="path">The file.</param>
    /// <param name="codebook">Tells which documents are about its subject.</param>
    /// <returns>The sentences, or the line that could not be read and what was expected there.</returns>
    public static Outcome<IReadOnlyList<LabelItem>> Load(string path, Codebook codebook)
    {
        var items = new List<LabelItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    items.AddRange(Of(JsonSerializer.Deserialize<Line>(line, LensJson.Line), ids, codebook));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Skipped(Stage.Classify, $"cannot be read: {e.Message}", path);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return new Skipped(Stage.Classify, $"line {number}: {e.Message}; {Expected}", path);
        }

        return items.Count > 0 ? items : new Skipped(Stage.Classify, $"no sentence; {Expected}, one to a line", path);
    }

    /// <summary>The sentences of an article's text.</summary>
    /// <param name="document">What the ids begin with. A sentence keeps its id when others of the document change; one that stands
    /// twice is taken once.</param>
    /// <param name="article">The article.</param>
    /// <param name="codebook">Tells whether the article is about its subject.</param>
    public static IEnumerable<LabelItem> Of(string document, Article article, Codebook codebook) =>
        SentencesOf(document, article.Title, [.. TextsOf(article)], IsAboutCrypto(article, codebook))
            .Select(item => item with { Id = IdOf(document, item.Sentence) })
            .DistinctBy(item => item.Id);

    /// <summary>Whether an article is about the codebook's subject, as the classifier sees it.</summary>
    public static bool IsAboutCrypto(Article article, Codebook codebook) => IsAboutCrypto(article.Title, TextsOf(article), codebook);

    /// <summary>The id of a sentence that has no other: its document, and a hash of its words.</summary>
    public static string IdOf(string document, string sentence) =>
        string.Create(CultureInfo.InvariantCulture, $"{document}#{LabelledSet.StableHash(sentence):x8}");

    private static IEnumerable<LabelItem> Of(Line? line, HashSet<string> ids, Codebook codebook)
    {
        if (line is not { Id.Length: > 0 } || (line.Sentence ?? line.Text) is not { Length: > 0 } == line.Sentences is not { Count: > 0 })
        {
            throw new FormatException("not a row or a document");
        }

        if (!ids.Add(line.Id))
        {
            throw new FormatException($"the id '{line.Id}' was used before");
        }

        if (line.About is not (null or "crypto" or "other"))
        {
            throw new FormatException($"\"about\" is '{line.About}', neither \"crypto\" nor \"other\"");
        }

        var title = line.Title ?? "";
        if (line.Sentences is not { } sentences)
        {
            return [new LabelItem(line.Id, title, line.Previous ?? "", line.Sentence ?? line.Text!, line.About == "crypto")];
        }

        string[] texts = [.. sentences.Select(s => s?.Text is { Length: > 0 } text ? text : throw new FormatException("a sentence without text"))];
        return SentencesOf(line.Id, title, texts, line.About is { } about ? about == "crypto" : IsAboutCrypto(title, texts, codebook));
    }

    private static bool IsAboutCrypto(string title, IEnumerable<string> texts, Codebook codebook) =>
        ArticleSubject.IsCrypto(SentenceReading.Of(title, codebook.Index), [.. texts.Select(text => SentenceReading.Of(text, codebook.Index))]);

    private static IEnumerable<string> TextsOf(Article article) => Sentences.Of(article).Select(span => span.Of(article.Text).ToString());

    private static IEnumerable<LabelItem> SentencesOf(string id, string title, IReadOnlyList<string> texts, bool aboutCrypto)
    {
        var previous = "";
        var number = 0;
        foreach (var text in texts)
        {
            yield return new LabelItem($"{id}#{++number}", title, previous, text, aboutCrypto);
            previous = text;
        }
    }

    private sealed record Line(string? Id, string? Title, string? Previous, string? Sentence, string? Text, string? About, IReadOnlyList<Part?>? Sentences);

    private sealed record Part(string? Text);
}
