using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class EvaluationTests
{
    private static readonly Scorer s_scorer = new(Codebook.Default, [Labelled("a", Stance.Asserts), Labelled("b", Stance.Rejects), Labelled("c", null), Labelled("d", null)]);

    [Theory]
    [InlineData("asserts rejects - -", 1.0, 1.0)]
    [InlineData("asserts asserts - -", 1.0, 0.5)]
    [InlineData("asserts - - -", 0.6667, 0.6667)]
    [InlineData("asserts rejects asserts asserts", 0.6667, 0.6667)]
    [InlineData("- - - -", 0.0, 0.0)]
    public void Presence_and_stance_are_scored_apart(string answers, double f1, double stanceF1)
    {
        var score = s_scorer.Score("test", [.. answers.Split(' ').Select(Answer)], null).Narratives.Single(n => n.Narrative == "leverage");
        Assert.Equal((f1, stanceF1, 2), (score.F1.Value, score.StanceF1.Value, score.Support));
        Assert.InRange(score.F1.Value, score.F1.Low, score.F1.High);
    }

    [Fact]
    public void Calibration_error_is_the_gap_between_promised_and_found()
    {
        IReadOnlyDictionary<string, double> sure = Codebook.Default.Narratives.ToDictionary(n => n.Id, _ => 0.9);
        var score = s_scorer.Score("test", [.. "- - - -".Split(' ').Select(Answer)], [sure, sure, sure, sure]);
        Assert.Equal(0.4, score.Narratives.Single(n => n.Narrative == "leverage").CalibrationError!.Value, 1e-9);
    }

    [Fact]
    public void The_table_names_every_narrative_and_both_baselines()
    {
        var table = EvaluationTable.Of(Evaluation.Of(SomeModel.Shipped, SomeModel.FewLabels().HeldOut));
        Assert.All(Codebook.Default.Narratives, n => Assert.Contains(n.Id, table, StringComparison.Ordinal));
        Assert.Contains("keywords", table, StringComparison.Ordinal);
        Assert.Contains("majority", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_tell_where_tags_fell_and_what_their_probability_promised()
    {
        var sentences = SomeModel.FewLabels().HeldOut;
        var details = EvaluationDetails.Of(SomeModel.Shipped, sentences);
        var right = sentences.Sum(s => SomeModel.Shipped.ClassifySentence(s.Title, s.Previous, s.Text, s.AboutCrypto).Tags.Count(t => s.Tags.ContainsKey(t.Narrative)));
        Assert.Equal(right, details.Narratives.Sum(row => row.Right));
        Assert.Equal(right, details.Stances.Sum(row => row.Asserts + row.Rejects + row.Reports));
        Assert.Equal(sentences.Count * Codebook.Default.Narratives.Count, details.Reliability.Sum(bin => bin.Count));
        Assert.All(details.Reliability.Where(bin => bin.Count > 0), bin => Assert.InRange(bin.Promised!.Value, bin.From, bin.To));
        Assert.Contains("on none", EvaluationTable.Of(details), StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentences_give_zeros_and_no_error() =>
        Assert.Equal(0, Evaluation.Of(SomeModel.Shipped, []).Model.MacroF1.Value);

    private static LabelledSentence Labelled(string id, Stance? stance) =>
        new(id, id, "", "", id, stance is { } s ? new Dictionary<string, Stance> { ["leverage"] = s } : []);

    private static IReadOnlyDictionary<string, Stance> Answer(string stance) =>
        Enum.TryParse<Stance>(stance, ignoreCase: true, out var s) ? new Dictionary<string, Stance> { ["leverage"] = s } : [];
}
