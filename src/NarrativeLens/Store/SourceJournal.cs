using System.Data.Common;
using NarrativeLens.Collect;

namespace NarrativeLens.Store;

/// <summary>Writes and reads how sources fare.</summary>
internal static class SourceJournal
{
    private const string Columns = "address, name, last_visit, last_success, failures, last_failure, disabled, listed, had";

    /// <summary>Notes a visit. A success forgets all failures; a visit without a network counts as none.</summary>
    public static int Save(StoreTransaction transaction, SourceVisit visit, int disableAfter)
    {
        if (visit.Offline)
        {
            return 0;
        }

        var before = Find(transaction, visit.Source.Address);
        var failures = visit.Failure is null ? 0 : (before?.Failures ?? 0) + 1;
        var disable = visit.Failure is not null && (visit.Gone || disableAfter > 0 && failures >= disableAfter);
        var at = StoredText.WithOffset(visit.At);
        return Statement.Run(
            transaction,
            "INSERT INTO source(" + Columns + ", asked, fresh_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
            + "ON CONFLICT(address) DO UPDATE SET name = excluded.name, last_visit = excluded.last_visit, last_success = excluded.last_success, "
            + "failures = excluded.failures, last_failure = excluded.last_failure, disabled = excluded.disabled, listed = excluded.listed, had = excluded.had, "
            + "asked = excluded.asked, fresh_until = excluded.fresh_until",
            visit.Source.Address, visit.Source.Name, at, visit.Failure is null ? at : StoredText.WithOffset(before?.LastSuccess), failures, visit.Failure,
            disable ? StoredText.WithOffset(before?.DisabledAt ?? visit.At) : null, visit.Listed, visit.Had, visit.Address, StoredText.WithOffset(visit.FreshUntil));
    }

    /// <summary>All sources that were ever visited, in text order.</summary>
    public static List<SourceHealth> ReadAll(StoreTransaction transaction) =>
        Statement.All(transaction, "SELECT " + Columns + " FROM source ORDER BY address", HealthOf);

    /// <summary>Until when the source asked at this address is fresh; null where it is not.</summary>
    public static DateTimeOffset? FreshUntil(StoreTransaction transaction, string asked) => Statement.All(
        transaction,
        "SELECT fresh_until FROM source WHERE asked = $1 AND fresh_until IS NOT NULL",
        row => StoredText.Moment(row.GetString(0)),
        asked).Cast<DateTimeOffset?>().FirstOrDefault();

    private static SourceHealth? Find(StoreTransaction transaction, string address) =>
        Statement.All(transaction, "SELECT " + Columns + " FROM source WHERE address = $1", HealthOf, address).SingleOrDefault();

    private static SourceHealth HealthOf(DbDataReader row) => new(
        row.GetString(0),
        StoreSql.TextAt(row, 1),
        StoredText.Moment(row.GetString(2)),
        StoreSql.MomentAt(row, 3),
        row.GetInt32(4),
        StoreSql.TextAt(row, 5),
        StoreSql.MomentAt(row, 6),
        row.GetInt32(7),
        row.GetInt32(8));
}
