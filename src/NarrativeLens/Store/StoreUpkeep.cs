namespace NarrativeLens.Store;

/// <summary>What a check found.</summary>
/// <param name="Revisions">Revisions whose rows were read again.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="Snapshot">The snapshot id, made anew from every row.</param>
/// <param name="Faults">What is broken, in words; empty where nothing is.</param>
public sealed record StoreChecked(long Revisions, long Sentences, string Snapshot, IReadOnlyList<string> Faults);

/// <summary>The care of a store, on either engine. Static; each call opens the store and closes it.</summary>
public static class StoreUpkeep
{
    /// <summary>Faults that are told one by one; of more the number.</summary>
    public const int MostTold = 20;

    /// <summary>Reads every row again: the engine's own check, and whether each revision still says what was written, is indexed, and is current where it should be.</summary>
    /// <param name="place">Path or address of a store.</param>
    /// <param name="options">Time-outs; null for the defaults.</param>
    /// <param name="cancellation">Cancels between two steps.</param>
    /// <exception cref="StoreException">The store cannot be read at all.</exception>
    public static async Task<StoreChecked> CheckAsync(string place, StoreOptions? options = null, CancellationToken cancellation = default)
    {
        await using var database = await OpenAsync(place, options, cancellation).ConfigureAwait(false);
        return await Task.Run(() => Check(database, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Copies a store into a new SQLite file, whichever engine it is on, while others may write to it; the copy is compared before it counts.</summary>
    /// <param name="place">Path or address of a store.</param>
    /// <param name="file">The file; there may be none yet.</param>
    /// <param name="options">Time-outs; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it is; null for silence.</param>
    /// <param name="cancellation">Stops it; no file is left.</param>
    /// <exception cref="StoreException">The store cannot be read, the file is there already, or it cannot be written.</exception>
    public static async Task<StoreCopied> BackupAsync(
        string place, string file, StoreOptions? options = null, IProgress<StoreCopyStep>? progress = null, CancellationToken cancellation = default)
    {
        if (File.Exists(file))
        {
            throw new StoreException(StoreFailure.OtherDatabase, $"{file} is there already. Name a new file: a backup replaces nothing.");
        }

        // It gets its name when it is whole, so that a kill cannot leave half a backup that looks like one.
        var made = file + ".part";
        Remove(made);
        try
        {
            var copied = await StoreCopier.CopyAsync(place, made, options, progress, cancellation).ConfigureAwait(false);
            File.Move(made, file);
            return copied;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.CannotOpen, $"{file} cannot be written: {e.Message}", e);
        }
        finally
        {
            Remove(made);
        }
    }

    /// <summary>Gives back the room of what was deleted, and puts the indexes in order.</summary>
    /// <param name="place">Path or address of a store.</param>
    /// <param name="options">Time-outs; null for the defaults.</param>
    /// <param name="cancellation">Cancels before it begins.</param>
    /// <returns>The bytes it took before and takes now.</returns>
    /// <exception cref="StoreException">The store is in use, or there is no room to work in.</exception>
    public static async Task<(long Before, long After)> VacuumAsync(string place, StoreOptions? options = null, CancellationToken cancellation = default)
    {
        await using var database = await OpenAsync(place, options, cancellation).ConfigureAwait(false);
        var before = database.Size();
        await Task.Run(database.Vacuum, cancellation).ConfigureAwait(false);
        return (before, database.Size());
    }

    private static StoreChecked Check(Database database, CancellationToken cancellation)
    {
        var engine = database.Faults();
        cancellation.ThrowIfCancellationRequested();
        using var view = database.BeginRead();
        return view.Do(t =>
        {
            List<string> faults = [.. engine, .. Missing(t)];
            var altered = new List<long>();
            var snapshot = Snapshot.Recomputed(t, altered);
            faults.AddRange(altered.Take(MostTold).Select(revision => $"{AddressOf(t, revision)}: its rows are not what was written"));
            if (altered.Count > MostTold)
            {
                faults.Add(FormattableString.Invariant($"… and those of {altered.Count - MostTold} more"));
            }

            return new StoreChecked(Count(t, "SELECT count(*) FROM revision"), Count(t, "SELECT count(*) FROM sentence"), snapshot, faults);
        });
    }

    private static IEnumerable<string> Missing(StoreTransaction transaction)
    {
        foreach (var (sql, what) in new[]
        {
            ("SELECT count(*) FROM article WHERE current IS NULL", "articles have no current revision"),
            ("SELECT count(*) FROM sentence s WHERE NOT EXISTS (SELECT 1 FROM sentence_text t WHERE t.rowid = s.id)", "sentences are not in the index of words"),
            ("SELECT count(*) FROM revision r WHERE NOT EXISTS (SELECT 1 FROM title_text t WHERE t.rowid = r.id)", "titles are not in the index of words"),
        })
        {
            if (Count(transaction, sql) is > 0 and var count)
            {
                yield return FormattableString.Invariant($"{count} {what}");
            }
        }
    }

    private static string AddressOf(StoreTransaction transaction, long revision) =>
        (string)Statement.Scalar(transaction, "SELECT a.address FROM revision r JOIN article a ON a.id = r.article WHERE r.id = $1", revision)!;

    private static long Count(StoreTransaction transaction, string sql) => (long)Statement.Scalar(transaction, sql)!;

    private static Task<Database> OpenAsync(string place, StoreOptions? options, CancellationToken cancellation) =>
        Task.Run(() => StorePlace.Open(place, options ?? new StoreOptions()), cancellation);

    private static void Remove(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }
}
