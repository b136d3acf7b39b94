using System.Text.Json.Serialization;
using NarrativeLens.Classify;
using NarrativeLens.Store;

namespace NarrativeLens.Shifts;

/// <summary>What turned in a stretch of time, with all that a reader needs to judge it.</summary>
public sealed record ShiftReport
{
    /// <summary>Id of the state of the store.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Weeks or months.</summary>
    public required PeriodLength By { get; init; }

    /// <summary>The rate of false calls, 0 to 1.</summary>
    public required double Rate { get; init; }

    /// <summary>Seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Ids of the models that tagged the stories, in text order.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Whether the latest period could be compared.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>Whether change points could be looked for.</summary>
    public required Comparison Series { get; init; }

    /// <summary>The latest period; null where there is no dated story.</summary>
    public required string? Latest { get; init; }

    /// <summary>First and last of the periods before it that it is compared with.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>What the latest shares rest on.</summary>
    public required ShareBase BaseNow { get; init; }

    /// <summary>What the shares before rest on.</summary>
    public required ShareBase BaseBefore { get; init; }

    /// <summary>The gain that a change point has to bring, in units of its chance variance; null where none was looked for.</summary>
    public required double? Penalty { get; init; }

    /// <summary>The market in the same periods; null where no daily reference series of it is at hand.</summary>
    public required MarketPanel? Market { get; init; }

    /// <summary>One per narrative of the codebook, in its order.</summary>
    public required IReadOnlyList<NarrativeShift> Narratives { get; init; }

    /// <summary>How many changes were called: comparisons and change points.</summary>
    public int Called => Narratives.Sum(n => n.ChangePoints.Count + n.CalledChanges.Count());
}

/// <summary>Which share is meant.</summary>
public enum ShareOf
{
    /// <summary>Sentences that tell the narrative, of all sentences.</summary>
    Sentences,

    /// <summary>Stories with at least one such sentence, of all stories.</summary>
    Stories,
}

/// <summary>One narrative over time.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Changes">The latest period against those before, one for each share; empty where it could not be compared.</param>
/// <param name="StanceChanges">The same for each stance on its own: sentences that assert, reject or only report it, of all sentences.</param>
/// <param name="ChangePoints">Where the series of the share of sentences turned, in order.</param>
/// <param name="Called">Where it turned: outlets, quotes and novelty before and after, the change points first, then the latest period where that is called.</param>
/// <param name="Series">One for each model, in text order of their ids.</param>
/// <param name="Market">How its changes go with those of the market, one for each measure; empty where there are too few periods or several models.</param>
public sealed record NarrativeShift(
    string Narrative, string Name, IReadOnlyList<LatestChange> Changes, IReadOnlyList<LatestChange> StanceChanges, IReadOnlyList<ChangePoint> ChangePoints, IReadOnlyList<Turn> Called, IReadOnlyList<ModelSeries> Series, IReadOnlyList<MarketLink> Market)
{
    /// <summary>The latest changes that are called, of the narrative and of its stances.</summary>
    [JsonIgnore]
    public IEnumerable<LatestChange> CalledChanges => Changes.Concat(StanceChanges).Where(c => c.Called);
}

/// <summary>The latest period against those before.</summary>
/// <param name="Of">Which share.</param>
/// <param name="Stance">The stance whose share it is; null for the narrative in whatever stance.</param>
/// <param name="Now">The latest share with its interval.</param>
/// <param name="Before">The share before with its interval.</param>
/// <param name="Difference">Now less before, as a part of 1.</param>
/// <param name="Low">Low end of its 95 % bootstrap interval.</param>
/// <param name="High">High end.</param>
/// <param name="EffectSize">Cohen's h, with the sign of the difference (Cohen, Statistical Power Analysis, 1988, ch. 6): 0.2 is small, 0.5 middling.</param>
/// <param name="PValue">Two-sided p-value of the permutation of stories.</param>
/// <param name="QValue">The p-value adjusted for its family: all narratives and both shares, or all of their stances (Benjamini and Hochberg 1995).</param>
/// <param name="Called">True where q is at most the rate and the interval leaves out zero.</param>
public sealed record LatestChange(
    ShareOf Of, Stance? Stance, ShareEstimate Now, ShareEstimate Before, double Difference, double Low, double High, double EffectSize, double PValue, double QValue, bool Called);

/// <summary>A share and how sure it is.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Low">Low end of its 95 % bootstrap interval over stories; null where there are too few stories.</param>
/// <param name="High">High end.</param>
public sealed record ShareEstimate(double Share, double? Low, double? High);

/// <summary>A lasting change of the share of sentences.</summary>
/// <param name="Period">The first period of the new level.</param>
/// <param name="Before">The level before, back to the change point before.</param>
/// <param name="After">The level from then on, to the next change point.</param>
/// <param name="Difference">After less before, as a part of 1.</param>
/// <param name="EffectSize">Cohen's h of the two levels.</param>
public sealed record ChangePoint(string Period, ShareEstimate Before, ShareEstimate After, double Difference, double EffectSize);

/// <summary>What stands behind one called change.</summary>
/// <param name="Period">The first period of the new level.</param>
/// <param name="WithinOutlets">The part of the difference that outlets made by telling it more or less, as a part of 1.</param>
/// <param name="OutletMix">The part made by other outlets being read; both add up to the difference (Kitagawa 1955).</param>
/// <param name="NoveltyBefore">First reports among the articles that told it before, 0 to 1; the rest are copies. Null where there are none.</param>
/// <param name="NoveltyAfter">The same after.</param>
/// <param name="QuotesBefore">The surest sentences before, at most three, of different stories.</param>
/// <param name="QuotesAfter">The same after.</param>
public sealed record Turn(
    string Period,
    double WithinOutlets,
    double OutletMix,
    double? NoveltyBefore,
    double? NoveltyAfter,
    IReadOnlyList<ToldSentence> QuotesBefore,
    IReadOnlyList<ToldSentence> QuotesAfter);

/// <summary>What one model's tags say over time.</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="Points">One for each period that has a story, in order.</param>
public sealed record ModelSeries(string Model, IReadOnlyList<SharePoint> Points);

/// <summary>One narrative in one period.</summary>
/// <param name="Period">Its name.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="Base">The stories and sentences that the shares are of.</param>
/// <param name="Told">Sentences that tell it.</param>
/// <param name="Stories">Stories that tell it.</param>
/// <param name="Copies">Copies, in this period, of stories that tell it.</param>
/// <param name="OfSentences">Share of sentences.</param>
/// <param name="OfStories">Share of stories.</param>
/// <param name="WithCopies">Share of sentences where every copy counts: what readers met rather than what was written, 0 to 1.</param>
/// <param name="Stances">One for each stance, in the order of <see cref="Stance"/>.</param>
public sealed record SharePoint(
    string Period, DateOnly FirstDay, ShareBase Base, int Told, int Stories, int Copies, ShareEstimate OfSentences, ShareEstimate OfStories, double WithCopies, IReadOnlyList<StancePoint> Stances);

/// <summary>One stance towards a narrative in one period.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Told">Sentences that take it.</param>
/// <param name="Stories">Stories with such a sentence.</param>
/// <param name="OfSentences">Share of all sentences.</param>
/// <param name="OfStories">Share of all stories.</param>
public sealed record StancePoint(Stance Stance, int Told, int Stories, ShareEstimate OfSentences, ShareEstimate OfStories);
