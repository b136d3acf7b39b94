using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NarrativeLens.Extract;

namespace NarrativeLens.QualityGates;

/// <summary>A passage of corpus/truth/sentences with every figure that a reader found in it.</summary>
internal sealed record FigureSentence(
    string Id, string Lang, DateTimeOffset Published, string Title, string Text, IReadOnlyList<SentenceFigure> Figures, IReadOnlyList<SentenceNumber> NotFigures)
{
    /// <summary>The set that a file holds, in its order.</summary>
    public static IReadOnlyList<FigureSentence> Read(string set) =>
        [.. File.ReadLines(Repository.At("corpus", "truth", "sentences", set)).Select(line => JsonSerializer.Deserialize<FigureSentence>(line, LensJson.Line)!)];

    /// <summary>Hash over a set, so that a floor always names the data it was measured on.</summary>
    public static string Hash(string set) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.At("corpus", "truth", "sentences", set))))[..16];

    /// <summary>The passage as an article of its own.</summary>
    public Article AsArticle() => PlainText.Read(Text, Id, Published, Title) with { Language = Lang, PublishedPrecision = DatePrecision.Minute };
}

/// <summary>A figure as a reader wrote it down.</summary>
internal sealed record SentenceFigure(
    string Quote, int Occurrence, string Kind, decimal Value, decimal? ValueHigh, string? Unit, string Qualifier, bool Negated,
    string? Subject, string? Metric, string? Aspect, SentencePeriod? Period, string? AttributedTo, bool IsForecast);

/// <summary>Digits that are no figure.</summary>
internal sealed record SentenceNumber(string Quote, int Occurrence, string Why);

/// <summary>The time a figure is about: first day, or moment, and the first one after it, in the passage's own zone.</summary>
internal sealed record SentencePeriod(string From, string To, bool Stated)
{
    /// <summary>True where both ends are the same: to the day, or to the minute where the reader gave a time.</summary>
    public bool IsSame(Figures.FigurePeriod? period, DateTimeOffset published) =>
        period is not null && IsSame(From, period.From, published) && IsSame(To, period.To, published);

    private static bool IsSame(string written, DateTimeOffset found, DateTimeOffset published) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateOnly.FromDateTime(found.ToOffset(published.Offset).DateTime) == day
            : Math.Abs((DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - found).TotalMinutes) < 1;
}
