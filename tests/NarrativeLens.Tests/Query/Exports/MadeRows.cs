using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Query.Exports;

/// <summary>Rows without a store, as many as are asked for, each made when it is read.</summary>
internal static class MadeRows
{
    public static async IAsyncEnumerable<FoundSentence> Of(long count, int sentenceLength)
    {
        var article = Some.Article("Bitcoin fell to $60,000 on Thursday.");
        var number = new FoundNumber(Some.Figure(article, "$60,000", 60000), null, null, null, null);
        for (var i = 0L; i < count; i++)
        {
            yield return new FoundSentence(
                $"{i / 20:x16}", $"https://harbourwire.example/{i / 20}", "Harbour Wire", Some.Moment("2026-02-06T09:00:00Z"), $"Story {i / 20}",
                new FoundText((int)(i % 20) * sentenceLength, sentenceLength, new string((char)('a' + (i % 26)), sentenceLength)),
                i % 3 == 0 ? [new Tag("safe-haven", Stance.Asserts, 0.5, [])] : [], i % 2 == 0 ? [number] : [], "c");
        }

        await Task.CompletedTask;
    }

    public static QueryManifest Manifest(long rows) => new(rows, "", "", "", ExportColumns.Names, "");
}
