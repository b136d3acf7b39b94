using NarrativeLens.Brief.Verifying;
using NarrativeLens.Brief.Writing;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Derives a brief again from the store and says of every line whether it still comes out. Static; safe to call from several threads.</summary>
public static class BriefVerifier
{
    /// <summary>The longest page that is read, in lines: a brief with every list at its limit has a third of it.</summary>
    public const int MostLines = 5_000;

    /// <summary>Verifies a page.</summary>
    /// <param name="page">The Markdown of a brief.</param>
    /// <param name="store">The store it was made from, or one that is to give the same.</param>
    /// <param name="codebook">The codebook of the model.</param>
    /// <param name="reference">The series that the market is read from.</param>
    /// <param name="cancellation">Cancels between two articles.</param>
    /// <returns>The report, or why the page is not one that can be verified.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<Outcome<VerifyReport>> VerifyAsync(
        string page, IArticleStore store, Codebook codebook, ReferenceLibrary? reference, CancellationToken cancellation = default)
    {
        string[] lines = LinesOf(page);
        if (lines.Length > MostLines)
        {
            return new Skipped(Stage.Brief, FormattableString.Invariant($"{lines.Length} lines; expected a brief, which has at most {MostLines}"), "");
        }

        if (BriefHead.Read(lines) is not { } head)
        {
            return new Skipped(Stage.Brief, "line 1: expected the head of a brief between lines of ---, with its week such as 2026-W06", "");
        }

        var brief = await BriefComposer.ComposeAsync(store, head.Week, codebook, reference, cancellation).ConfigureAwait(false);
        var derived = LinesOf(BriefPage.Of(brief, $"{head.Week}-narratives.svg").Markdown);
        var quotes = await StoredQuotes.OfAsync(store, head.Week, cancellation).ConfigureAwait(false);
        var verified = new PageComparison(lines, derived, quotes, Why(head, brief)).Lines();
        return new VerifyReport(head.Week, head.Snapshot, brief.Origin.Snapshot, verified);
    }

    // What differs between then and now, as far as the page tells: the first that does is the reason.
    private static string Why(BriefHead head, WeeklyBrief now)
    {
        string[] references = [.. now.Origin.References.Select(r => $"{r.Series}, {r.Vintage}, {r.Source}")];
        return !head.Models.SequenceEqual(now.Origin.Models) ? $"another model: {List(head.Models)} then, {List(now.Origin.Models)} now"
            : !head.References.SequenceEqual(references) ? $"another edition of the reference: {List(head.References)} then, {List(references)} now"
            : head.Snapshot != now.Origin.Snapshot ? "new data: the store has changed since"
            : "the page was changed: store, model and reference are those it was made from";
    }

    private static string List(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join("; ", names);

    private static string[] LinesOf(string page) => page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
