using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("0100000010|1110010000", 0.095)]
    [InlineData("112243335441|212223335444", 0.692)]
    [InlineData("123321412***|1233224125*3|*3332342251*|12332441251*", 0.743)]
    [InlineData("1212|1212", 1.0)]
    public void Alpha_of_the_published_examples_is_the_published_one(string readings, double alpha)
    {
        var readers = readings.Split('|');
        var units = Enumerable.Range(0, readers[0].Length).Select(unit => readers.Where(reader => reader[unit] != '*').Select(reader => reader[unit] - '0').ToArray());

        Assert.Equal(alpha, KrippendorffAlpha.Nominal(units, 6)!.Value, 0.0005);
    }

    [Fact]
    public void Alpha_is_undefined_where_all_values_are_one() => Assert.Null(KrippendorffAlpha.Nominal([[0, 0], [0, 0]], 2));

    [Fact]
    public void Readings_are_compared_by_narrative_and_stance()
    {
        var agreement = Agreement.Of([Set("asserts", "asserts", null, "rejects"), Set("asserts", "rejects", null, null)], Codebook.Default).Value!;

        var leverage = agreement.Narratives.Single(one => one.Narrative == "leverage");
        Assert.Equal(4, agreement.Sentences);
        Assert.Equal([3, 2], leverage.Marked);
        Assert.InRange(leverage.Presence!.Value, leverage.PresenceWithStance!.Value, 1);
        Assert.InRange(leverage.Presence.Low, -1, leverage.Presence.Value);
        Assert.Equal(["r2", "r4"], agreement.Disagreements.Select(one => one.Id));
        Assert.Equal([Stance.Rejects, null], agreement.Disagreements[1].Stances);
        Assert.Null(agreement.Narratives.Single(one => one.Narrative == "contagion").Presence);
    }

    [Fact]
    public void The_table_is_the_same_on_every_run()
    {
        LabelledSet[] readings = [Set("asserts", "asserts", null, "rejects"), Set("asserts", "rejects", null, null)];

        Assert.Equal(AgreementTable.Of(Agreement.Of(readings, Codebook.Default).Value!), AgreementTable.Of(Agreement.Of(readings, Codebook.Default).Value!));
    }

    [Fact]
    public void Readings_without_a_common_sentence_are_refused() =>
        Assert.Contains("no sentence in common", Agreement.Of([Set("asserts"), new LabelledSet([Sentence("other", "Other.", null)])], Codebook.Default).Skipped!.Reason, StringComparison.Ordinal);

    [Fact]
    public void One_id_with_two_texts_is_refused() =>
        Assert.Contains("'r1'", Agreement.Of([Set("asserts"), new LabelledSet([Sentence("r1", "Another text.", null)])], Codebook.Default).Skipped!.Reason, StringComparison.Ordinal);

    private static LabelledSet Set(params string?[] stances) => new(stances.Select((stance, at) => Sentence($"r{at + 1}", $"Sentence {at + 1}.", stance)));

    private static LabelledSentence Sentence(string id, string text, string? stance) =>
        new(id, id, "", "", text, stance is null ? new Dictionary<string, Stance>() : new Dictionary<string, Stance> { ["leverage"] = Enum.Parse<Stance>(stance, ignoreCase: true) });
}
