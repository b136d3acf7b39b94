using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>The decisions on one text, as a worksheet saves them.</summary>
public sealed record DecisionFile
{
    /// <summary>What the file says of itself.</summary>
    public const string CurrentFormat = "narrativelens-decisions/1";

    // Hundreds of times what a long feature needs.
    private const int MostBytes = 16 * 1024 * 1024;
    private const int MostDecisions = 100_000;

    /// <summary>Always <see cref="CurrentFormat"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The text's name, as the check called it.</summary>
    public required string File { get; init; }

    /// <summary>The hash of the text when it was decided on.</summary>
    public string? ContentHash { get; init; }

    /// <summary>One per figure decided on.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>The decisions, or the place where the file is not as expected.</returns>
    public static async Task<Outcome<DecisionFile>> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes } large
                ? Left($"{large.Length} bytes; at most {MostBytes} are read")
                : Of(await System.IO.File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Left(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message);
        }
        catch (JsonException e)
        {
            return Left($"line {e.LineNumber + 1}: not decisions as a worksheet saves them: {e.Message}");
        }

        Outcome<DecisionFile> Of(byte[] bytes) => JsonSerializer.Deserialize<DecisionFile>(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes, LensJson.Line) switch
        {
            null => Left("expected decisions as a worksheet saves them, found null"),
            { Format: not CurrentFormat } other => Left($"format \"{other.Format}\"; expected \"{CurrentFormat}\""),
            { Decisions: null or { Count: > MostDecisions } } => Left($"expected 0 to {MostDecisions} decisions"),
            { } file when file.Decisions.Any(one => one is null) => Left("expected no null among the decisions"),
            { } file => file,
        };

        Skipped Left(string reason) => new(Stage.Check, reason, path);
    }
}
