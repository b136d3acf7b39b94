using System.Text.Json;
using System.Text.Json.Nodes;

namespace NarrativeLens.Cli;

/// <summary>Puts the file's name, or the row's id, in front of a record's own members, as the contract asks for.</summary>
internal static class JsonRecord
{
    /// <summary>The members of <paramref name="parts"/> in order as one JSON object; null names and parts are left out.</summary>
    public static JsonObject Of(string? name, JsonNode? value, params object[] parts)
    {
        var record = new JsonObject();
        if (name is not null)
        {
            record[name] = value;
        }

        foreach (var part in parts)
        {
            foreach (var (key, member) in JsonSerializer.SerializeToNode(part, LensJson.Line)!.AsObject())
            {
                record[key] = member?.DeepClone();
            }
        }

        return record;
    }

    /// <summary>Writes one record: a line among many, indented alone.</summary>
    public static void WriteTo(this JsonObject record, Terminal terminal, bool line) =>
        terminal.Output.WriteLine(LensJson.Visible(record.ToJsonString(line ? LensJson.Line : LensJson.Indented)));
}
