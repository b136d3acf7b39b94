using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NarrativeLens.Store;

/// <summary>Hashes what a revision says: its article, text and findings. Row ids and fetch times have no part in it.</summary>
internal static class Digest
{
    // Each statement gives records, led by the id of their revision, which is not hashed; {0} stands for the ids asked for.
    private static readonly CompositeFormat[] s_parts =
    [
        CompositeFormat.Parse(
            """
            SELECT r.id, a.address, r.content_hash, r.outlet, r.record, r.stamp, r.model, r.report
            FROM revision r JOIN article a ON a.id = r.article WHERE r.id IN ({0})
            """),
        CompositeFormat.Parse(
            """
            SELECT s.revision, s.ordinal, s.start, s.length, s.text, t.ordinal, t.narrative, t.stance, t.probability, t.because
            FROM sentence s LEFT JOIN tag t ON t.sentence = s.id WHERE s.revision IN ({0}) ORDER BY s.revision, s.ordinal, t.ordinal
            """),
        CompositeFormat.Parse(
            """
            SELECT n.revision, n.start, s.ordinal, n.figure, n.unparsed, n.verdict, n.severity, n.explanation, n.diagnosis, n.evidence, n.suggestion
            FROM number n LEFT JOIN sentence s ON s.id = n.sentence WHERE n.revision IN ({0}) ORDER BY n.revision, n.start
            """),
        CompositeFormat.Parse("SELECT revision, ordinal, record FROM internal_finding WHERE revision IN ({0}) ORDER BY revision, ordinal"),
    ];

    private static readonly string[] s_ofOne = [.. s_parts.Select(part => string.Format(CultureInfo.InvariantCulture, part, "$1"))];
    private static readonly string[] s_ofBatch = [.. s_parts.Select(part => string.Format(CultureInfo.InvariantCulture, part, StoreSql.Places))];

    /// <summary>Writes the digest of a revision whose findings were just written.</summary>
    public static void Write(StoreTransaction transaction, long revision) =>
        Statement.Run(transaction, "UPDATE revision SET digest = $2 WHERE id = $1", revision, Of(transaction, s_ofOne, [revision])[revision]);

    /// <summary>The digests of stored revisions by their ids, from what the rows hold now; <see cref="StoreSql.Batch"/> at most.</summary>
    public static Dictionary<long, string> OfRevisions(StoreTransaction transaction, IReadOnlyList<long> revisions) =>
        Of(transaction, s_ofBatch, StoreSql.Fill(revisions));

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

    private static Dictionary<long, string> Of(StoreTransaction transaction, string[] parts, object?[] ids)
    {
        var records = parts.Select(sql => Statement.All(transaction, sql, RecordOf, ids).ToLookup(record => record.Revision)).ToList();
        return records[0].ToDictionary(of => of.Key, of => Of(records, of.Key));
    }

    private static string Of(List<ILookup<long, Record>> records, long revision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (part, of) in records.Index())
        {
            Append(hash, part.ToString(CultureInfo.InvariantCulture));
            foreach (var record in of[revision])
            {
                Array.ForEach(record.Values, value => Append(hash, value));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Record RecordOf(DbDataReader row)
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

        return new Record(row.GetInt64(0), values);
    }

    // Each value goes in with its length before it, so that no two rows can read the same.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }

    private sealed record Record(long Revision, string[] Values);
}
