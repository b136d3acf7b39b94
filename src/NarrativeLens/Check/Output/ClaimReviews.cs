using System.Text.Json.Nodes;

namespace NarrativeLens.Check;

/// <summary>Writes settled figures as schema.org ClaimReview, in JSON-LD.</summary>
public static class ClaimReviews
{
    private const int False = 1;
    private const int True = 5;
    private const string Scale = "1 contradicted by the reference series, 5 supported by them; nothing between is given.";

    /// <summary>One review per figure that is supported or contradicted; the others have no rating to give.</summary>
    /// <param name="checks">File or address, text and report of each.</param>
    /// <param name="version">The checker's version.</param>
    /// <returns>Indented JSON-LD. Without the date and the address of the review, which its publisher adds.</returns>
    public static string Write(IReadOnlyList<(string File, Article Article, CheckReport Report)> checks, string version)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var reviews = checks.SelectMany(check => check.Report.Findings
            .Where(finding => finding.Figure is not null && RatingOf(finding.Verdict) is not null)
            .Select(finding => (JsonNode)Review(check.Article, finding, version)));
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. reviews]) }.ToJsonString(LensJson.Indented) + "\n";
    }

    private static int? RatingOf(Verdict verdict) => verdict switch
    {
        Verdict.Supported or Verdict.SupportedByRounding => True,
        Verdict.Contradicted => False,
        _ => null,
    };

    private static JsonObject Review(Article article, Finding finding, string version) => new()
    {
        ["@type"] = "ClaimReview",
        ["claimReviewed"] = new TextSpan(finding.Figure!.Sentence.Start, finding.Figure.Sentence.Length).Of(article.Text),
        ["reviewAspect"] = finding.Figure.Quote,
        ["reviewBody"] = finding.Explanation,
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = $"NarrativeLens {version}" },
        ["reviewRating"] = new JsonObject
        {
            ["@type"] = "Rating",
            ["ratingValue"] = RatingOf(finding.Verdict),
            ["worstRating"] = False,
            ["bestRating"] = True,
            ["alternateName"] = LensJson.Word(finding.Verdict),
            ["ratingExplanation"] = Scale,
        },
        ["itemReviewed"] = new JsonObject { ["@type"] = "Claim", ["appearance"] = Appearance(article) },
        ["isBasedOn"] = new JsonArray([.. finding.Evidence.Select(evidence => (JsonNode)new JsonObject
        {
            ["@type"] = "Dataset", ["name"] = evidence.Series, ["description"] = evidence.Definition, ["version"] = evidence.Vintage,
        })]),
    };

    private static JsonObject Appearance(Article article)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["url"] = article.Address, ["headline"] = article.Title };
        if (article.PublishedAt is { } published)
        {
            work["datePublished"] = JsonValue.Create(published);
        }

        return work;
    }
}
