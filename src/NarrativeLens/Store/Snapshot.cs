using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>
/// The id of what a store says: a hash over its articles, revisions and findings in an order of their own. Row ids, fetch times,
/// runs and skipped addresses have no part in it, so a run that was cut off and repeated ends with the id of one that was not.
/// </summary>
internal static class Snapshot
{
    // Each statement gives one record a row, led by what orders it; the findings take the id of their revision.
    private const string Revisions = """
        SELECT r.id, a.address, r.content_hash, r.id = a.current, r.outlet, r.record, r.stamp, r.model, r.report
        FROM revision r JOIN article a ON a.id = r.article ORDER BY a.address, r.content_hash
        """;

    private static readonly string[] s_findings =
    [
        """
        SELECT s.ordinal, s.start, s.length, s.text, t.ordinal, t.narrative, t.stance, t.probability, t.because
        FROM sentence s LEFT JOIN tag t ON t.sentence = s.id WHERE s.revision = ?1 ORDER BY s.ordinal, t.ordinal
        """,
        """
        SELECT n.start, s.ordinal, n.figure, n.unparsed, n.verdict, n.severity, n.explanation, n.diagnosis, n.evidence, n.suggestion
        FROM number n LEFT JOIN sentence s ON s.id = n.sentence WHERE n.revision = ?1 ORDER BY n.start
        """,
        "SELECT ordinal, record FROM internal_finding WHERE revision = ?1 ORDER BY ordinal",
    ];

    public static string IdOf(SqliteTransaction transaction)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var revisions = new Statement(transaction, Revisions);
        var findings = s_findings.Select(sql => new Statement(transaction, sql)).ToList();
        using (var row = revisions.Read())
        {
            while (row.Read())
            {
                Append(hash, row, first: 1);
                findings.ForEach(statement => AppendAll(hash, statement, row.GetInt64(0)));
            }
        }

        findings.ForEach(statement => statement.Dispose());
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendAll(IncrementalHash hash, Statement statement, long revision)
    {
        using var row = statement.Read(revision);
        while (row.Read())
        {
            Append(hash, row, first: 0);
        }
    }

    // Each value goes in with its length before it, so that no two rows can read the same.
    private static void Append(IncrementalHash hash, SqliteDataReader row, int first)
    {
        for (var i = first; i < row.FieldCount; i++)
        {
            var text = row.GetValue(i) switch
            {
                DBNull => "-",
                string written => "t" + written,
                double real => "r" + real.ToString("R", CultureInfo.InvariantCulture),
                var whole => "i" + Convert.ToString(whole, CultureInfo.InvariantCulture),
            };
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
