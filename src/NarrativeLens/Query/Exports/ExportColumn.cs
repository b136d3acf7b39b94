using System.Text.Json.Serialization;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>The types of exported values.</summary>
public enum ColumnType
{
    /// <summary>Text; a Parquet string.</summary>
    Text,

    /// <summary>A whole number; a Parquet int32.</summary>
    Whole,

    /// <summary>A number; a Parquet double.</summary>
    Number,

    /// <summary>A moment. CSV has the offset that the page states, a Parquet timestamp the same moment in UTC, to the microsecond.</summary>
    Moment,

    /// <summary>A day; a Parquet date.</summary>
    Day,
}

/// <summary>One column of the tabular exports: what CSV, Parquet and the data dictionary all say of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="IsList">True where a row has any number of values: a Parquet list, in CSV parted by "; ".</param>
/// <param name="IsOptional">True where a value may be missing: a Parquet null, in CSV empty.</param>
/// <param name="Unit">The unit of its values; empty where they have none.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Allowed">The values it can have, where they are few; else empty.</param>
public sealed record ExportColumn(string Name, ColumnType Type, bool IsList, bool IsOptional, string Unit, string Meaning, string Allowed)
{
    /// <summary>The values of a row: exactly one where the column is no list, null where it is missing.</summary>
    [JsonIgnore]
    public required Func<FoundSentence, IEnumerable<object?>> ValuesOf { get; init; }
}
