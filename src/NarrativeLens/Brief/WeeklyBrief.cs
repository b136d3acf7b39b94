using NarrativeLens.Shifts;

namespace NarrativeLens.Brief;

/// <summary>All values of one week's brief: counts, shares, quotes and findings, no prose. Immutable; the same store state gives an equal brief.</summary>
public sealed record WeeklyBrief
{
    /// <summary>The week; its days are UTC days.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>What the values rest on.</summary>
    public required BriefOrigin Origin { get; init; }

    /// <summary>Shares of the narratives, and whether they changed.</summary>
    public required NarrativeSection Narratives { get; init; }

    /// <summary>What turned, up to this week; its latest period is this week wherever the week has a story that counts.</summary>
    public required ShiftReport Shifts { get; init; }

    /// <summary>The surest sentences of each narrative that occurs, in the codebook's order.</summary>
    public required IReadOnlyList<NarrativeQuotes> Quotes { get; init; }

    /// <summary>The week's figures and what the check said of them.</summary>
    public required FigureSection Figures { get; init; }

    /// <summary>What was read, and what was left out.</summary>
    public required CoverageSection Coverage { get; init; }
}

/// <summary>What the values of a brief rest on.</summary>
/// <param name="Snapshot">Id of the state of the store.</param>
/// <param name="Models">Ids of the models that tagged the stories of the five weeks, in text order; more than one forbids a comparison.</param>
/// <param name="References">The editions of the reference series that this week's verdicts rest on, in text order.</param>
public sealed record BriefOrigin(string Snapshot, IReadOnlyList<string> Models, IReadOnlyList<ReferenceEdition> References);

/// <summary>One edition of a reference series.</summary>
/// <param name="Series">Id of the series.</param>
/// <param name="Vintage">The edition.</param>
/// <param name="Source">Who published it.</param>
public sealed record ReferenceEdition(string Series, string Vintage, string Source);

/// <summary>Where words come from.</summary>
/// <param name="Article">Id of the article in the store.</param>
/// <param name="Url">Its address.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Authors">Its authors; may be empty.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Sponsored">True for a piece that is paid for.</param>
public sealed record Citation(string Article, string Url, string Outlet, IReadOnlyList<string> Authors, string Title, DateTimeOffset Published, bool Sponsored);

/// <summary>Words of an article, to the letter, with the part in question marked.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code unit of the marked part in <paramref name="Text"/>.</param>
/// <param name="Length">Its number of code units; 0 where nothing is marked.</param>
/// <param name="CutBefore">True where the sentence starts before these words.</param>
/// <param name="CutAfter">True where the sentence goes on after these words.</param>
public sealed record Passage(string Text, int Start, int Length, bool CutBefore = false, bool CutAfter = false);
