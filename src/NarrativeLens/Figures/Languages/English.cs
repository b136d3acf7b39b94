namespace NarrativeLens.Figures.Languages;

/// <summary>English as the market press writes it. Sources of the lists: the style guides of wire agencies (scales, dates), ISO 4217 (currencies), and reading.</summary>
internal static class English
{
    public static LanguageTable Table { get; } = new()
    {
        Code = "en",
        Script = Script.Latin,
        Numbers = EnglishNumbers.Numbers,
        Scales = EnglishNumbers.Scales,
        Fractions = EnglishNumbers.Fractions,
        WordFigures = EnglishNumbers.WordFigures,
        PartUnits = EnglishNumbers.PartUnits,
        Ordinals = EnglishNumbers.Ordinals,
        Currencies = EnglishUnits.Currencies,
        Units = [.. EnglishUnits.Measures, .. EnglishMeasures.Measures],
        Nouns = EnglishUnits.Nouns,
        NumberedNames = EnglishUnits.NumberedNames,
        QualifiersBefore = EnglishHedges.Before,
        QualifiersAfter = EnglishHedges.After,
        Months = EnglishTimes.Months,
        Weekdays = EnglishTimes.Weekdays,
        Times = EnglishTimes.Relative,
        YearParts = EnglishTimes.YearParts,
        Subjects = [.. EnglishTopics.Subjects, .. EnglishNames.Assets, .. EnglishNames.Indices, .. EnglishNames.Banks, .. EnglishNames.Firms, .. EnglishNames.Countries],
        Metrics = EnglishTopics.Metrics,
        Aspects = EnglishTopics.Aspects,
        DigitNames = EnglishUnits.DigitNames,
        Plural = EnglishPlurals.Of,
        FormCues = EnglishForms.Cues,
        Cues = [.. EnglishCues.Cues, .. EnglishTimes.Cues],
    };
}
