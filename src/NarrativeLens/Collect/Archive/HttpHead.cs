using System.Net.Http.Headers;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>The first line and the header lines of an HTTP message.</summary>
/// <param name="FirstLine">Request line or status line, without its line end.</param>
/// <param name="Fields">The header lines, in order.</param>
internal sealed record HttpHead(string FirstLine, IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>The name under which a Transfer-Encoding is kept: the HTTP stack has joined the chunks, and readers would look for them.</summary>
    public const string JoinedChunks = "X-Archive-Orig-Transfer-Encoding";

    private const string TransferEncoding = "Transfer-Encoding";

    /// <summary>The head of a request as it is sent. Written as HTTP/1.1 also where HTTP/2 carried it, which has no text of its own.</summary>
    public static HttpHead OfRequest(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        var host = address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
        return new HttpHead($"{request.Method} {address.PathAndQuery} HTTP/1.1", [("Host", host), .. FieldsOf(request.Headers)]);
    }

    /// <summary>The head of an answer as it was received.</summary>
    public static HttpHead OfAnswer(HttpResponseMessage answer) =>
        new($"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd(), [.. FieldsOf(answer.Headers), .. FieldsOf(answer.Content.Headers)]);

    /// <summary>The first value of a header; null where there is none.</summary>
    public string? ValueOf(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>All values of a header, in order.</summary>
    public IEnumerable<string> ValuesOf(string name) =>
        Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>The head with its blank line, as HTTP writes it.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append("\r\n");
        foreach (var (name, value) in Fields)
        {
            text.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }

        // The HTTP stack reads header bytes as Latin-1, so this gives them back.
        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                yield return (name.Equals(TransferEncoding, StringComparison.OrdinalIgnoreCase) ? JoinedChunks : name, value);
            }
        }
    }
}
