using System.Text.Json;

namespace NarrativeLens.Classify;

/// <summary>Reads labelled JSON lines, and says where a line is wrong.</summary>
internal sealed class LabelReader(Codebook codebook)
{
    private const string Expected = "expected {\"id\",\"title\",\"sentences\":[{\"text\",\"tags\"}]} or {\"id\",\"sentence\",\"tags\"}";

    private readonly List<LabelledSentence> _sentences = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public Outcome<LabelledSet> Read(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (ReadPath(path) is { } problem)
            {
                return new Skipped(Stage.Classify, problem, path);
            }
        }

        return new LabelledSet(_sentences);
    }

    private string? ReadPath(string path)
    {
        var before = _sentences.Count;
        try
        {
            var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).ToArray() : [path];
            foreach (var file in files)
            {
                if (ReadFile(file) is { } problem)
                {
                    return problem;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"Labels could not be read: {e.Message}";
        }

        return _sentences.Count > before ? null : $"{path}: no labelled sentence; {Expected}, one to a line of a .jsonl file";
    }

    private string? ReadFile(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                ReadLine(json.RootElement);
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                return $"{file}:{number}: {e.Message}";
            }
        }

        return null;
    }

    private void ReadLine(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Expected}, found {line.ValueKind}");
        }

        var id = TextOf(line, "id");
        if (!_ids.Add(id))
        {
            throw new FormatException($"the id '{id}' was used before; expected each id once");
        }

        if (line.TryGetProperty("sentences", out var sentences) && sentences.ValueKind == JsonValueKind.Array)
        {
            ReadDocument(id, OptionalText(line, "title"), AboutOf(line), sentences);
        }
        else
        {
            var title = OptionalText(line, "title");

            // Rows name no document: those under one title are taken as one.
            _sentences.Add(new LabelledSentence(id, title.Length > 0 ? title : id, title, OptionalText(line, "previous"), TextOf(line, "sentence"), TagsOf(line), AboutOf(line) ?? false));
        }
    }

    private void ReadDocument(string id, string title, bool? about, JsonElement sentences)
    {
        var previous = "";
        var read = new List<LabelledSentence>();
        foreach (var sentence in sentences.EnumerateArray())
        {
            if (sentence.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"{Expected}, found {sentence.ValueKind} among the sentences");
            }

            var text = TextOf(sentence, "text");
            read.Add(new LabelledSentence($"{id}#{read.Count + 1}", id, title, previous, text, TagsOf(sentence)));
            previous = text;
        }

        var aboutCrypto = about ?? ArticleSubject.IsCrypto(ReadingOf(title), [.. read.Select(s => ReadingOf(s.Text))]);
        _sentences.AddRange(read.Select(s => s with { AboutCrypto = aboutCrypto }));
    }

    private SentenceReading ReadingOf(string text) => SentenceReading.Of(text, codebook.Index);

    // A document may never name what it is about; whoever labelled it knew.
    private static bool? AboutOf(JsonElement line) => line.TryGetProperty("about", out var about)
        ? (about.ValueKind == JsonValueKind.String ? about.GetString() : null) switch
        {
            "crypto" => true,
            "other" => false,
            _ => throw new FormatException($"\"about\" is {about.GetRawText()}; expected \"crypto\" or \"other\", or no \"about\""),
        }
        : null;

    private Dictionary<string, Stance> TagsOf(JsonElement line)
    {
        if (!line.TryGetProperty("tags", out var tags) || tags.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("expected \"tags\":{\"narrative\":\"stance\"}, {} where there is none");
        }

        var read = new Dictionary<string, Stance>(StringComparer.Ordinal);
        foreach (var tag in tags.EnumerateObject())
        {
            if (codebook.IndexOf(tag.Name) < 0)
            {
                throw new FormatException($"there is no narrative '{tag.Name}'; expected one of {string.Join(", ", codebook.Narratives.Select(n => n.Id))}");
            }

            read[tag.Name] = StanceOf(tag);
        }

        return read;
    }

    private static Stance StanceOf(JsonProperty tag) => (tag.Value.ValueKind == JsonValueKind.String ? tag.Value.GetString() : null) switch
    {
        "asserts" => Stance.Asserts,
        "rejects" => Stance.Rejects,
        "reports" => Stance.Reports,
        _ => throw new FormatException($"the stance of '{tag.Name}' is {tag.Value.GetRawText()}; expected \"asserts\", \"rejects\" or \"reports\""),
    };

    private static string TextOf(JsonElement line, string name) =>
        OptionalText(line, name) is { Length: > 0 } text ? text : throw new FormatException($"no text in \"{name}\"; {Expected}");

    private static string OptionalText(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
