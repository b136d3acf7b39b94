using System.Globalization;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace NarrativeLens.Check;

/// <summary>The two lines of a draft's front matter that matter here. No YAML: one <c>key: value</c> a line.</summary>
/// <param name="Title">The headline; null where there is none.</param>
/// <param name="Date">The date; UTC where it carries no offset, null where there is none that can be read.</param>
internal sealed record FrontMatter(string? Title, DateTimeOffset? Date)
{
    private static readonly string[] s_dateKeys = ["date", "published"];

    private static readonly string[] s_dateForms =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz"];

    /// <summary>Reads the front matter of a parsed draft.</summary>
    public static FrontMatter Of(string markdown, MarkdownDocument document)
    {
        var block = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        var lines = block is null ? [] : markdown.Substring(block.Span.Start, block.Span.Length).Split('\n');
        var date = s_dateKeys.Select(key => Value(lines, key)).FirstOrDefault(value => value is not null);
        return new FrontMatter(Value(lines, "title"), Read(date));
    }

    private static string? Value(string[] lines, string key)
    {
        var line = Array.Find(lines, one => one.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));
        var value = line?[(key.Length + 1)..].Trim().Trim('"', '\'').Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static DateTimeOffset? Read(string? date) =>
        DateTimeOffset.TryParseExact(date, s_dateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read : null;
}
