using System.Text;
using System.Text.Json;
using NarrativeLens.Collect;

namespace NarrativeLens.Check;

/// <summary>Adds a provider's key to requests, and the words of a refusal to its status line: "HTTP 400, Invalid symbol."</summary>
/// <param name="inner">The web.</param>
/// <param name="header">The header of the key; null for none.</param>
/// <param name="key">The key.</param>
internal sealed class ProviderHandler(HttpMessageHandler inner, string? header, string? key) : DelegatingHandler(inner)
{
    private const int MostBytes = 4096;
    private const int MostWords = 200;

    // Where the providers put their words: Coinbase, Binance and CoinGlass, CoinGecko and Polymarket.
    private static readonly string[] s_words = ["message", "msg", "error", "error_message"];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (header is not null && key is not null)
        {
            request.Headers.TryAddWithoutValidation(header, key);
        }

        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.Headers.Remove(MirrorHandler.ReasonHeader);
        if (!response.IsSuccessStatusCode && await WordsAsync(response, cancellationToken).ConfigureAwait(false) is { } words)
        {
            response.Headers.TryAddWithoutValidation(MirrorHandler.ReasonHeader, words);
        }

        return response;
    }

    private static async Task<string?> WordsAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = await BodyReader.ReadAsync(stream, MostBytes, cut: true, arrived: null, cancellationToken).ConfigureAwait(false);
            try
            {
                using var json = JsonDocument.Parse(body);
                return Words(json.RootElement) is { } words ? Printable(words) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static string? Words(JsonElement answer)
    {
        var found = s_words.Select(name => JsonCells.Words(answer, name)).FirstOrDefault(words => words is not null);
        return found ?? (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("status", out var status) ? JsonCells.Words(status, "error_message") : null);
    }

    // A header holds printable ASCII only.
    private static string Printable(string words)
    {
        var clean = new StringBuilder();
        foreach (var letter in words.Length <= MostWords ? words : words[..MostWords])
        {
            clean.Append(letter is >= ' ' and <= '~' ? letter : ' ');
        }

        return clean.ToString().Trim();
    }
}
