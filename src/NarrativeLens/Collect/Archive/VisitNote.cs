using System.Text.Json;
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

    /// <summary>Reads a note. The file may come from anywhere: what ours always hold must be there.</summary>
    /// <returns>Null where it is none.</returns>
    public static VisitNote? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<VisitNote>(json, LensJson.Line) is { Visit: { Hops: { } hops, Robots: not null } visit, Source.Address: not null } note
                && AddressRules.Parse(visit.RequestedUrl) is not null && AddressRules.Parse(visit.FinalUrl) is not null && hops.All(hop => hop is not null) ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The record that holds the page; null where none was read.</summary>
    [JsonIgnore]
    public string? PageRecord => Visit.Outcome == VisitOutcome.Page ? Visit.Hops.LastOrDefault(hop => hop.For == HopPurpose.Page)?.Record : null;
}
