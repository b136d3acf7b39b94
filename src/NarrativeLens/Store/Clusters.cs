namespace NarrativeLens.Store;

/// <summary>Groups the current revisions into stories: wire copies share one cluster, whatever the order they were saved in.</summary>
internal static class Clusters
{
    private const string State = "clusters";
    private const string Stale = "stale";

    // Of texts that share a band each is compared with so many before it, in the order of their signatures. Real copies are rarely more, and those that are meet in
    // other bands too; more share a band only by a phrase that an outlet puts under everything, and to compare all of those with each other would never end.
    private const int Neighbours = 64;

    /// <summary>Says that the groups must be made again before they are next read.</summary>
    public static void MarkStale(StoreTransaction transaction) =>
        Statement.Run(transaction, "INSERT INTO state(name, value) VALUES ($1, $2) ON CONFLICT(name) DO UPDATE SET value = excluded.value", State, Stale);

    public static bool AreStale(StoreTransaction transaction) =>
        Statement.Scalar(transaction, "SELECT value FROM state WHERE name = $1", State) is Stale;

    /// <summary>Makes the groups again; each is named after the article that was published first.</summary>
    public static int Refresh(StoreTransaction transaction)
    {
        if (!AreStale(transaction))
        {
            return 0;
        }

        // First published first, so that the first of each group is its name; undated articles come last.
        var members = Statement.All(
            transaction,
            "SELECT a.id, a.cluster, a.current, r.signature FROM article a JOIN revision r ON r.id = a.current ORDER BY r.published_utc IS NULL, r.published_utc, a.id",
            row => new Member(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)));
        var leader = Group(members, new TextSource(transaction));
        using var update = new Statement(transaction, "UPDATE article SET cluster = $2 WHERE id = $1");
        var changed = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var cluster = members[Find(leader, i)].Article;
            changed += cluster == members[i].Cluster ? 0 : update.Run(members[i].Article, cluster);
        }

        Statement.Run(transaction, "DELETE FROM state WHERE name = $1", State);
        return changed;
    }

    // Connected components of "is a near copy of": the same whatever the order in which pairs are looked at.
    private static int[] Group(List<Member> members, TextSource texts)
    {
        var leader = Enumerable.Range(0, members.Count).ToArray();
        var distinct = JoinSameSignatures(members, leader);
        var (keys, order) = (new ulong[distinct.Count], new int[distinct.Count]);
        for (var band = 0; band < NearCopies.Bands; band++)
        {
            distinct.CopyTo(order);
            for (var i = 0; i < order.Length; i++)
            {
                keys[i] = NearCopies.Band(members[order[i]].Signature, band);
            }

            Array.Sort(keys, order);
            for (int from = 0, to; from < order.Length; from = to)
            {
                for (to = from + 1; to < order.Length && keys[to] == keys[from]; to++)
                {
                }

                JoinNear(members, texts, leader, order.AsSpan(from, to - from));
            }
        }

        return leader;
    }

    // Syndication runs one text a hundred times: one of each is compared with the others. Texts that share all 64 hashes share all but a few shingles.
    private static List<int> JoinSameSignatures(List<Member> members, int[] leader)
    {
        var first = new Dictionary<byte[], int>(new SameBytes());
        var distinct = new List<int>();
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Signature.Length == 0)
            {
                continue;
            }

            if (first.TryGetValue(members[i].Signature, out var same))
            {
                leader[i] = same;
                continue;
            }

            first.Add(members[i].Signature, i);
            distinct.Add(i);
        }

        return distinct;
    }

    private static void JoinNear(List<Member> members, TextSource texts, int[] leader, Span<int> candidates)
    {
        if (candidates.Length > Neighbours)
        {
            // What is compared must not depend on the order in which texts were saved.
            candidates.Sort((one, other) => members[one].Signature.AsSpan().SequenceCompareTo(members[other].Signature));
        }

        for (var i = 1; i < candidates.Length; i++)
        {
            for (var j = Math.Max(0, i - Neighbours); j < i; j++)
            {
                JoinIfNear(members, texts, leader, candidates[j], candidates[i]);
            }
        }
    }

    private static void JoinIfNear(List<Member> members, TextSource texts, int[] leader, int one, int two)
    {
        var (first, second) = (Find(leader, one), Find(leader, two));
        if (first != second
            && NearCopies.MayBeNear(members[one].Signature, members[two].Signature)
            && NearCopies.AreNear(texts.ShinglesOf(members[one].Revision), texts.ShinglesOf(members[two].Revision)))
        {
            leader[Math.Max(first, second)] = Math.Min(first, second);
        }
    }

    private static int Find(int[] leader, int i)
    {
        while (leader[i] != i)
        {
            i = leader[i] = leader[leader[i]];
        }

        return i;
    }

    private sealed record Member(string Article, string Cluster, long Revision, byte[] Signature);

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        // Bytes of a signature are hashes themselves.
        public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj);
    }

    private sealed class TextSource(StoreTransaction transaction)
    {
        // A text of a thousand words takes 8 kB; beyond this the texts are read again when they are needed again.
        private const int Kept = 10_000;

        private readonly Dictionary<long, ulong[]> _shingles = [];

        public ulong[] ShinglesOf(long revision)
        {
            if (_shingles.TryGetValue(revision, out var known))
            {
                return known;
            }

            if (_shingles.Count == Kept)
            {
                _shingles.Clear();
            }

            ulong[] shingles = [.. NearCopies.Shingles(TextOf(revision))];
            Array.Sort(shingles);
            return _shingles[revision] = shingles;
        }

        private string TextOf(long revision) => StoredText.FromJson<Body>((string)Statement.Scalar(transaction, "SELECT record FROM revision WHERE id = $1", revision)!).Text;

        // Of the record only the text is read.
        private sealed record Body(string Text);
    }
}
