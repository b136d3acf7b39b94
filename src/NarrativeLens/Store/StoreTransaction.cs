using System.Data.Common;

namespace NarrativeLens.Store;

/// <summary>An open transaction, and how its engine wants statements written.</summary>
internal sealed record StoreTransaction(DbTransaction Open, Dialect Dialect);
