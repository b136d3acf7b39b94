using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Press;

/// <summary>The values that templates are filled with.</summary>
internal static class PageValues
{
    private const int OthersShown = 4;

    private const string Iso = "yyyy-MM-ddTHH:mm:sszzz";

    /// <summary>Values for the page of one article.</summary>
    /// <param name="outlet">Whose page.</param>
    /// <param name="article">What it says.</param>
    /// <param name="others">Other articles of the outlet, newest first.</param>
    public static Dictionary<string, string> Of(Outlet outlet, TruthArticle article, IReadOnlyList<TruthArticle> others) => new()
    {
        ["site"] = TruthBlock.Text(outlet.Name),
        ["tagline"] = TruthBlock.Text(outlet.Tagline),
        ["host"] = outlet.Host,
        ["feed"] = outlet.Feed,
        ["url"] = article.Url,
        ["path"] = "/" + article.Path,
        ["lang"] = article.Language,
        ["title"] = TruthBlock.Text(article.Title),
        ["titleAttribute"] = Attribute(article.Title),
        ["titleJson"] = Json(article.Title),
        ["summaryAttribute"] = Attribute(article.Summary),
        ["summaryJson"] = Json(article.Summary),
        ["section"] = TruthBlock.Text(article.Section),
        ["authors"] = TruthBlock.Text(Joined(article.Authors)),
        ["authorsJson"] = string.Join(",", article.Authors.Select(name => $"{{\"@type\":\"Person\",\"name\":{Json(name)}}}")),
        ["authorNamesJson"] = JsonSerializer.Serialize(article.Authors),
        ["authorsMeta"] = string.Join("\n", article.Authors.Select(name => $"<meta name=\"author\" content=\"{Attribute(name)}\">")),
        ["authorsItems"] = string.Join(", ", article.Authors.Select(name => $"<span itemprop=\"author\" itemscope itemtype=\"https://schema.org/Person\"><span itemprop=\"name\">{TruthBlock.Text(name)}</span></span>")),
        ["published"] = article.Published.ToString(Iso, CultureInfo.InvariantCulture),
        ["publishedWords"] = article.Published.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
        ["publishedLong"] = article.Published.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + Zone(article.Published),
        ["modified"] = article.Modified?.ToString(Iso, CultureInfo.InvariantCulture) ?? "",
        ["modifiedWords"] = article.Modified?.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) ?? "",
        ["year"] = article.Published.Year.ToString(CultureInfo.InvariantCulture),
        ["sponsored"] = article.Has("sponsored") ? "sponsored" : "",
        ["paywalled"] = article.Has("paywalled") ? "paywalled" : "",
        ["free"] = article.Has("paywalled") ? "false" : "true",
        ["others"] = string.Concat(others.Where(other => other.Url != article.Url).Take(OthersShown)
            .Select(other => $"<li><a href=\"/{other.Path}\">{TruthBlock.Text(other.Title)}</a></li>\n")),
        ["body"] = BodyHtml.Write(article, outlet.Style),
        ["bodyJson"] = Json(BodyHtml.Write(article, outlet.Style)),
    };

    /// <summary>A JSON string that may stand inside a script element.</summary>
    public static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Attribute(string text) => TruthBlock.Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Joined(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];

    private static string Zone(DateTimeOffset at) =>
        at.Offset == TimeSpan.Zero ? " (GMT)" : $" (GMT{(at.Offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(at.Offset.Hours)})";
}
