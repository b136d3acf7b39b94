using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class SentenceReadingTests
{
    [Theory]
    [InlineData("She calls it a hedge against inflation.", "inflation-hedge", "hedge against inflation")]
    [InlineData("A HEDGE AGAINST INFLATION", "inflation-hedge", "hedge against inflation")]
    [InlineData("It’s the market’s safe-haven.", "safe-haven", "haven")]
    [InlineData("Open interest fell.", "leverage", "derivatives gauges")]
    [InlineData("He had a 20x long.", "leverage", "leverage")]
    [InlineData("Bitcoin perpetuals traded below spot.", "leverage", "derivatives gauges")]
    [InlineData("Perpetual futures traded below spot.", "leverage", "derivatives gauges")]
    [InlineData("Exchanges sent margin calls.", "leverage", "margin")]
    [InlineData("The rule opens a window for sovereign wealth funds.", "institutional-adoption", "banks and funds move in")]
    [InlineData("There will only be 21 million of them.", "store-of-value", "scarcity")]
    [InlineData("比特币被称为数字黄金。", "store-of-value", "digital gold")]
    public void A_phrase_is_found_whatever_its_case_hyphens_and_apostrophes(string sentence, string narrative, string cue) =>
        Assert.Contains((narrative, cue), CuesOf(sentence));

    [Theory]
    [InlineData("A hedge fund manager spoke.", "inflation-hedge")]
    [InlineData("The exchange will leverage its network.", "leverage")]
    [InlineData("The funding round went to a wallet maker.", "leverage")]
    [InlineData("Ripple Labs said that XRP spread across wallets.", "contagion")]
    [InlineData("The perpetual preferred stock pays ten percent.", "leverage")]
    [InlineData("The bondholders met in London.", "leverage")]
    [InlineData("Retailers face margin erosion.", "leverage")]
    [InlineData("The company keeps its treasury in cash.", "policy-support")]
    [InlineData("It bought Treasury bills, its SEC filing says.", "policy-support")]
    [InlineData("The paper has a speculative grade.", "speculation")]
    public void A_look_alike_is_no_cue(string sentence, string narrative) =>
        Assert.DoesNotContain(narrative, CuesOf(sentence).Select(c => c.Narrative));

    [Theory]
    [InlineData("It is not a store of value.", CueScope.Negated)]
    [InlineData("Is it a store of value?", CueScope.Questioned)]
    [InlineData("Whether it is a store of value is open.", CueScope.Questioned)]
    [InlineData("If it is a store of value, fine.", CueScope.Conditional)]
    [InlineData("It may become a store of value.", CueScope.Forecast)]
    [InlineData("The “store of value” people left.", CueScope.Quoted)]
    public void What_stands_around_a_cue_turns_it(string sentence, object scope) =>
        Assert.Contains(Reading(sentence).Cues, c => (c.Scope & (CueScope)scope) != 0);

    [Fact]
    public void A_negation_in_another_clause_does_not_reach_the_cue() =>
        Assert.DoesNotContain(Reading("I do not care; it is a store of value.").Cues, c => (c.Scope & CueScope.Negated) != 0);

    [Fact]
    public void A_sentence_without_end_is_read_in_bounded_time()
    {
        var endless = string.Concat(Enumerable.Repeat("hedge against ", 100_000));
        Assert.True(Reading(endless).Text.Tokens.Count <= TokenizedText.LongestRead);
    }

    private static SentenceReading Reading(string sentence) => SentenceReading.Of(sentence, Codebook.Default.Index);

    private static IEnumerable<(string Narrative, string Cue)> CuesOf(string sentence) =>
        Reading(sentence).Cues.Select(c => (Codebook.Default.Narratives[c.Narrative].Id, Codebook.Default.Index.Cues[c.Cue].Group.Name));
}
