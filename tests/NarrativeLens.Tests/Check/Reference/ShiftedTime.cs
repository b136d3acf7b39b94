namespace NarrativeLens.Tests.Check.Reference;

/// <summary>A clock that starts at a moment of a test's choice and runs as the real one does.</summary>
internal sealed class ShiftedTime(string start) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();

    /// <summary>Moved on by a test.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => Some.Moment(start) + Ahead + System.GetElapsedTime(_begun);
}
