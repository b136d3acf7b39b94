using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NarrativeLens.Store;

/// <summary>How values are written into the store, and how ids are made.</summary>
internal static partial class StoredText
{
    private const int IdLength = 16;

    /// <summary>The instant, in UTC and always of the same length, so that text order is time order.</summary>
    public static string? Utc(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time with its offset, to the tick.</summary>
    public static string? WithOffset(DateTimeOffset? moment) => moment?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="WithOffset"/> wrote.</summary>
    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None);

    /// <summary>The day as ISO 8601 writes it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Exact(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string Json<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, LensJson.Line);

        // PostgreSQL reads no NUL out of JSON either.
        return json.Contains("\\u0000", StringComparison.Ordinal) ? EscapedNul().Replace(json, "$1\\uFFFD") : json;
    }

    public static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json, LensJson.Line)
        ?? throw new JsonException("The store holds null where a record was expected.");

    /// <summary>Reads what <see cref="LensJson.Word"/> wrote.</summary>
    public static T Value<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The text as both engines can hold it: NUL and lone surrogates become U+FFFD, one code unit for one, so that places stay right.</summary>
    public static string Storable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return storable.ToString();
    }

    /// <summary>The id of the article at <paramref name="address"/>: the same in every store, whatever the order of saving.</summary>
    public static string IdOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..IdLength];

    // Not where the backslash is itself escaped.
    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u0000", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedNul();
}
