using System.Data.Common;

namespace NarrativeLens.Store;

/// <summary>What the two engines say differently. All other statements are the same text for both, with parameters $1, $2 …</summary>
internal abstract class Dialect
{
    /// <summary>The type of the index column that words go into.</summary>
    public abstract string IndexType { get; }

    /// <summary>What stands between two terms of a full-text query that must both be there.</summary>
    public abstract string AndWords { get; }

    /// <summary>What stands between two terms of a full-text query of which one must be there.</summary>
    public abstract string OrWords { get; }

    /// <summary>The name that parameter <paramref name="number"/> is bound under.</summary>
    public abstract string ParameterName(int number);

    /// <summary>The form in which the index takes words; <paramref name="key"/> is made by <see cref="Terms.Key"/>.</summary>
    public abstract string Indexed(string key);

    /// <summary>A term of a full-text query: these words in a row, made by <see cref="Terms.Key"/>, so of letters, digits and single spaces.</summary>
    public abstract string Phrase(string key, bool isPrefix);

    /// <summary>A term of a full-text query: both of two terms, in either order, with at most so many words between them.</summary>
    public abstract string Near(string left, string right, int between);

    /// <summary>The words of the index of sentences that begin with a key, those of most sentences first.</summary>
    public abstract IReadOnlyList<string> Words(StoreTransaction transaction, string beginning);

    /// <summary>True where the index <paramref name="table"/> answers the full-text query in a parameter.</summary>
    public abstract string Matches(string table, string parameter);

    /// <summary>True where one text contains another.</summary>
    public abstract string Contains(string text, string part);

    /// <summary>The text of a member of a JSON object.</summary>
    public abstract string Member(string json, string name);

    /// <summary>The columns of a table that can be written, in order: one a row.</summary>
    public abstract string Columns(string table);

    /// <summary>Has the engine count the ids of a table on from the greatest there is.</summary>
    public abstract void CountOn(StoreTransaction transaction, string table);

    /// <summary>The rows of a statement, one after another in little memory; other statements may run between two of them.</summary>
    public abstract IEnumerable<T> Stream<T>(StoreTransaction transaction, string sql, Func<DbDataReader, T> make, object?[] values);
}
