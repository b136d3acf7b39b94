using System.Globalization;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Why an expression could not be read, and where.</summary>
/// <param name="Position">Index of the first code unit that does not fit, from 0; the length of the expression where something is missing at its end.</param>
/// <param name="Expected">What would fit there.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Suggestion">The nearest known word; null where none is near.</param>
public sealed record QueryError(int Position, string Expected, string Found, string? Suggestion = null)
{
    /// <summary>One sentence for people; positions are counted from 1 there.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"At character {Position + 1}: expected {Expected}, found {Found}.{(Suggestion is null ? "" : $" Did you mean \"{Suggestion}\"?")}");
}

/// <summary>An expression that was read: a filter, or the reason why there is none.</summary>
/// <param name="Filter">The filter; null exactly where <paramref name="Error"/> is set.</param>
/// <param name="Error">What is wrong.</param>
public sealed record ParsedQuery(Filter? Filter, QueryError? Error);
