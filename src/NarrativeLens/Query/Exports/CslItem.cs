using System.Text.Json.Nodes;

namespace NarrativeLens.Query;

/// <summary>A citation as an item of CSL-JSON 1.0.</summary>
internal static class CslItem
{
    /// <summary>The item, on one line.</summary>
    public static string Of(Citation citation)
    {
        var item = new JsonObject { ["id"] = citation.Key, ["type"] = "article-newspaper" };
        if (citation.Title.Length > 0)
        {
            item["title"] = citation.Title;
        }

        if (citation.Authors.Count > 0)
        {
            item["author"] = new JsonArray([.. citation.Authors.Select(Name)]);
        }

        item["container-title"] = citation.Outlet;
        if (citation.Issued.Count > 0)
        {
            item["issued"] = Date(citation.Issued);
        }

        if (citation.Accessed is { } day)
        {
            item["accessed"] = Date([day.Year, day.Month, day.Day]);
        }

        Add(item, ("URL", citation.Url), ("language", citation.Language));
        return LensJson.Visible(item.ToJsonString(LensJson.Line));
    }

    private static JsonObject Name(Author author)
    {
        var name = new JsonObject();
        Add(name, ("family", author.Family), ("given", author.Given), ("suffix", author.Suffix), ("literal", author.Literal));
        return name;
    }

    private static JsonObject Date(IReadOnlyList<int> parts) => new() { ["date-parts"] = new JsonArray(new JsonArray([.. parts.Select(part => (JsonNode)part)])) };

    private static void Add(JsonObject record, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                record[name] = value;
            }
        }
    }
}
