using System.Globalization;

namespace NarrativeLens.Press;

/// <summary>An article as its author wrote it: front matter and blocks.</summary>
internal sealed record TruthArticle
{
    public required string Url { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required DateTimeOffset Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public required string Language { get; init; }

    public required string Section { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required IReadOnlyList<TruthBlock> Blocks { get; init; }

    /// <summary>The path of the address, without the leading slash.</summary>
    public string Path => new Uri(Url).AbsolutePath.TrimStart('/');

    /// <summary>The first sentence of the first paragraph.</summary>
    public string Summary
    {
        get
        {
            var text = Blocks.First(block => block.Kind == TruthKind.Paragraph).Plain;
            var end = text.IndexOf(". ", StringComparison.Ordinal);
            var wide = text.IndexOf('。', StringComparison.Ordinal);
            return end >= 40 ? text[..(end + 1)] : wide > 0 ? text[..(wide + 1)] : text;
        }
    }

    /// <summary>True where the front matter has this flag.</summary>
    public bool Has(string flag) => Flags.Any(given => given == flag || given.StartsWith(flag + " ", StringComparison.Ordinal));

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">The file has no front matter or lacks a field; the message names file and field.</exception>
    public static TruthArticle Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var close = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || close < 0)
        {
            throw new FormatException($"{file}: expected front matter between two lines of ---");
        }

        var fields = text[4..close].Split('\n').Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair.Length > 1 ? pair[1].Trim() : "");
        string Field(string name) => fields.TryGetValue(name, out var value) ? value : throw new FormatException($"{file}: expected the field {name}");
        static DateTimeOffset Time(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        return new TruthArticle
        {
            Url = Field("url"),
            Title = Field("title"),
            Authors = Field("authors").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Published = Time(Field("published")),
            Modified = fields.TryGetValue("modified", out var modified) ? Time(modified) : null,
            Language = Field("language"),
            Section = fields.GetValueOrDefault("section", "Markets"),
            Flags = fields.GetValueOrDefault("flags", "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Blocks = TruthBlock.Parse(text[(close + 5)..]),
        };
    }
}
