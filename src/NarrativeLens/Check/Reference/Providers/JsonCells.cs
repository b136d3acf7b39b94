using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Reads the cells of providers' answers: numbers that may be strings, times in seconds, milliseconds or microseconds.</summary>
internal static class JsonCells
{
    // Seconds pass this in the year 5138, milliseconds passed it in 1973.
    private const decimal MostSeconds = 1e11m;
    private const decimal MostMilliseconds = 1e14m;
    private const int MostQuoted = 120;

    /// <summary>A number, written as a number or as a string.</summary>
    public static decimal Number(JsonElement cell)
    {
        var text = cell.ValueKind switch
        {
            JsonValueKind.Number => cell.GetRawText(),
            JsonValueKind.String => cell.GetString()!,
            _ => "",
        };
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ProviderFault($"the answer holds {Quote(cell)} where a number was expected");
    }

    /// <summary>A moment, by the size of its number.</summary>
    public static DateTimeOffset Moment(JsonElement cell)
    {
        var number = Number(cell);
        var seconds = number <= MostSeconds ? number : number <= MostMilliseconds ? number / 1e3m : number / 1e6m;
        return seconds is > 0 and <= MostSeconds
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000m))
            : throw new ProviderFault($"the answer holds {Quote(cell)} where a time was expected");
    }

    /// <summary>The rows of an array.</summary>
    public static JsonElement Rows(JsonElement array) => array.ValueKind == JsonValueKind.Array
        ? array
        : throw new ProviderFault($"the answer holds {Quote(array)} where an array was expected");

    /// <summary>A property of an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="names">Its names, the usual one first.</param>
    public static JsonElement Property(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value))
            {
                return value;
            }
        }

        throw new ProviderFault($"the answer holds {Quote(item)} where '{names[0]}' was expected");
    }

    /// <summary>A cell of a row.</summary>
    public static JsonElement Cell(JsonElement row, int index) => row.ValueKind == JsonValueKind.Array && index < row.GetArrayLength()
        ? row[index]
        : throw new ProviderFault($"the answer holds {Quote(row)} where a row of more than {index} cells was expected");

    /// <summary>The words of a property; null where it is missing or no words.</summary>
    public static string? Words(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } words
            ? words
            : null;

    /// <summary>The beginning of a value as it was sent.</summary>
    public static string Quote(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return TerminalText.Safe(text.Length <= MostQuoted ? text : text.AsSpan(0, MostQuoted));
    }
}
