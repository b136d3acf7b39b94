namespace NarrativeLens.Extract;

/// <summary>
/// What each piece of evidence is worth: each is a factor, 1 where nothing speaks against the text. Set on the labelled pages that the extractor is
/// developed on, and on gates and lists of our own, so that few articles and hardly any other page lie below
/// <see cref="Pipeline.LeastConfidence"/>; kept round on purpose.
/// </summary>
internal static class ConfidenceWeights
{
    /// <summary>A shorter text, in letters, has nothing for its length.</summary>
    public const int NoLetters = 20;

    /// <summary>From this length on, in letters, the length of a page that calls itself an article says nothing more.</summary>
    public const int EnoughLetters = 600;

    /// <summary>The same for a page that does not.</summary>
    public const int EnoughUncalled = 2_000;

    /// <summary>Factor of the shortest text.</summary>
    public const double Short = 0.35;

    /// <summary>Running text is made of sentences to this share; lists and tables take the rest.</summary>
    public const double EnoughSentences = 0.8;

    /// <summary>Factor of a text without a sentence.</summary>
    public const double NoSentences = 0.3;

    /// <summary>A body with this share of the page's running text is all of it but for teasers.</summary>
    public const double EnoughBody = 0.9;

    /// <summary>Factor of a body that holds next to nothing of the page's running text.</summary>
    public const double LittleBody = 0.4;

    /// <summary>Factor of a named body that shares nothing with the heaviest part of the page.</summary>
    public const double Disagreement = 0.5;

    /// <summary>A body in the page's data that is shorter than this share of the text is only the lead.</summary>
    public const double LeadShare = 0.4;

    /// <summary>Lengths that agree to this share agree: data leaves out sub-headings, the text leaves out boxes.</summary>
    public const double EnoughData = 0.9;

    /// <summary>Factor of a text of quite another length than the data's.</summary>
    public const double OtherData = 0.3;

    /// <summary>Factor of a page whose data does not vouch for the length.</summary>
    public const double NoData = 0.95;

    /// <summary>Factor of a page that nowhere calls itself an article.</summary>
    public const double NotCalledArticle = 0.7;

    public const double NoTitle = 0.7;

    public const double NoDate = 0.8;

    /// <summary>Factor of a page that says that a part is not public.</summary>
    public const double Paywalled = 0.85;

    /// <summary>Factor of a page whose end was not read.</summary>
    public const double Cut = 0.5;
}
