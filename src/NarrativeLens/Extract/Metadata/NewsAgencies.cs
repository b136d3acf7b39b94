using System.Collections.Frozen;
using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>News and picture agencies: a line that is only one of them credits a picture or a source; only data for machines makes them authors.</summary>
internal static class NewsAgencies
{
    // The agencies of the European alliance (EANA), OANA and MINDS member lists, and the large picture agencies.
    private static readonly FrozenSet<string> s_names = new[]
    {
        "getty images", "reuters", "associated press", "ap", "afp", "agence france presse", "dpa", "apa", "sda", "keystone sda", "keystone", "epa", "efe", "ansa", "lusa", "belga", "anp", "ritzau", "ntb", "tt", "stt", "pap",
        "ctk", "čtk", "tass", "interfax", "ria novosti", "ukrinform", "anadolu ajansı", "anadolu agency", "aa", "dha", "iha", "xinhua", "kyodo", "kyodo news", "jiji press", "yonhap", "antara", "pti", "ani", "ians", "upi", "sid", "kna", "epd",
        "shutterstock", "imago", "imago images", "picture alliance", "alamy", "istock", "adobe stock", "unsplash", "pexels", "pa media", "press association", "zuma press", "bloomberg", "agencies", "agencia efe", "europa press", "canadian press",
        "the canadian press", "the associated press", "agerpres", "hina", "tanjug", "mti", "bta", "dpa afx", "awp", "aap", "australian associated press", "sapa", "nan", "bernama", "saba", "petra", "mena", "spa", "wam",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where <paramref name="name"/> is that of an agency.</summary>
    public static bool Holds(string name) => s_names.Contains(BlockFilter.Fold(name));
}
