using System.Text;

namespace NarrativeLens.Query;

/// <summary>The data dictionary of the tabular exports: what each column holds, made of the table that the exports are made of.</summary>
/// <param name="GeneratedBy">The program and its version.</param>
/// <param name="Notes">What holds for all columns: how CSV is read back, what a missing value is.</param>
/// <param name="Columns">The columns, in order.</param>
public sealed record ColumnGuide(string GeneratedBy, IReadOnlyList<string> Notes, IReadOnlyList<ColumnEntry> Columns)
{
    /// <summary>The dictionary of this version.</summary>
    public static ColumnGuide Current { get; } = new(
        QueryManifest.Program,
        [
            "One row is one sentence of the current revision of an article. Rows come in order of publication, then by article and place; undated ones last.",
            "A missing value is null in Parquet and empty in CSV.",
            "CSV is UTF-8 after RFC 4180. A cell that a spreadsheet might calculate, or that begins with an apostrophe, has an apostrophe before it: to have the text back, take one apostrophe away from every cell that begins with one.",
            "A list in a CSV cell is parted by \"; \", and a semicolon within a value is doubled: read from left to right, \";;\" is a semicolon and \"; \" parts two values. An empty cell is an empty list, or a list of one missing value.",
            "A moment has in CSV the offset that the page states; in Parquet it is the same moment in UTC, to the microsecond.",
        ],
        [.. ExportColumns.All.Select(column => new ColumnEntry(column, TypeOf(column)))]);

    /// <summary>As a Markdown document.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder("# Columns of `query --csv` and `query --parquet`\n\n");
        foreach (var note in Notes)
        {
            page.Append("- ").Append(note).Append('\n');
        }

        page.Append("\n| column | type | unit | meaning | values |\n|---|---|---|---|---|\n");
        foreach (var entry in Columns)
        {
            page.AppendJoin(" | ", $"| {entry.Name}", entry.Type + (entry.IsOptional ? ", may be missing" : ""), entry.Unit, entry.Meaning, entry.Allowed).Append(" |\n");
        }

        return page.Append('\n').Append(GeneratedBy).Append('\n').ToString();
    }

    private static string TypeOf(ExportColumn column)
    {
        var type = column.Type switch
        {
            ColumnType.Text => "text",
            ColumnType.Whole => "whole number (int32)",
            ColumnType.Number => "number (double)",
            ColumnType.Moment => "moment (timestamp)",
            _ => "day (date)",
        };
        return column.IsList ? $"list of {type}" : type;
    }
}

/// <summary>What the dictionary says of one column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values, with that of Parquet.</param>
/// <param name="IsOptional">True where a value may be missing.</param>
/// <param name="Unit">The unit; empty where there is none.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Allowed">The values it can have, where they are few; else empty.</param>
public sealed record ColumnEntry(string Name, string Type, bool IsOptional, string Unit, string Meaning, string Allowed)
{
    internal ColumnEntry(ExportColumn column, string type)
        : this(column.Name, type, column.IsOptional, column.Unit, column.Meaning, column.Allowed)
    {
    }
}
