using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>Hashes what a revision says: its article, text and findings.</summary>
internal static class Digest
{
    // Each statement gives one record a row, in an order of its own.
    private static readonly string[] s_parts =
    [
        """
        SELECT a.address, r.content_hash, r.outlet, r.record, r.stamp, r.model, r.report
        FROM revision r JOIN article a ON a.id = r.article WHERE r.id = ?1
        """,
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

    /// <summary>Writes the digest of a revision whose findings were just written.</summary>
    public static void Write(SqliteTransaction transaction, long revision) =>
        Statement.Run(transaction, "UPDATE revision SET digest = ?2 WHERE id = ?1", revision, OfRevision(transaction, revision));

    /// <summary>The digest of a stored revision, in lower-case hexadecimal.</summary>
    public static string OfRevision(SqliteTransaction transaction, long revision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (part, sql) in s_parts.Index())
        {
            Append(hash, part.ToString(CultureInfo.InvariantCulture));
            using var statement = new Statement(transaction, sql);
            using var row = statement.Read(revision);
            while (row.Read())
            {
                Append(hash, row);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>"sha256:…" over digests in whatever order.</summary>
    public static string OfAll(IEnumerable<string> digests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] sorted = [.. digests];
        Array.Sort(sorted, StringComparer.Ordinal);
        foreach (var digest in sorted)
        {
            Append(hash, digest);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, SqliteDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            Append(hash, row.GetValue(i) switch
            {
                DBNull => "-",
                string written => "t" + written,
                double real => "r" + real.ToString("R", CultureInfo.InvariantCulture),
                var whole => "i" + Convert.ToString(whole, CultureInfo.InvariantCulture),
            });
        }
    }

    // Each value goes in with its length before it, so that no two rows can read the same.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
