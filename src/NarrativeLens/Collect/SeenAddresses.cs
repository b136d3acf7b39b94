namespace NarrativeLens.Collect;

/// <summary>The addresses of one run, so that each is fetched once however many sources list it and however it is spelt. For one task at a time: the order of the
/// claims decides to whom a page falls.</summary>
internal sealed class SeenAddresses
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Takes an address; false where it is taken already.</summary>
    public bool Claim(Uri address) => _keys.Add(CanonicalUrl.KeyOf(address));

    /// <summary>True where what came of a claimed address is to be handed on; false where a redirect led to a page that another address led, or will lead, to.</summary>
    public bool Admits(Arrival arrival) =>
        arrival.Found is not Collected.Fetched || ReferenceEquals(arrival.Asked, arrival.Final) || CanonicalUrl.KeyOf(arrival.Asked) == CanonicalUrl.KeyOf(arrival.Final) || Claim(arrival.Final);

    /// <summary>Takes the pages of a survey that nobody took before.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="most">The most pages.</param>
    /// <param name="pages">The pages.</param>
    /// <returns>True where there are more.</returns>
    public bool ClaimPages(Survey survey, int most, out IReadOnlyList<PlannedPage> pages)
    {
        var taken = new List<PlannedPage>();
        pages = taken;
        foreach (var page in survey.Pages.Where(page => !_keys.Contains(page.Key)))
        {
            if (taken.Count == most)
            {
                return true;
            }

            if (_keys.Add(page.Key))
            {
                taken.Add(page);
            }
        }

        return survey.IsCutShort;
    }
}
