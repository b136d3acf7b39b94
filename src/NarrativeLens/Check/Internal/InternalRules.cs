namespace NarrativeLens.Check.Internal;

/// <summary>The names of the rules by which figures of one text are compared.</summary>
internal static class InternalRules
{
    public const string PartsVersusTotal = "parts-vs-total";

    public const string ChangeVersusLevels = "change-vs-levels";

    public const string HeadlineVersusBody = "headline-vs-body";

    public const string SameFigureTwice = "same-figure-twice";
}
