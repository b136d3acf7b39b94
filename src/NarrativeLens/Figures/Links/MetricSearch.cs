using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>A figure whose metric is looked for, and what stands around it.</summary>
/// <param name="Passage">The sentence.</param>
/// <param name="Distances">Its distances.</param>
/// <param name="Figure">The figure.</param>
/// <param name="HedgeFirst">Where its qualifier begins; its own first token where there is none.</param>
/// <param name="Cues">Words for metrics, in order of place.</param>
/// <param name="Subjects">Names of subjects, in order of place.</param>
/// <param name="Priced">The asset that could cost so much; null where none could.</param>
/// <param name="NamesBank">True where the passage names a central bank.</param>
/// <param name="NamesIndex">True where the nearest subject is an index, which stands at points.</param>
internal readonly record struct MetricSearch(
    Passage Passage, Distances Distances, Quantity Figure, int HedgeFirst, List<Sighting<string>> Cues, List<Sighting<string>> Subjects, string? Priced, bool NamesBank, bool NamesIndex);
