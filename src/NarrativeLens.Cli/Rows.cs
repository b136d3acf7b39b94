using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NarrativeLens.Extract;

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

    /// <summary>The row as an article; <paramref name="published"/> stands in for a row without a date.</summary>
    public Article AsArticle(DateTimeOffset? published) => PlainText.Read(Words, "-", PublishedAt ?? published, Title ?? "");
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

    /// <summary>Answers every row with one JSON line that begins with the row's id.</summary>
    /// <param name="path">The file, or "-".</param>
    /// <param name="terminal">The streams.</param>
    /// <param name="answer">Gives the records whose members make the line.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> AnswerAsync(string path, Terminal terminal, Func<Row, object[]> answer, CancellationToken cancellationToken)
    {
        await foreach (var row in ReadAsync(path, terminal, cancellationToken))
        {
            JsonRecord.Of("id", JsonNode.Parse(row.Id.GetRawText()), answer(row)).WriteTo(terminal, line: true);
        }

        return ExitCode.Done;
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
