using System.Security.Cryptography;
using System.Text;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests;

/// <summary>Small builders of records: each gives a valid one, and a test states only what it is about.</summary>
internal static class Some
{
    public const string Stamp = "model-1/text/1";

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static Article Article(
        string text = "Bitcoin fell. Traders sold.",
        string title = "Bitcoin falls",
        string url = "https://harbourwire.example/a",
        string? published = "2026-02-06T09:00:00+00:00",
        string? outlet = "Harbour Wire",
        string? canonical = null,
        params string[] authors) =>
        PlainText.Read(text, url, published is null ? null : Moment(published), title) with
        {
            // A sentence or two are too short to tell a language other than by script.
            Language = Language.Of(text) ?? "en",
            SiteName = outlet,
            CanonicalUrl = canonical,
            Authors = authors,
        };

    public static Page Page(Article article, string retrieved = "2026-02-08T12:00:00Z", Validators? validators = null) => new()
    {
        RequestedUrl = article.Url,
        FinalUrl = article.Url,
        Body = Encoding.UTF8.GetBytes(article.Text),
        BodyHash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
        RetrievedAt = Moment(retrieved),
        Validators = validators ?? Validators.None,
        Source = new Source("https://harbourwire.example/feed.xml"),
    };

    /// <summary>A figure at the first place of <paramref name="quote"/> in the article's text.</summary>
    public static Figure Figure(
        Article article,
        string quote,
        decimal value,
        string? metric = "price",
        string? unit = "USD",
        FigureKind kind = FigureKind.Money,
        decimal? high = null,
        string? source = null)
    {
        var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
        var sentence = Sentences.Of(article).First(s => s.Contains(new TextSpan(start, quote.Length)));
        return new Figure
        {
            Start = start,
            Length = quote.Length,
            Quote = quote,
            Kind = kind,
            Value = value,
            ValueHigh = high,
            Precision = new PrecisionInterval(value, high ?? value),
            Unit = unit,
            Subject = "bitcoin",
            Metric = metric,
            AttributedTo = source,
            Sentence = new SentenceRef(sentence.Start, sentence.Length),
        };
    }

    public static Finding Finding(Figure figure, Verdict verdict = Verdict.Supported) => new()
    {
        Figure = figure,
        Verdict = verdict,
        Severity = verdict == Verdict.Contradicted ? Severity.Error : Severity.Info,
        Explanation = $"{figure.Quote} against the reference.",
        Evidence = [new Evidence("btc-usd", "Daily low, UTC", Moment("2026-02-06T00:00:00Z"), 60000.10m, "Test exchange", new DateOnly(2026, 3, 1), "2026-03")],
    };

    public static Finding Unparsed(Article article, string quote) => new()
    {
        Unparsed = new NotFigure(article.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length, quote, "letters among the digits"),
        Verdict = Verdict.Unparsed,
        Severity = Severity.Warning,
        Explanation = "The number could not be read.",
    };

    /// <summary>The findings of an article: each tag goes to the sentence that holds its words, each finding brings its figure along.</summary>
    public static ArticleAnalysis Analysis(
        Article article,
        (string Words, string Narrative, Stance Stance)[]? tags = null,
        Finding[]? findings = null,
        InternalFinding[]? compared = null,
        string model = "model-1")
    {
        tags ??= [];
        findings ??= [];
        var sentences = Sentences.Of(article)
            .Select(span => new TaggedSentence(span.Start, span.Length, [.. tags.Where(t => span.Of(article.Text).Contains(t.Words, StringComparison.Ordinal)).Select(t => Tag(span, t.Narrative, t.Stance))]))
            .ToList();
        var figures = findings.Select(f => f.Figure).OfType<Figure>().ToList();
        var unparsed = findings.Select(f => f.Unparsed).OfType<NotFigure>().ToList();
        return new ArticleAnalysis(
            article,
            new Classification(model, sentences, []),
            new FigureReport(figures, [], unparsed, new FigureLedger(findings.Length, figures.Count, 0, unparsed.Count)),
            new CheckReport(findings, compared ?? [], new CheckSummary(findings.Length, new Dictionary<string, int>(), 0)));
    }

    private static Tag Tag(TextSpan sentence, string narrative, Stance stance) =>
        new(narrative, stance, 0.875, [new Because("hedge", 1.25, sentence.Start, sentence.Length)]);
}
