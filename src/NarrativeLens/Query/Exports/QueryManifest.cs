using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>What an export holds, so that it can be cited and repeated. It tells no time of day: the same query of the same store gives the same bytes.</summary>
/// <param name="Rows">Rows written, the manifest itself not counted.</param>
/// <param name="Query">The expression.</param>
/// <param name="Snapshot">Id of the state of the store.</param>
/// <param name="Model">Id of the model that tagged it; several are parted by commas.</param>
/// <param name="Columns">Names of the columns, in order; of JSON lines, of the members.</param>
/// <param name="GeneratedBy">The program and its version.</param>
public sealed record QueryManifest(long Rows, string Query, string Snapshot, string Model, IReadOnlyList<string> Columns, string GeneratedBy)
{
    /// <summary>The program and its version.</summary>
    public static string Program { get; } = $"NarrativeLens {typeof(QueryManifest).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The manifest of a result, whatever form it is written in.</summary>
    public static QueryManifest Of(FoundSet found, string query)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Of(found, query, found.Count, ExportColumns.Names);
    }

    /// <summary>The manifest of an export of so many rows.</summary>
    /// <exception cref="InvalidOperationException">They are not all rows that were found: exports hold all rows or fail.</exception>
    internal static QueryManifest Of(FoundSet found, string query, long rows, IReadOnlyList<string> columns) => rows == found.Count
        ? new QueryManifest(rows, query, found.SnapshotId(), string.Join(", ", found.Models()), columns, Program)
        : throw new InvalidOperationException($"{rows} rows were written of {found.Count}.");
}
