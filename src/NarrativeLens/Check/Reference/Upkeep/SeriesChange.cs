namespace NarrativeLens.Check;

/// <summary>What an addition or update did to one series.</summary>
/// <param name="Name">The series.</param>
/// <param name="Added">Values for times that had none.</param>
/// <param name="Revised">How many values differ from those known before.</param>
/// <param name="Revisions">The first of them, in order of time.</param>
/// <param name="Vintage">The edition that the new values belong to; null where there were none.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="Failure">Why it stopped before the end; what was written by then stays, and the next update goes on. Null where it did not.</param>
public sealed record SeriesChange(
    string Name, int Added, int Revised, IReadOnlyList<Revision> Revisions, string? Vintage, int Requests, string? Failure);

/// <summary>A value that a provider or file changed.</summary>
/// <param name="At">Its time.</param>
/// <param name="Before">What was known.</param>
/// <param name="After">What is said now.</param>
public sealed record Revision(DateTimeOffset At, Bar Before, Bar After);

/// <summary>How far an update is.</summary>
/// <param name="Name">The series.</param>
/// <param name="Values">Values written so far.</param>
/// <param name="From">The first moment of the last answer.</param>
/// <param name="To">Its end.</param>
public sealed record SeriesProgress(string Name, int Values, DateTimeOffset From, DateTimeOffset To);
