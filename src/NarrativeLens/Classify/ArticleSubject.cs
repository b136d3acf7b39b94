namespace NarrativeLens.Classify;

/// <summary>Whether a text is about the codebook's subject, crypto assets, so that its sentences may tell a story without naming it.</summary>
internal static class ArticleSubject
{
    // Of essays and reports about crypto half name it in a quarter of their sentences or more; of official papers that touch on it
    // (budgets, press briefings), half in less than a tenth.
    private const double SmallestShare = 0.1;

    public static bool IsCrypto(SentenceReading title, IReadOnlyCollection<SentenceReading> sentences) =>
        title.AboutCrypto || sentences.Count(s => s.AboutCrypto) >= Math.Max(1, SmallestShare * sentences.Count);
}
