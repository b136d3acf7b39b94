namespace NarrativeLens.Collect;

/// <summary>The addresses of one run, so that each is fetched once however many sources list it and however it is spelt.</summary>
internal sealed class SeenAddresses
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Takes an address; false where it is taken already.</summary>
    public bool Claim(Uri address) => _keys.Add(CanonicalUrl.KeyOf(address));

    /// <summary>Takes the address that a redirect led to; false where another one led there before.</summary>
    public bool ClaimFinal(Uri asked, Uri final) => CanonicalUrl.KeyOf(asked) == CanonicalUrl.KeyOf(final) || Claim(final);
}
