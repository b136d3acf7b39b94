using System.Globalization;

namespace NarrativeLens.Press;

/// <summary>Writes an outlet's front page: links to its stories and nothing to read.</summary>
internal static class FrontPage
{
    /// <summary>The page.</summary>
    public static string Write(Outlet outlet, IReadOnlyList<TruthArticle> articles) => Template.Fill(Template.Load("index.html"), new Dictionary<string, string>
    {
        ["site"] = TruthBlock.Text(outlet.Name),
        ["tagline"] = TruthBlock.Text(outlet.Tagline),
        ["host"] = outlet.Host,
        ["feed"] = outlet.Feed,
        ["stories"] = string.Concat(articles.Select(Teaser)),
    });

    private static string Teaser(TruthArticle article) =>
        $"""
        <section class="teaser">
          <p class="kicker">{TruthBlock.Text(article.Section)} · {article.Published.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}</p>
          <h2><a href="/{article.Path}">{TruthBlock.Text(article.Title)}</a></h2>
          <p class="teaser-text">{TruthBlock.Text(article.Summary)}</p>
        </section>

        """.ReplaceLineEndings("\n");
}
