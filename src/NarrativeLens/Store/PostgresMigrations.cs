namespace NarrativeLens.Store;

/// <summary>Brings a schema to the newest format, forward only; one that a newer program made is refused.</summary>
internal static class PostgresMigrations
{
    /// <summary>The statements that lead from each format to the next; the first makes format 1 from nothing.</summary>
    public static IReadOnlyList<string> Steps { get; } = [PostgresSchema.First];

    /// <summary>Applies what is missing, all of it or nothing.</summary>
    /// <param name="beginRead">Begins a transaction that reads.</param>
    /// <param name="beginWrite">Begins a transaction that holds the write lock.</param>
    /// <param name="steps">The formats.</param>
    /// <param name="name">The store's name in messages.</param>
    /// <exception cref="StoreException">The schema is another program's, or a newer one's, or the user may not make tables.</exception>
    public static void Apply(Func<StoreView> beginRead, Func<StoreView> beginWrite, IReadOnlyList<string> steps, string name)
    {
        using (var view = beginRead())
        {
            if (view.Do(t => FormatOf(t, steps.Count, name)) == steps.Count)
            {
                return;
            }
        }

        // Asked again under the lock: another process may have been faster.
        using var writing = beginWrite();
        writing.Do(t =>
        {
            for (var format = FormatOf(t, steps.Count, name); format < steps.Count; format++)
            {
                Statement.Run(t, steps[format]);
                Statement.Run(t, "UPDATE narrativelens SET format = $1", format + 1);
            }

            return true;
        });
        writing.Commit();
    }

    // 0 where there is nothing yet.
    private static int FormatOf(StoreTransaction transaction, int newest, string name)
    {
        const string mine = "FROM pg_tables WHERE schemaname = current_schema()";
        if (Statement.Scalar(transaction, $"SELECT 1 {mine} AND tablename = 'narrativelens'") is null)
        {
            return Statement.Scalar(transaction, $"SELECT 1 {mine} AND tablename IN ('article', 'revision', 'sentence', 'tag', 'number', 'page', 'source', 'run', 'visit', 'state', 'skipped') LIMIT 1") is null
                ? 0
                : throw new StoreException(StoreFailure.OtherDatabase, $"The schema of the store {name} has tables of another program. Name another database, or a schema with ?search_path=NAME.");
        }

        var format = (int)Statement.Scalar(transaction, "SELECT format FROM narrativelens")!;
        return format <= newest
            ? format
            : throw new StoreException(StoreFailure.NewerStore, $"The store {name} has format {format}; this program knows formats up to {newest}. Use a newer NarrativeLens, or name another store.");
    }
}
