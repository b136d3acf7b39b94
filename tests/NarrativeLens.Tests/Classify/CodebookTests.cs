using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class CodebookTests
{
    [Fact]
    public void The_library_carries_eight_narratives_in_the_codebook_s_order() =>
        Assert.Equal(
            ["inflation-hedge", "store-of-value", "safe-haven", "speculation", "leverage", "contagion", "policy-support", "institutional-adoption"],
            Codebook.Default.Narratives.Select(n => n.Id));

    [Fact]
    public void Every_narrative_has_a_story_examples_of_both_sides_and_strong_cues() =>
        Assert.All(Codebook.Default.Narratives, n =>
        {
            Assert.NotEmpty(n.Story);
            Assert.NotEmpty(n.Asserts);
            Assert.NotEmpty(n.Rejects);
            Assert.Contains(n.Cues, c => c.Strength == 3);
        });

    [Theory]
    [InlineData("{", "Not a codebook")]
    [InlineData("null", "expected an object")]
    [InlineData("""{"version":1,"words":{},"subject":[],"scopes":{},"narratives":[]}""", "one or more narratives")]
    [InlineData("""{"version":1,"words":{},"subject":["~ coin"],"scopes":{},"narratives":[{"id":"a","name":"A","story":"","asserts":[],"rejects":[],"cues":[],"not":[]}]}""", "phrase '~ coin'")]
    [InlineData("""{"version":1,"words":{},"subject":["@coins"],"scopes":{},"narratives":[{"id":"a","name":"A","story":"","asserts":[],"rejects":[],"cues":[],"not":[]}]}""", "no word list 'coins'")]
    [InlineData("""{"version":1,"words":{},"subject":[],"scopes":{},"narratives":[{"id":"energy-use","story":"","asserts":[],"rejects":[],"cues":[],"not":[]}]}""", "narrative 1, energy-use: expected id, name")]
    [InlineData("""{"version":1,"words":{},"subject":[],"scopes":{},"narratives":[{"id":"a","name":"A","story":"","asserts":[],"rejects":[],"cues":[{"name":"x","strength":3}],"not":[]}]}""", "each with name, strength and phrases")]
    [InlineData("""{"version":1,"words":{},"subject":[],"scopes":{},"narratives":[{"id":"Energy use","name":"A","story":"","asserts":[],"rejects":[],"cues":[],"not":[]}]}""", "the id is 'Energy use'")]
    [InlineData("""{"version":1,"words":null,"subject":[],"scopes":{},"narratives":[{"id":"a","name":"A","story":"","asserts":[],"rejects":[],"cues":[],"not":[]}]}""", "none of them null")]
    public void A_file_that_is_no_codebook_is_refused_with_the_place(string json, string expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(expected, Codebook.Load(folder.File("codebook.json", json)).Skipped!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_codebook_made_from_another_reads_its_own_cues()
    {
        var grid = new Narrative("energy-use", "Energy use", "", [], [], [new CueGroup("grid", 3, ["power grid"])], []);
        var made = Codebook.Default with { Narratives = [.. Codebook.Default.Narratives, grid] };
        Assert.Contains(SentenceReading.Of("Miners steady the power grid.", made.Index).Cues, cue => cue.Narrative == made.Narratives.Count - 1);
    }
}
