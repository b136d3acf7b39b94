using System.Collections.Frozen;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Resolves prefixes to vocabularies, by the namespace that the document declares for them or, as many feeds forget to, by custom.</summary>
internal sealed class FeedNames
{
    // Namespaces by the part that all their spellings share.
    private static readonly (string Part, Vocabulary Vocabulary)[] s_namespaces =
    [
        ("w3.org/2005/atom", Vocabulary.Atom), ("purl.org/atom/ns", Vocabulary.Atom),
        ("purl.org/dc/", Vocabulary.DublinCore),
        ("google.com/schemas/sitemap-news", Vocabulary.News),
        ("itunes.com/dtds/podcast", Vocabulary.ITunes),
        ("feedburner.org/ns", Vocabulary.FeedBurner), ("rssnamespace.org/feedburner", Vocabulary.FeedBurner),
        ("purl.org/rss/", Vocabulary.Core), ("netscape.com/rdf", Vocabulary.Core), ("sitemaps.org/schemas", Vocabulary.Core),
        ("google.com/schemas/sitemap/", Vocabulary.Core), ("22-rdf-syntax-ns", Vocabulary.Core), ("backend.userland.com/rss", Vocabulary.Core),
    ];

    private static readonly FrozenDictionary<string, Vocabulary> s_customary = new Dictionary<string, Vocabulary>
    {
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinCore,
        ["news"] = Vocabulary.News,
        ["n"] = Vocabulary.News,
        ["itunes"] = Vocabulary.ITunes,
        ["feedburner"] = Vocabulary.FeedBurner,
        ["rdf"] = Vocabulary.Core,
        ["rss"] = Vocabulary.Core,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Vocabulary> _declared = new(StringComparer.OrdinalIgnoreCase);
    private Vocabulary _root = Vocabulary.Core;

    /// <summary>Takes note of a namespace declaration.</summary>
    public void Declare(string attribute, string value)
    {
        if (attribute.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase) && Find(value) is { } vocabulary)
        {
            _declared[attribute[6..]] = vocabulary;
        }
    }

    /// <summary>Names of the root's own vocabulary are the document's core: those of an Atom feed whose names carry a prefix, too.</summary>
    public void SetRoot(string qualifiedName)
    {
        _root = Vocabulary.Core;
        _root = Resolve(qualifiedName).Vocabulary;
    }

    /// <summary>The vocabulary and the local name, in lower case, of a name as written.</summary>
    public (Vocabulary Vocabulary, string Name) Resolve(string qualifiedName)
    {
        var colon = qualifiedName.IndexOf(':', StringComparison.Ordinal);
        var name = qualifiedName[(colon + 1)..].ToLowerInvariant();
        if (colon <= 0)
        {
            return (Vocabulary.Core, name);
        }

        var prefix = qualifiedName[..colon];
        var found = _declared.TryGetValue(prefix, out var declared) ? declared : s_customary.GetValueOrDefault(prefix, Vocabulary.Other);
        return (found == _root ? Vocabulary.Core : found, name);
    }

    private static Vocabulary? Find(string address)
    {
        foreach (var (part, vocabulary) in s_namespaces)
        {
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return vocabulary;
            }
        }

        return null;
    }
}
