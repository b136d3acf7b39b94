namespace NarrativeLens.Collect.Archive;

/// <summary>The last payload that an archive holds of each address, so that the same one again is a reference and not a copy.</summary>
internal sealed class PayloadIndex
{
    private readonly Dictionary<string, Capture> _captures = new(StringComparer.Ordinal);

    /// <summary>A payload in the archive.</summary>
    /// <param name="Digest">Its hash.</param>
    /// <param name="Record">The WARC-Record-ID of its record.</param>
    /// <param name="Date">The WARC-Date of its record.</param>
    public sealed record Capture(string Digest, string Record, string Date);

    /// <summary>The last one of an address; null where none is known.</summary>
    public Capture? Of(string address) => _captures.GetValueOrDefault(address);

    /// <summary>Remembers a payload.</summary>
    public void Add(string address, Capture capture)
    {
        if (_captures.Count < ArchiveLimits.KnownPayloads || _captures.ContainsKey(address))
        {
            _captures[address] = capture;
        }
    }
}
