using System.Text;
using System.Text.Json;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Reads the JSON of web pages: with comments and trailing commas, raw line breaks inside strings, and code around it.</summary>
internal static class LenientJson
{
    private const int MaxDepth = 96;

    /// <summary>Properties looked at for a name in other letters' case; by its own letters a name is found among any number.</summary>
    private const int MostProperties = 100;

    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>The first JSON value in <paramref name="script"/>; null where there is none that can be read.</summary>
    public static JsonDocument? Read(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        return TryRead(Encoding.UTF8.GetBytes(script[start..])) ?? TryRead(Encoding.UTF8.GetBytes(WithoutRawBreaks(script.AsSpan(start))));
    }

    /// <summary>The value that a script assigns: <c>window.__STATE__ = {…};</c> and its like.</summary>
    public static JsonDocument? ReadAssigned(string script)
    {
        var at = script.IndexOf('=', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < script.Length)
        {
            var rest = script.AsSpan(at + 1).TrimStart();
            if (rest is ['{' or '[', _, ..])
            {
                return TryRead(Encoding.UTF8.GetBytes(rest.ToString()));
            }

            at = script.IndexOf('=', at + 1);
        }

        return null;
    }

    /// <summary>A property of an object, whatever its letters' case; null where it is missing or null.</summary>
    public static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty(name, out var exact) && exact.ValueKind != JsonValueKind.Null)
            {
                return exact;
            }

            foreach (var property in element.EnumerateObject().Take(MostProperties))
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    private static JsonDocument? TryRead(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowTrailingCommas = s_options.AllowTrailingCommas, CommentHandling = s_options.CommentHandling, MaxDepth = s_options.MaxDepth,
        });
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WithoutRawBreaks(ReadOnlySpan<char> json)
    {
        var clean = new StringBuilder(json.Length);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '\\' && inString && i + 1 < json.Length)
            {
                var escaped = json[++i];
                clean.Append("\"\\/bfnrtu".Contains(escaped) ? "\\" : "").Append(escaped);
                continue;
            }

            inString ^= c == '"';
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }
}
