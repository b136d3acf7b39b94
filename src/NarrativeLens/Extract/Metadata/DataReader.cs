using System.Net;
using System.Text.Json;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Reads one JSON object as data of an article: values may be text, objects with a name, or arrays of either.</summary>
internal static class DataReader
{
    private const int MostAuthors = 20;

    /// <summary>The article's data in <paramref name="node"/>.</summary>
    public static ArticleData Read(JsonElement node, bool isArticle) => new()
    {
        Headline = Text(node, JsonLdWords.Headlines),
        Description = Text(node, JsonLdWords.Descriptions),
        Authors = Authors(node) is { } authors ? [.. Names(authors).Take(MostAuthors)] : [],
        Organisations = Authors(node) is { } houses ? [.. Organisations(houses).Take(MostAuthors)] : [],
        Published = Text(node, JsonLdWords.Published),
        Modified = Text(node, JsonLdWords.Modified),
        SiteName = Text(node, JsonLdWords.Sites),
        Language = Text(node, JsonLdWords.Languages),
        Url = Text(node, JsonLdWords.Urls),
        Body = Text(node, ["articleBody"]),
        Free = Flag(node, JsonLdWords.Free),
        Sponsored = Flag(node, JsonLdWords.Sponsored) == true,
        IsArticle = isArticle,
    };

    /// <summary>Names in a value: a text, an object's name, or those of an array.</summary>
    public static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [Clean(value.GetString()!)],
        JsonValueKind.Array => value.EnumerateArray().Take(MostAuthors).SelectMany(Names),
        JsonValueKind.Object when LenientJson.Property(value, "name") is { } name => Names(name),
        JsonValueKind.Object when LenientJson.Property(value, "familyName") is { ValueKind: JsonValueKind.String } family => [Clean($"{GivenName(value)} {family.GetString()}")],
        JsonValueKind.Object when LenientJson.Property(value, "@id") is { ValueKind: JsonValueKind.String } id => [Clean(id.GetString()!)],
        _ => [],
    };

    private static JsonElement? Authors(JsonElement node) => JsonLdWords.Authors.Select(name => LenientJson.Property(node, name)).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Organisations(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Take(MostAuthors).SelectMany(Organisations),
        JsonValueKind.Object when LenientJson.Property(value, "@type") is { ValueKind: JsonValueKind.String } type && type.GetString()!.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) => Names(value),
        _ => [],
    };

    private static string? GivenName(JsonElement person) => LenientJson.Property(person, "givenName") is { ValueKind: JsonValueKind.String } given ? given.GetString() : null;

    private static string? Text(JsonElement node, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var found = LenientJson.Property(node, name) is not { } value ? null
                : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                : Names(value).FirstOrDefault();
            if (!string.IsNullOrWhiteSpace(found))
            {
                return found;
            }
        }

        return null;
    }

    private static bool? Flag(JsonElement node, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            switch (LenientJson.Property(node, name))
            {
                case { ValueKind: JsonValueKind.True }:
                    return true;
                case { ValueKind: JsonValueKind.False }:
                    return false;
                case { ValueKind: JsonValueKind.String } value when bool.TryParse(value.GetString()!.Trim().Split('/')[^1], out var flag):
                    return flag;
            }
        }

        return null;
    }

    /// <summary>A text without the entities that were written into JSON, once or twice: "AT&amp;amp;T".</summary>
    public static string Clean(string value) => WebUtility.HtmlDecode(WebUtility.HtmlDecode(value)).Trim();
}
