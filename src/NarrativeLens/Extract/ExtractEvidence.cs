using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;
using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract;

/// <summary>What speaks for and against a text being the whole article and nothing else; <see cref="ExtractConfidence"/> weighs it.</summary>
internal sealed record ExtractEvidence
{
    /// <summary>Letters and digits of the text; one Han character counts as three.</summary>
    public required int Letters { get; init; }

    /// <summary>Share of those letters in blocks with a mark that ends or parts sentences, 0 to 1.</summary>
    public required double SentenceShare { get; init; }

    /// <summary>Share of the page's running text that the body holds, 0 to 1.</summary>
    public required double BodyShare { get; init; }

    /// <summary>How much of its text the chosen body shares with the body found by weight alone, 0 (apart) to 1 (the same).</summary>
    public required double Agreement { get; init; }

    /// <summary>
    /// Length of the text against that of the body in the page's data, the shorter by the longer; null where the data has none, or so little that it is
    /// only the lead.
    /// </summary>
    public required double? DataAgreement { get; init; }

    /// <summary>True where data, meta or markup names the page an article.</summary>
    public required bool SaysArticle { get; init; }

    /// <summary>True where a headline was found.</summary>
    public required bool HasTitle { get; init; }

    /// <summary>True where a date was found.</summary>
    public required bool HasDate { get; init; }

    /// <summary>True where the page says that only a part is public.</summary>
    public required bool Paywalled { get; init; }

    /// <summary>True where the page was too long, so that its end was not read.</summary>
    public required bool Cut { get; init; }

    /// <summary>Share of the article's runs of digits that its text lost or glued, 0 to 1.</summary>
    public required double DigitsLost { get; init; }

    /// <summary>Gathers the evidence of one page.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="blocks">The text that was read.</param>
    /// <param name="shown">Whether the page shows the text; one that it only carries as data is no part of the page's running text.</param>
    /// <param name="hasTitle">Whether a headline was found.</param>
    /// <param name="hasDate">Whether a date was found.</param>
    public static ExtractEvidence Read(PageClues clues, IReadOnlyList<BlockDraft> blocks, bool shown, bool hasTitle, bool hasDate)
    {
        var (letters, sentences) = (0, 0);
        foreach (var (inBlock, marks) in blocks.Select(block => TextMeasure.Of(block.Text)))
        {
            letters += inBlock;
            sentences += marks > 0 ? inBlock : 0;
        }

        return new ExtractEvidence
        {
            Letters = letters,
            SentenceShare = letters == 0 ? 0 : (double)sentences / letters,
            BodyShare = !shown ? 1 : clues.Body < 0 ? 0 : Share(clues.Text.Kept(clues.Body), clues.Text.Kept(0)),
            Agreement = !shown ? 1 : clues.Body < 0 ? 0 : Overlap(clues.Table, clues.Text, clues.Body, BodyFinder.ByWeight(clues.Table, clues.Text)),
            DataAgreement = clues.Data.Body is { } carried && TextMeasure.Of(carried).Letters is > 0 and var stated && stated > letters * ConfidenceWeights.LeadShare
                ? Ratio(letters, stated) : null,
            SaysArticle = ArticleSigns.SaysArticle(clues),
            HasTitle = hasTitle,
            HasDate = hasDate,
            Paywalled = PageMarks.IsPaywalled(clues),
            Cut = clues.Table.IsCut,
            DigitsLost = LostShare(blocks),
        };
    }

    private static double LostShare(IReadOnlyList<BlockDraft> blocks)
    {
        var lost = blocks.Sum(block => block.Losses.Count);
        var runs = new DigitRuns();
        foreach (var block in lost == 0 ? [] : blocks)
        {
            runs.Read(block.Text, 0);
            runs.Part();
        }

        return lost == 0 ? 0 : (double)lost / (lost + runs.Count);
    }

    private static double Overlap(NodeTable table, PageText text, int first, int second) =>
        table.IsInside(first, second) ? Share(text.Kept(first), text.Kept(second))
        : table.IsInside(second, first) ? Share(text.Kept(second), text.Kept(first))
        : 0;

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Ratio(double first, double second) => Math.Min(first, second) / Math.Max(first, second);
}
