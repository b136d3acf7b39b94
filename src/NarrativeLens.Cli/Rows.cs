using System.Text;
using System.Text.Json;

namespace NarrativeLens.Cli;

/// <summary>One line of `--rows` input.</summary>
/// <param name="Id">Given back with the answer.</param>
/// <param name="Text">The text; either this or <paramref name="Sentence"/>.</param>
/// <param name="Sentence">The sentence; either this or <paramref name="Text"/>.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Previous">The sentence before.</param>
/// <param name="Published">ISO 8601 date or time; the reference for "today".</param>
internal sealed record Row(JsonElement Id, string? Text, string? Sentence, string? Title, string? Previous, string? Published)
{
    /// <summary>The words to read.</summary>
    public string Words => Text ?? Sentence ?? "";

    /// <summary><see cref="Published"/> as a time; a date is midnight UTC.</summary>
    public DateTimeOffset? PublishedAt => Published is null ? null : Dates.Parse(Published);
}

/// <summary>Reads rows: JSON lines, UTF-8, blank lines passed over.</summary>
internal static class Rows
{
    private const int LongestLine = 10_000_000;

    /// <summary>The rows of a file or of standard input, one at a time.</summary>
    /// <exception cref="InputException">A line is not a row; says which.</exception>
    public static async IAsyncEnumerable<Row> ReadAsync(
        string path, Terminal terminal, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path == "-" ? terminal.Input : Open(path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        while (await ReadLineAsync(reader, path, number + 1, cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, path, number);
            }
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read; expected a file of JSON lines: {e.Message}");
        }
    }

    private static async Task<string?> ReadLineAsync(StreamReader reader, string path, int number, CancellationToken cancellationToken)
    {
        try
        {
            var line = await reader.ReadLineAsync(cancellationToken);
            return line?.Length > LongestLine ? throw new InputException($"{path}:{number}: a line of more than {LongestLine} characters") : line;
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path}:{number}: not UTF-8");
        }
    }

    private static Row Parse(string line, string path, int number)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Row>(line, LensJson.Line);
            return row is { Text: null, Sentence: null } or null || row.Id.ValueKind == JsonValueKind.Undefined
                ? throw new InputException($"{path}:{number}: expected {{\"id\":…,\"text\" or \"sentence\":…,\"title\"?,\"previous\"?,\"published\"?}}")
                : row;
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}:{number}:{e.BytePositionInLine + 1}: not JSON: {e.Message}");
        }
    }
}
