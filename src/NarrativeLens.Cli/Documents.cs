using System.Text.Json;
using NarrativeLens.Check;
using NarrativeLens.Collect;
using NarrativeLens.Extract;

namespace NarrativeLens.Cli;

/// <summary>One text the user gave, and the name to call it by.</summary>
/// <param name="File">Path, URL or "-"; null for a single document.</param>
/// <param name="Article">The text as an article.</param>
internal sealed record Document(string File, Article Article);

/// <summary>Reads what the user names, PATH, folder, URL or "-", as articles: HTML is extracted, Markdown read as a draft, an article's JSON taken as it is, the rest is plain text.</summary>
internal sealed class Documents(ArticleExtractor extractor, Terminal terminal, CollectOptions collect)
{
    private const int MostBytes = 50 * 1024 * 1024;

    private static readonly string[] s_extensions = [".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".json"];

    /// <summary>True where the name stands for several documents.</summary>
    public static bool IsFolder(string path) => path != "-" && Directory.Exists(path);

    /// <summary>Every document of <paramref name="path"/>, in the order of their names; what cannot be read is a reason.</summary>
    /// <exception cref="InputException">There is nothing at that path.</exception>
    public async IAsyncEnumerable<(string File, Outcome<Article> Article)> ReadAsync(
        string path, DateTimeOffset? published, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsFolder(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsDocument).Order(StringComparer.Ordinal))
            {
                yield return (Path.GetRelativePath(path, file).Replace('\\', '/'), await ReadFileAsync(file, published, cancellationToken));
            }
        }
        else if (Uri.TryCreate(path, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            yield return (path, await FetchAsync(path, cancellationToken));
        }
        else
        {
            yield return (path, path == "-" ? Read("-", await ReadInputAsync(cancellationToken), published) : await ReadFileAsync(path, published, cancellationToken));
        }
    }

    private static bool IsDocument(string file) => s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private async Task<Outcome<Article>> ReadFileAsync(string file, DateTimeOffset? published, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: > MostBytes } large
                ? new Skipped(Stage.Extract, $"{large.Length} bytes; at most {MostBytes} are read", file)
                : Read(file, await File.ReadAllBytesAsync(file, cancellationToken), published);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Skipped(Stage.Extract, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file or folder" : e.Message, file);
        }
        catch (InputException e)
        {
            return new Skipped(Stage.Extract, e.Message, file);
        }
    }

    private async Task<byte[]> ReadInputAsync(CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = await terminal.Input.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MostBytes)
            {
                throw new InputException($"standard input: more than {MostBytes} bytes");
            }
        }

        return buffer.ToArray();
    }

    private Outcome<Article> Read(string name, byte[] bytes, DateTimeOffset? published)
    {
        switch (Path.GetExtension(name).ToUpperInvariant())
        {
            case ".HTML" or ".HTM" or ".XHTML":
                return extractor.Extract(bytes, contentType: null, name, CancellationToken.None);
            case ".MD" or ".MARKDOWN":
                return DraftReader.Read(Text.Of(bytes, name), name, published);
            case ".JSON":
                return ReadJson(name, bytes);
            default:
                return LooksLikeHtml(bytes)
                    ? extractor.Extract(bytes, contentType: null, name, CancellationToken.None)
                    : PlainText.Read(Text.Of(bytes, name), name, published);
        }
    }

    private static Outcome<Article> ReadJson(string name, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Article>(Text.Utf8WithoutMark(bytes), LensJson.Line) is { } article
                ? article
                : new Skipped(Stage.Extract, "expected an article's JSON, found null", name);
        }
        catch (JsonException e)
        {
            return new Skipped(Stage.Extract, $"line {e.LineNumber + 1}: not an article as `extract --json` writes it: {e.Message}", name);
        }
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = Text.Utf8WithoutMark(bytes).TrimStart(" \t\r\n"u8);
        return start.Length > 5 && start[0] == '<' && (start[1] is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)start[1]));
    }

    private async Task<Outcome<Article>> FetchAsync(string url, CancellationToken cancellationToken)
    {
        var collector = new Collector(collect, TimeProvider.System);
        var page = await collector.FetchPageAsync(new Source(url), cancellationToken);
        return page.Succeeded ? extractor.Extract(page.Value, cancellationToken) : page.Skipped;
    }
}
