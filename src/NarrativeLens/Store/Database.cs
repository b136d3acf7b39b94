using System.Data.Common;

namespace NarrativeLens.Store;

/// <summary>Where a store lies: one writer at a time over all processes, any number of readers that each see one state. Safe to share between threads.</summary>
internal abstract class Database : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>How statements are written.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Runs <paramref name="work"/> in one transaction that holds the write lock from its start, and commits.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var view = BeginWrite();
            var result = view.Do(work);
            cancellation.ThrowIfCancellationRequested();
            view.Commit();
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> on one consistent state, beside a writer.</summary>
    public T Read<T>(Func<StoreTransaction, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var view = BeginRead();
        return view.Do(work);
    }

    /// <summary>One consistent state, until it is disposed.</summary>
    public abstract StoreView BeginRead();

    /// <summary>What the engine itself finds broken, in words; empty where nothing is.</summary>
    public abstract IReadOnlyList<string> Faults();

    /// <summary>Gives back the room of what was deleted, and puts the indexes in order.</summary>
    public abstract void Vacuum();

    /// <summary>The room it takes, in bytes.</summary>
    public abstract long Size();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A transaction that holds the write lock.</summary>
    protected abstract StoreView BeginWrite();
}

/// <summary>A transaction on the store; rolled back unless committed. Not safe to share between threads.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="connection">Closed with it; null where others use it too.</param>
/// <param name="explain">Says the engine's errors in plain words.</param>
internal sealed class StoreView(StoreTransaction transaction, DbConnection? connection, Func<DbException, StoreException> explain) : IDisposable
{
    /// <summary>How statements are written.</summary>
    public Dialect Dialect => transaction.Dialect;

    /// <summary>Runs <paramref name="work"/> and explains the engine's errors.</summary>
    public T Do<T>(Func<StoreTransaction, T> work)
    {
        try
        {
            return work(transaction);
        }
        catch (DbException e)
        {
            throw explain(e);
        }
    }

    /// <summary>Makes what was written last.</summary>
    public void Commit()
    {
        try
        {
            transaction.Open.Commit();
        }
        catch (DbException e)
        {
            throw explain(e);
        }
    }

    public void Dispose()
    {
        transaction.Open.Dispose();
        connection?.Dispose();
    }
}
