using System.Collections.Frozen;
using NarrativeLens.Check.Internal;

namespace NarrativeLens.Check;

/// <summary>The rules of the SARIF output, one sentence each.</summary>
internal static class SarifRules
{
    private static readonly FrozenDictionary<string, string> s_rules = new Dictionary<string, string>
    {
        [LensJson.Word(Verdict.Contradicted)] = "The reference series say otherwise in every plausible reading.",
        [LensJson.Word(Verdict.DefinitionDependent)] = "True under one definition, zone or venue, not under another.",
        [LensJson.Word(Verdict.Unparsed)] = "A number that could not be read for certain.",
        [InternalRules.PartsVersusTotal] = "Parts named in the text do not add up to its total.",
        [InternalRules.ChangeVersusLevels] = "A change does not fit the two levels it lies between.",
        [InternalRules.HeadlineVersusBody] = "The headline's number is not the body's.",
        [InternalRules.SameFigureTwice] = "The text gives two numbers for the same thing.",
        [AcrossTexts.Rule] = "Another text gives another number for the same thing.",
    }.ToFrozenDictionary();

    private const string OfReference = "Compare the evidence with the sentence. Correct the number, the day or the word, or name the source that says otherwise.";
    private const string OfText = "The numbers of the text do not go together: at least one of them is wrong. Work the sum out again from its source.";

    /// <summary>What an editor can do about a result of the rule.</summary>
    public static string Help(string id) =>
        id is InternalRules.PartsVersusTotal or InternalRules.ChangeVersusLevels or InternalRules.HeadlineVersusBody or InternalRules.SameFigureTwice or AcrossTexts.Rule ? OfText : OfReference;

    /// <summary>What a rule says; its id where it has no row.</summary>
    public static string Describe(string id) => s_rules.GetValueOrDefault(id, id);
}
