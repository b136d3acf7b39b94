namespace NarrativeLens.Classify;

/// <summary>Whether a text is about the codebook's subject, crypto assets, so that its sentences may tell a story without naming it.</summary>
internal static class ArticleSubject
{
    // A text about crypto names it in every other sentence or so; a budget speech or a press briefing that touches on it, in one
    // of fifty. Anything between a twentieth and a fifth parts the two kinds alike.
    private const double SmallestShare = 0.1;

    public static bool IsCrypto(SentenceReading title, IReadOnlyCollection<SentenceReading> sentences) =>
        title.AboutCrypto || sentences.Count(s => s.AboutCrypto) >= Math.Max(1, SmallestShare * sentences.Count);
}
