using NarrativeLens.Classify;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief;

/// <summary>How much of the week's press told each narrative.</summary>
/// <param name="Comparison">Whether changes could be looked for.</param>
/// <param name="Now">What the shares of this week rest on.</param>
/// <param name="Before">What the shares of the weeks before rest on.</param>
/// <param name="Lines">One per narrative of the codebook, in its order.</param>
public sealed record NarrativeSection(Comparison Comparison, ShareBase Now, ShareBase Before, IReadOnlyList<NarrativeLine> Lines);

/// <summary>One narrative's part in the week.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Now">Its sentences this week.</param>
/// <param name="Stories">Stories of this week with at least one such sentence.</param>
/// <param name="Share">Its sentences over all sentences, 0 to 1; null where the week has no sentence.</param>
/// <param name="Before">Its sentences in the weeks before.</param>
/// <param name="ShareBefore">The share over all weeks before together, 0 to 1; null where they have no sentence.</param>
/// <param name="Change">The change of its share of sentences; null where no comparison was made.</param>
public sealed record NarrativeLine(
    string Narrative, StanceCounts Now, int Stories, double? Share, StanceCounts Before, double? ShareBefore, LatestChange? Change)
{
    /// <summary>What people call the narrative.</summary>
    public required string Name { get; init; }

    /// <summary>Its called changes: by sentences or stories, in whatever stance or in one.</summary>
    public required IReadOnlyList<LatestChange> Called { get; init; }
}

/// <summary>Sentences by the side they take.</summary>
/// <param name="Asserts">Sentences that tell the story as true.</param>
/// <param name="Rejects">Sentences that tell it as false.</param>
/// <param name="Reports">Sentences that take no side.</param>
public sealed record StanceCounts(int Asserts, int Rejects, int Reports)
{
    /// <summary>All of them.</summary>
    public int Sentences => Asserts + Rejects + Reports;

    /// <summary>Those of one side.</summary>
    public int Of(Stance stance) => stance switch
    {
        Stance.Asserts => Asserts,
        Stance.Rejects => Rejects,
        _ => Reports,
    };
}

/// <summary>The surest sentences of one narrative this week.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Quotes">One or two.</param>
public sealed record NarrativeQuotes(string Narrative, IReadOnlyList<Quote> Quotes)
{
    /// <summary>What people call the narrative.</summary>
    public required string Name { get; init; }
}

/// <summary>One tagged sentence.</summary>
/// <param name="From">Where it stands.</param>
/// <param name="Sentence">Its words.</param>
/// <param name="Stance">The side it takes.</param>
/// <param name="Probability">The model's probability that it carries the narrative, 0 to 1.</param>
public sealed record Quote(Citation From, Passage Sentence, Stance Stance, double Probability);
