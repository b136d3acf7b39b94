using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NarrativeLens;

/// <summary>The one way records are written as JSON: camelCase names, kebab-case words, invariant numbers, ISO 8601 times.</summary>
public static class LensJson
{
    private static readonly SearchValues<char> s_invisible = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format)]);

    /// <summary>One line, for JSON lines and for the store.</summary>
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    /// <summary>Indented, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>The word that JSON uses for a value of an enumeration: "supported-by-rounding".</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>
    /// The same JSON with every character escaped that cannot be seen: marks that turn the direction of writing, zero-width ones, tags. The serializer escapes
    /// control characters itself; these it lets through, and a terminal or an editor would obey them.
    /// </summary>
    public static string Visible(string json)
    {
        if (!json.AsSpan().ContainsAny(s_invisible))
        {
            return json;
        }

        var written = new StringBuilder(json.Length + 64);
        foreach (var c in json)
        {
            _ = s_invisible.Contains(c) ? written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : written.Append(c);
        }

        return written.ToString();
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",

            // Only output for files, pipes and the store: pages escape for themselves.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
