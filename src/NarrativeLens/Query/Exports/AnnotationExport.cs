using System.Globalization;
using System.Text.Json.Nodes;
using NarrativeLens.Check;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>
/// Writes what a query found as a W3C Web Annotation collection in JSON-LD: of each sentence one annotation with its narratives as tags, of each of its checked
/// figures one with the verdict. Targets name the article's address, the quoted words and their position in the article's text.
/// </summary>
public static class AnnotationExport
{
    private const string Context = """["http://www.w3.org/ns/anno.jsonld",{"lens":"urn:narrativelens:","stance":"lens:stance","probability":{"@id":"lens:probability","@type":"xsd:double"},"model":"lens:model","verdict":"lens:verdict","number":"lens:number","unit":"lens:unit","metric":"lens:metric","diagnosis":"lens:diagnosis","snapshot":"lens:snapshot"}]""";

    /// <summary>Writes all sentences, one annotation a line, or throws. The same rows give the same text.</summary>
    /// <returns>The manifest; its rows are sentences.</returns>
    public static async Task<QueryManifest> WriteAsync(FoundSet found, string query, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(output);
        var head = new JsonObject
        {
            ["@context"] = JsonNode.Parse(Context),
            ["id"] = AnnotationTargets.Name($"query {found.SnapshotId()} {query}"),
            ["type"] = "AnnotationCollection",
            ["label"] = query,
            ["snapshot"] = found.SnapshotId(),
            ["generator"] = new JsonObject { ["type"] = "Software", ["name"] = QueryManifest.Program },
        };
        await output.WriteAsync($"{Line(head)[..^1]},\"first\":{{\"type\":\"AnnotationPage\",\"items\":[").ConfigureAwait(false);
        var (rows, total) = (0L, 0L);
        await foreach (var (article, sentence, start) in PlacedAsync(found, cancellation).ConfigureAwait(false))
        {
            rows++;
            foreach (var annotation in Annotations(article, sentence, start))
            {
                await output.WriteAsync($"{(total++ == 0 ? "" : ",")}\n{Line(annotation)}").ConfigureAwait(false);
            }
        }

        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\n]}},\"total\":{total}}}\n")).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return QueryManifest.Of(found, query, rows, []);
    }

    // Sentences come by article and in its order, so that each article is read once and its characters are counted once.
    private static async IAsyncEnumerable<(FoundArticle Article, FoundSentence Sentence, int Start)> PlacedAsync(
        FoundSet found, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var articles = found.Articles(cancellation).GetAsyncEnumerator(cancellation);
        var (unit, point) = (0, 0);
        FoundArticle? article = null;
        await foreach (var sentence in found.Sentences(cancellation).ConfigureAwait(false))
        {
            if (article?.Id != sentence.Article)
            {
                article = await articles.MoveNextAsync().ConfigureAwait(false) && articles.Current.Id == sentence.Article
                    ? articles.Current
                    : throw new InvalidOperationException($"The sentences of {sentence.Article} came out of the articles' order.");
                (unit, point) = (0, 0);
            }

            point += AnnotationTargets.CodePoints(article.Article.Text.AsSpan(unit, sentence.Sentence.Start - unit));
            unit = sentence.Sentence.Start;
            yield return (article, sentence, point);
        }
    }

    private static IEnumerable<JsonObject> Annotations(FoundArticle article, FoundSentence sentence, int start)
    {
        var span = new TextSpan(sentence.Sentence.Start, sentence.Sentence.Length);
        var bodies = sentence.Tags.Select(tag => (JsonNode)new JsonObject
        {
            ["type"] = "TextualBody", ["purpose"] = "tagging", ["format"] = "text/plain", ["value"] = tag.Narrative,
            ["stance"] = LensJson.Word(tag.Stance), ["probability"] = tag.Probability, ["model"] = article.Model,
        });
        yield return Annotation(article.Article, bodies.Any() ? "tagging" : "highlighting", span, start, [.. bodies]);
        foreach (var number in sentence.Figures.Where(number => number.Verdict is not null))
        {
            var place = number.Span;
            var before = AnnotationTargets.CodePoints(article.Article.Text.AsSpan(span.Start, place.Start - span.Start));
            yield return Annotation(article.Article, "assessing", place, start + before, [Verdict(number)]);
        }
    }

    private static JsonObject Annotation(Article article, string motivation, TextSpan span, int start, JsonNode[] bodies)
    {
        var annotation = new JsonObject
        {
            ["id"] = AnnotationTargets.Name(string.Create(CultureInfo.InvariantCulture, $"{motivation} {article.Address} {article.ContentHash} {span.Start} {span.Length}")),
            ["type"] = "Annotation",
            ["motivation"] = motivation,
        };
        if (bodies.Length > 0)
        {
            annotation["body"] = new JsonArray(bodies);
        }

        annotation["target"] = AnnotationTargets.Of(article.Address, article.Text, span, start);
        return annotation;
    }

    private static JsonObject Verdict(FoundNumber number)
    {
        var body = new JsonObject
        {
            ["type"] = "TextualBody", ["purpose"] = "assessing", ["format"] = "text/plain", ["language"] = "en",
            ["value"] = $"{LensJson.Word(number.Verdict!.Value)}: {number.Explanation}", ["verdict"] = LensJson.Word(number.Verdict.Value),
        };
        foreach (var (name, value) in new (string, JsonNode?)[] { ("number", number.Figure?.Value), ("unit", number.Figure?.Unit), ("metric", number.Figure?.Metric), ("diagnosis", number.Diagnosis) })
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        return body;
    }

    private static string Line(JsonObject record) => LensJson.Visible(record.ToJsonString(LensJson.Line));
}
