using System.Net;
using System.Text;
using System.Text.Json;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds an article that a page carries only as data for its scripts: the object whose text is longest, and what stands beside that text.</summary>
internal static class StateReader
{
    /// <summary>A shorter script holds settings, not an article.</summary>
    private const int ShortestScript = 400;

    private const int ShortestBody = 200;

    private const int MostNodes = 50_000;

    /// <summary>The article's data with its body as HTML; null where no script holds one.</summary>
    public static ArticleData? Read(PageHead head)
    {
        ArticleData? best = null;
        foreach (var script in head.Scripts)
        {
            if (script.Source.Length < ShortestScript || script.IsJsonLd)
            {
                continue;
            }

            using var document = script.Type.Contains("json", StringComparison.OrdinalIgnoreCase) ? LenientJson.Read(script.Text) : LenientJson.ReadAssigned(script.Text);
            var found = document is null ? null : Longest(document.RootElement);
            best = (found?.Body?.Length ?? 0) > (best?.Body?.Length ?? 0) ? found : best;
        }

        return best;
    }

    private static ArticleData? Longest(JsonElement root)
    {
        JsonElement? holder = null;
        var body = "";
        var pending = new Stack<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && pending.TryPop(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                node.EnumerateArray().ToList().ForEach(pending.Push);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                var text = BodyOf(node);
                (holder, body) = text.Length > body.Length ? (node, text) : (holder, body);
                node.EnumerateObject().Select(property => property.Value).Where(IsNest).ToList().ForEach(pending.Push);
            }
        }

        return holder is null || body.Length < ShortestBody ? null : DataReader.Read(holder.Value, isArticle: true) with { Body = body };
    }

    private static bool IsNest(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static string BodyOf(JsonElement node)
    {
        foreach (var name in JsonLdWords.Bodies)
        {
            var html = LenientJson.Property(node, name) switch
            {
                { ValueKind: JsonValueKind.String } text => AsHtml(text.GetString()!),
                { ValueKind: JsonValueKind.Array } list => string.Concat(list.EnumerateArray().Select(Paragraph)),
                _ => "",
            };
            if (html.Length >= ShortestBody)
            {
                return html;
            }
        }

        return "";
    }

    private static string Paragraph(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => AsHtml(item.GetString()!),
        JsonValueKind.Object when LenientJson.Property(item, "text") is { ValueKind: JsonValueKind.String } text => AsHtml(text.GetString()!),
        JsonValueKind.Object when LenientJson.Property(item, "content") is { ValueKind: JsonValueKind.String } text => AsHtml(text.GetString()!),
        JsonValueKind.Object when LenientJson.Property(item, "html") is { ValueKind: JsonValueKind.String } text => AsHtml(text.GetString()!),
        _ => "",
    };

    /// <summary>HTML as it is; plain text as one paragraph a line.</summary>
    public static string AsHtml(string text)
    {
        if (text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("</", StringComparison.Ordinal))
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(line))).Append("</p>");
        }

        return html.ToString();
    }
}
