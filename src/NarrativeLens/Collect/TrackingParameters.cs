using System.Collections.Frozen;

namespace NarrativeLens.Collect;

/// <summary>Query parameters that say who led a reader to a page, never which page it is; with them one story would have many addresses.</summary>
internal static class TrackingParameters
{
    // Prefixes are reserved by the tool that adds them: Google Analytics campaign tags, Matomo, Piwik, HubSpot.
    private static readonly string[] s_prefixes = ["utm_", "mtm_", "pk_", "hsa_"];

    private static readonly FrozenSet<string> s_names = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "li_fat_id", // click ids of advertisers
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "vero_id", "mkt_tok", // mailing lists: Mailchimp, HubSpot, Vero, Marketo
        "_ga", "_gl", "s_cid", "ncid", "cmpid", "ocid", "icid", "smid", "sref", "taid", // analytics and publishers' own campaign tags
        "ftag", "guccounter", "guce_referrer", "guce_referrer_sig", // consent and affiliate round trips
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where <paramref name="name"/> only tracks.</summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        foreach (var prefix in s_prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return s_names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
