using System.Globalization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Figures;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Benchmarks;

/// <summary>Invented articles of any number, the same for the same seed: words by Zipf's law from a made vocabulary, with known words, tags and prices strewn in. One article is held at a time.</summary>
internal static class MadePress
{
    /// <summary>Sentences of an article.</summary>
    public const int Sentences = 20;

    private const int Vocabulary = 50_000;
    private const int Outlets = 40;
    private const int Weeks = 300;
    private const int ShortestSentence = 8;
    private const int LengthRange = 18;

    private static readonly string[] s_known = ["bitcoin", "inflation", "hedge", "digital gold", "liquidated", "casino", "safe haven", "traders", "treasury", "leverage"];

    /// <summary>The articles with how they were fetched and what was found in them.</summary>
    public static IEnumerable<(Page Page, ArticleAnalysis Analysis)> Draw(int articles)
    {
        var draws = new Draws(1);
        var begin = new DateTimeOffset(2020, 1, 6, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < articles; number++)
        {
            var at = begin.AddMinutes((double)number / articles * Weeks * 7 * 24 * 60);
            var text = string.Join(' ', Enumerable.Range(0, Sentences).Select(_ => Sentence(draws)));
            var url = string.Create(CultureInfo.InvariantCulture, $"https://outlet{number % Outlets}.example/{number}");
            var article = PlainText.Read(text, url, at, $"{Word(draws)} {Word(draws)} {number}") with { Language = "en", SiteName = $"Outlet {number % Outlets}" };
            yield return (PageOf(article, at), Analysed(article, draws));
        }
    }

    private static string Sentence(Draws draws)
    {
        var words = Enumerable.Range(0, ShortestSentence + draws.Below(LengthRange)).Select(_ => draws.Below(12) == 0 ? s_known[draws.Below(s_known.Length)] : Word(draws)).ToList();
        if (draws.Below(10) == 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"${20 + draws.Below(100)},{draws.Below(10)}00"));
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + ".";
    }

    // Rank r comes with a chance of about 1 / r: the power of an even draw.
    private static string Word(Draws draws)
    {
        var rank = (int)Math.Pow(Vocabulary, draws.Below(1_000_000) / 1_000_000.0);
        var word = new char[3 + (rank % 5)];
        for (var (i, rest) = (0, (rank * 2_654_435_761L) & 0xFFFFFFFF); i < word.Length; i++, rest /= 13)
        {
            word[i] = "aeioulnrstdmk"[(int)(rest % 13)];
        }

        return new string(word);
    }

    private static ArticleAnalysis Analysed(Article article, Draws draws)
    {
        var codebook = Codebook.Default;
        var sentences = Extract.Sentences.Of(article).Select(span => new TaggedSentence(span.Start, span.Length, draws.Below(6) == 0
            ? [new Tag(codebook.Narratives[draws.Below(codebook.Narratives.Count)].Id, (Stance)draws.Below(3), 0.5 + (draws.Below(50) / 100.0), [])]
            : [])).ToList();
        var report = new FigureFinder().Find(article);
        var findings = report.Figures.Select(figure => new Finding { Figure = figure, Verdict = (Verdict)draws.Below(3), Severity = Severity.Info, Explanation = "Made.", Evidence = [] }).ToList();
        return new ArticleAnalysis(article, new Classification("made", sentences, []), report, new CheckReport(findings, [], new CheckSummary(findings.Count, new Dictionary<string, int>(), 0)));
    }

    /// <summary>How an article was fetched.</summary>
    public static Page PageOf(Article article, DateTimeOffset at) => new()
    {
        RequestedUrl = article.Url, FinalUrl = article.Url, Body = default, BodyHash = article.ContentHash, RetrievedAt = at, Validators = Validators.None, Source = new Source("https://outlet.example/feed.xml"),
    };
}
