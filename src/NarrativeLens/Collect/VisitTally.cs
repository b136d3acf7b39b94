namespace NarrativeLens.Collect;

/// <summary>Keeps count of a visit to a source while it goes on, over all it lists.</summary>
/// <param name="source">The source.</param>
/// <param name="address">The address asked.</param>
internal sealed class VisitTally(Source source, string address)
{
    private string? _failure;
    private string? _lastReason;
    private bool _gone;
    private bool _offline;
    private DateTimeOffset? _freshUntil;
    private int _listed;
    private int _had;
    private int _ahead;

    /// <summary>The source.</summary>
    public Source Source => source;

    /// <summary>True where nothing of it is to come any more.</summary>
    public bool IsDone => _ahead == 0;

    /// <summary>One more page that is going to be fetched.</summary>
    public void Plan() => (_listed, _ahead) = (_listed + 1, _ahead + 1);

    /// <summary>What became of a planned page.</summary>
    public void Finish(Collected found)
    {
        _ahead--;
        Note(found);
    }

    /// <summary>What became of an address that needed no plan, such as a source that is a page itself.</summary>
    public void Count(Collected found)
    {
        _listed++;
        Note(found);
    }

    /// <summary>The source itself could not be read.</summary>
    public void Fail(string reason, bool gone = false, bool offline = false) => (_failure, _gone, _offline) = (reason, gone, offline);

    /// <summary>The source itself was read.</summary>
    public void Read(DateTimeOffset? freshUntil) => _freshUntil = freshUntil;

    /// <summary>The result.</summary>
    public SourceVisit Report(DateTimeOffset now) => new(source, address, now)
    {
        Failure = _failure ?? (_listed > 0 && _had == 0 ? NothingHad() : null),
        Gone = _gone,
        Offline = _offline,
        Listed = _listed,
        Had = _had,
        FreshUntil = _freshUntil,
    };

    private string? NothingHad() => _listed == 1 ? _lastReason : $"none of the {_listed} addresses it lists could be read; of the last: {_lastReason}";

    private void Note(Collected found)
    {
        _had += found is Collected.Left ? 0 : 1;
        _lastReason = (found as Collected.Left)?.Skipped.Reason ?? _lastReason;
    }
}
