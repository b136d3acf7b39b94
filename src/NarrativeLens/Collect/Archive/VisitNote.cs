using System.Text.Json.Serialization;

namespace NarrativeLens.Collect.Archive;

/// <summary>What the metadata record of a visit tells beyond the standard: with it, reading the archive gives the pages of the run, and not only their bytes.</summary>
/// <param name="Visit">How the visit went.</param>
/// <param name="Source">The source that it was for.</param>
/// <param name="Listing">What a feed or sitemap said of the page; null where none did.</param>
internal sealed record VisitNote(Provenance Visit, Source Source, FeedEntry? Listing)
{
    /// <summary>The field of the metadata record that holds the note, as JSON on one line.</summary>
    public const string Field = "narrativelens-visit";

    /// <summary>The record that holds the page; null where none was read.</summary>
    [JsonIgnore]
    public string? PageRecord => Visit.Outcome == VisitOutcome.Page ? Visit.Hops.LastOrDefault(hop => hop.For == HopPurpose.Page)?.Record : null;
}
