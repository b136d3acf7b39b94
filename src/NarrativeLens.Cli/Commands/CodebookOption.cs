using System.CommandLine;
using NarrativeLens.Classify;

namespace NarrativeLens.Cli.Commands;

/// <summary>`--codebook`: narratives of one's own.</summary>
internal static class CodebookOption
{
    public static Option<string?> Create() => new("--codebook") { Description = "A codebook with your own narratives, in the form of corpus/codebook.json. Default: the one that comes with the program.", HelpName = "FILE" };

    /// <summary>The codebook asked for; null where none is.</summary>
    /// <exception cref="InputException">The file is no codebook.</exception>
    public static Codebook? Of(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } path ? InputException.Unless(Codebook.Load(path)) : null;
}
