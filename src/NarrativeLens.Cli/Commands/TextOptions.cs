using System.CommandLine;

namespace NarrativeLens.Cli.Commands;

/// <summary>What `classify`, `figures` and `check` share.</summary>
internal sealed class TextOptions
{
    /// <summary>The input.</summary>
    public Argument<string> Path { get; } = new("PATH")
    {
        Description = "A text, Markdown, HTML or article-JSON file, a folder of them, an http(s) URL, or - for standard input.",
    };

    /// <summary>Many short texts in one process.</summary>
    public Option<bool> Rows { get; } = new("--rows")
    {
        Description = "PATH holds JSON lines {\"id\",\"text\"|\"sentence\",\"title\"?,\"previous\"?,\"published\"?}; one JSON line a row comes out, in the same order.",
    };

    /// <summary>The reference time.</summary>
    public Option<string?> Published { get; } = new("--published")
    {
        Description = "When the text was or will be published (ISO 8601); \"today\" and \"last October\" are read by it. An article's own date is the default.",
        HelpName = "DATE",
    };

    /// <summary>The options' values.</summary>
    public (string Path, bool Rows, DateTimeOffset? Published) Of(ParseResult parsed) =>
        (parsed.GetValue(Path)!, parsed.GetValue(Rows), parsed.GetValue(Published) is { } published ? Dates.Parse(published) : null);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Path);
        command.Add(Rows);
        command.Add(Published);
    }
}
