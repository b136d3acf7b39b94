using System.Globalization;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>Exported values as the text of a CSV cell.</summary>
internal static class CsvText
{
    /// <summary>The cell of a row: several values are parted by "; ", and a semicolon within one of them is doubled, so that the parting can be undone.</summary>
    public static string Of(ExportColumn column, FoundSentence found) => column.IsList
        ? string.Join("; ", column.ValuesOf(found).Select(value => Of(value).Replace(";", ";;", StringComparison.Ordinal)))
        : Of(column.ValuesOf(found).Single());

    private static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No text for {value.GetType().Name}.", nameof(value)),
    };
}
