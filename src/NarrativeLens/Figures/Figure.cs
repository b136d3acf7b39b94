using System.Text.Json.Serialization;

namespace NarrativeLens.Figures;

/// <summary>All numbers of one text: the cited figures, the numbers that are none, and the proof that nothing was missed.</summary>
/// <param name="Figures">In order of their place, never overlapping.</param>
/// <param name="NotFigures">Digit runs that are dates, names, versions and the like, with the reason.</param>
/// <param name="Unparsed">Digit runs that could not be read for certain, with the reason.</param>
/// <param name="Ledger">The count of digit runs, all accounted for.</param>
public sealed record FigureReport(
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<NotFigure> NotFigures,
    IReadOnlyList<NotFigure> Unparsed,
    FigureLedger Ledger);

/// <summary>One number that a text cites, and what it is about.</summary>
public sealed record Figure
{
    /// <summary>First code unit in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Number of code units.</summary>
    public required int Length { get; init; }

    /// <summary>The words: sign, number, scale and unit, without the qualifier.</summary>
    public required string Quote { get; init; }

    /// <summary>What sort of number it is.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The value, scaled ("$1.2bn" is 1200000000); percent as written (82% is 82). The low end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The high end of a range; null for a single number.</summary>
    public decimal? ValueHigh { get; init; }

    /// <summary>The interval of values that the written digits stand for, widened by "about".</summary>
    public required PrecisionInterval Precision { get; init; }

    /// <summary>ISO 4217 code, "%", "BTC", "accounts" and so on; null where the text gives none.</summary>
    public string? Unit { get; init; }

    /// <summary>How the text hedges the number.</summary>
    public Qualifier Qualifier { get; init; } = Qualifier.Exact;

    /// <summary>True where the text says that the number was not so ("did not reach $70,000").</summary>
    public bool Negated { get; init; }

    /// <summary>What the number is of ("bitcoin"); null where unclear.</summary>
    public string? Subject { get; init; }

    /// <summary>What was measured: price, liquidations, change, odds…; null where unclear.</summary>
    public string? Metric { get; init; }

    /// <summary>low, high, open, close, level, change, total…; null where unclear.</summary>
    public string? Aspect { get; init; }

    /// <summary>The time the number is about; null where none could be told.</summary>
    public FigurePeriod? Period { get; init; }

    /// <summary>Whom the text names as the source of the number; null where nobody.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>True for targets, forecasts, odds and hypotheticals: no fact to check.</summary>
    public bool IsForecast { get; init; }

    /// <summary>The sentence that holds the number.</summary>
    public required SentenceRef Sentence { get; init; }

    /// <summary>The number's place in the text.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

/// <summary>The sorts of cited numbers.</summary>
public enum FigureKind
{
    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>Per cent of something.</summary>
    Percent,

    /// <summary>A difference of two percentages.</summary>
    PercentagePoints,

    /// <summary>Hundredths of a percentage point.</summary>
    BasisPoints,

    /// <summary>A number of things, with their noun as unit.</summary>
    Count,

    /// <summary>An amount of a crypto asset.</summary>
    CryptoAmount,

    /// <summary>A part of something: half, two-thirds, one in five.</summary>
    Ratio,

    /// <summary>A factor: doubled, 100x, threefold.</summary>
    Multiple,

    /// <summary>A chance or odds, in percent.</summary>
    Probability,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A place in an order: third-largest.</summary>
    Rank,
}

/// <summary>How a text hedges a number.</summary>
public enum Qualifier
{
    /// <summary>No hedge.</summary>
    Exact,

    /// <summary>about, around, roughly, some.</summary>
    About,

    /// <summary>more than, over, above.</summary>
    MoreThan,

    /// <summary>less than, under, below.</summary>
    LessThan,

    /// <summary>at least, no less than.</summary>
    AtLeast,

    /// <summary>at most, no more than.</summary>
    AtMost,

    /// <summary>nearly, almost, just under.</summary>
    Nearly,

    /// <summary>up to, as much as.</summary>
    UpTo,
}

/// <summary>The values that a written number stands for: "$1.2bn" is 1.15 to 1.25 billion.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
public sealed record PrecisionInterval(decimal Low, decimal High);

/// <summary>The time a number is about.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it.</param>
/// <param name="Stated">True where the text names it, false where it was inferred from the publication time.</param>
public sealed record FigurePeriod(DateTimeOffset From, DateTimeOffset To, bool Stated);

/// <summary>Where a sentence stands.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
public sealed record SentenceRef(int Start, int Length);

/// <summary>A digit run that is no cited figure, or could not be read.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Quote">The words.</param>
/// <param name="Why">date, time, year, name, version, list-number, phone, address, footnote…, or why it could not be read.</param>
public sealed record NotFigure(int Start, int Length, string Quote, string Why)
{
    /// <summary>Its place in the text.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

/// <summary>The digit runs of a text, by where they went; the three parts add up to the whole.</summary>
/// <param name="DigitRuns">Maximal runs of digits in the text.</param>
/// <param name="Figures">Runs inside figures.</param>
/// <param name="NotFigures">Runs inside entries that are no figures.</param>
/// <param name="Unparsed">Runs that could not be read.</param>
public sealed record FigureLedger(int DigitRuns, int Figures, int NotFigures, int Unparsed);
