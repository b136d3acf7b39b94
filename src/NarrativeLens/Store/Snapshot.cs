using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NarrativeLens.Store;

/// <summary>
/// The id of what a store says: a hash over its articles, revisions and findings in an order of their own. Row ids, fetch times,
/// runs and skipped addresses have no part in it, so a run that was cut off and repeated ends with the id of one that was not.
/// </summary>
internal static class Snapshot
{
    // Each statement gives one record a row, led by the id of its revision, which has no part in the hash.
    private const string Revisions = """
        SELECT r.id, a.address, r.content_hash, CASE WHEN r.id = a.current THEN 1 ELSE 0 END, r.outlet, r.record, r.stamp, r.model, r.report
        FROM revision r JOIN article a ON a.id = r.article ORDER BY a.address, r.content_hash
        """;

    private static readonly string[] s_findings =
    [
        $"""
        SELECT s.revision, s.ordinal, s.start, s.length, s.text, t.ordinal, t.narrative, t.stance, t.probability, t.because
        FROM sentence s LEFT JOIN tag t ON t.sentence = s.id WHERE s.revision IN ({StoreSql.Places}) ORDER BY s.revision, s.ordinal, t.ordinal
        """,
        $"""
        SELECT n.revision, n.start, s.ordinal, n.figure, n.unparsed, n.verdict, n.severity, n.explanation, n.diagnosis, n.evidence, n.suggestion
        FROM number n LEFT JOIN sentence s ON s.id = n.sentence WHERE n.revision IN ({StoreSql.Places}) ORDER BY n.revision, n.start
        """,
        $"SELECT revision, ordinal, record FROM internal_finding WHERE revision IN ({StoreSql.Places}) ORDER BY revision, ordinal",
    ];

    public static string IdOf(StoreTransaction transaction)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var revisions in Statement.Stream(transaction, Revisions, LineOf).Chunk(StoreSql.Batch))
        {
            var ids = StoreSql.Fill([.. revisions.Select(line => line.Revision)]);
            var findings = s_findings.Select(sql => Statement.All(transaction, sql, LineOf, ids).ToLookup(line => line.Revision)).ToList();
            foreach (var revision in revisions)
            {
                Append(hash, revision);
                findings.ForEach(lines => Array.ForEach([.. lines[revision.Revision]], line => Append(hash, line)));
            }
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Line LineOf(DbDataReader row)
    {
        var values = new string[row.FieldCount - 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.GetValue(i + 1) switch
            {
                DBNull => "-",
                string written => "t" + written,
                double real => "r" + real.ToString("R", CultureInfo.InvariantCulture),
                var whole => "i" + Convert.ToString(whole, CultureInfo.InvariantCulture),
            };
        }

        return new Line(row.GetInt64(0), values);
    }

    // Each value goes in with its length before it, so that no two rows can read the same.
    private static void Append(IncrementalHash hash, Line line)
    {
        foreach (var value in line.Values)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private sealed record Line(long Revision, string[] Values);
}
