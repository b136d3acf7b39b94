using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>A result that can be cited: what was asked of which store, and every row that came.</summary>
/// <param name="Format">1.</param>
/// <param name="Name">The name it was given.</param>
/// <param name="Query">The expression.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Snapshot">Id of the state of the store.</param>
/// <param name="Model">Id of the model that tagged it; several are parted by commas.</param>
/// <param name="GeneratedBy">The program and its version.</param>
public sealed record FrozenSet(int Format, string Name, string Query, long Rows, string Snapshot, string Model, string GeneratedBy);

/// <summary>One row of a frozen result: the sentence and what was known of it.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Url">Where the article was read.</param>
/// <param name="Start">First code unit of the sentence in the article's text.</param>
/// <param name="Revision">Hash of the article's title and text.</param>
/// <param name="Stamp">What analysed it: extractor, model, rules and reference.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tags">Its narratives with their stances: "safe-haven rejects", parted by "; ".</param>
/// <param name="Figures">Its figures with their verdicts: "$60,000 supported", parted by "; ".</param>
public sealed record FrozenRow(string Article, string Url, int Start, string Revision, string Stamp, string Sentence, string Tags, string Figures)
{
    /// <summary>The row of a sentence that was found.</summary>
    public static FrozenRow Of(FoundSentence found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new FrozenRow(
            found.Article, found.Url, found.Sentence.Start, found.ContentHash, found.Stamp, found.Sentence.Text,
            string.Join("; ", found.Tags.Select(tag => $"{tag.Narrative} {LensJson.Word(tag.Stance)}")),
            string.Join("; ", found.Figures.Select(number => $"{number.Quote} {(number.Verdict is { } verdict ? LensJson.Word(verdict) : "unchecked")}")));
    }
}
