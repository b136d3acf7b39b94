using System.Text.Json;
using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the article among a page's JSON-LD, which may be an object, an array, a graph, or nested in a page.</summary>
internal static class JsonLdReader
{
    /// <summary>Objects and lists looked into on one page: each costs as many look-ups as there are names of properties.</summary>
    private const int MostNodes = 2_000;

    /// <summary>Scripts of JSON-LD read on one page.</summary>
    private const int MostScripts = 100;

    /// <summary>What the page's own headline weighs against all other members, see <see cref="Completeness"/>.</summary>
    private const int OfThisPage = 12;

    // Properties whose value may be, or may hold, a node of its own.
    private static readonly string[] s_nests = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher"];

    /// <summary>What the page's JSON-LD says of its article; an empty record where it says nothing.</summary>
    /// <remarks>Of several articles the one whose headline the title element or a meta repeats is this page's; the others are teasers.</remarks>
    public static ArticleData Read(PageHead head)
    {
        var found = new List<ArticleData>();
        var left = MostNodes;
        foreach (var script in head.Scripts.Where(script => script.IsJsonLd).Take(MostScripts))
        {
            using var document = left > 0 ? LenientJson.Read(script.Text) : null;
            left -= Collect(document?.RootElement, found, left);
        }

        var titles = BlockFilter.Fold(head.Title) + "\n" + BlockFilter.Fold(head.Meta(MetaNames.Titles));
        var article = found.Where(data => data.IsArticle).OrderByDescending(data => Completeness(data) + (IsIn(titles, data.Headline) ? OfThisPage : 0)).FirstOrDefault();
        var page = found.FirstOrDefault(data => !data.IsArticle && data.Published is not null);
        return article is null ? (page ?? new ArticleData()) with { Headline = null, Authors = page?.Authors ?? [] }
            : article with { Published = article.Published ?? page?.Published, Modified = article.Modified ?? page?.Modified, Free = found.Any(data => data.Free == false) ? false : article.Free };
    }

    private static bool IsIn(string titles, string? headline) => BlockFilter.Fold(headline) is { Length: > 0 } folded && titles.Contains(folded, StringComparison.Ordinal);

    private static int Completeness(ArticleData data) =>
        (data.Headline is null ? 0 : 4) + (data.Published is null ? 0 : 2) + (data.Authors.Count == 0 ? 0 : 2) + (data.Body is null ? 0 : 1) + (data.SiteName is null ? 0 : 1);

    // Gives back how many nodes it looked into.
    private static int Collect(JsonElement? root, List<ArticleData> found, int most)
    {
        if (root is null)
        {
            return 0;
        }

        var pending = new Queue<JsonElement>([root.Value]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = found.Count;
        var seen = 0;
        for (; seen < most && pending.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                node.EnumerateArray().ToList().ForEach(pending.Enqueue);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                Remember(node, names);
                Add(node, found);
                Inside(node).ToList().ForEach(pending.Enqueue);
            }
        }

        for (var i = start; i < found.Count; i++)
        {
            found[i] = WithNames(found[i], names);
        }

        return seen;
    }

    // In a graph an author or publisher is often only the address of another node, which holds the name.
    private static ArticleData WithNames(ArticleData data, Dictionary<string, string> names)
    {
        var site = data.SiteName is null ? null : names.GetValueOrDefault(data.SiteName, data.SiteName);
        return data with
        {
            Authors = [.. data.Authors.Select(author => names.GetValueOrDefault(author, author)).Where(author => !IsAddress(author))],
            SiteName = site is null || IsAddress(site) ? null : site,
        };
    }

    private static bool IsAddress(string name) => name.StartsWith('#') || name.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Inside(JsonElement node)
    {
        foreach (var name in s_nests)
        {
            if (LenientJson.Property(node, name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner)
            {
                yield return inner;
            }
        }
    }

    private static void Remember(JsonElement node, Dictionary<string, string> names)
    {
        if (LenientJson.Property(node, "@id") is { ValueKind: JsonValueKind.String } id && LenientJson.Property(node, "name") is { ValueKind: JsonValueKind.String } name)
        {
            names[id.GetString()!] = DataReader.Clean(name.GetString()!);
        }
    }

    private static void Add(JsonElement node, List<ArticleData> found)
    {
        if (LenientJson.Property(node, "@type") is not { } type)
        {
            return;
        }

        var types = DataReader.Names(type).Select(name => name[(name.LastIndexOf('/') + 1)..]).ToList();
        var isArticle = types.Any(JsonLdWords.Articles.Contains);
        if (isArticle || types.Any(JsonLdWords.Pages.Contains))
        {
            found.Add(DataReader.Read(node, isArticle) with { Sponsored = types.Contains("AdvertiserContentArticle") });
        }
    }
}
