using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Tests.Classify.Labelling;

public sealed class LabelOrderTests
{
    private static readonly IReadOnlyList<LabelItem> s_items =
    [
        SomeQueue.Item("sure", "Bitcoin is an inflation hedge and a store of value."),
        SomeQueue.Item("plain", "The exchange opened an office in Lisbon on Tuesday."),
        SomeQueue.Item("copy", "Miners in the valley steady the grid when the wind is up, the operator of the grid said."),
        SomeQueue.Item("first", "Miners in the valley steady the grid when the wind is up, the operator of the grid says."),
        SomeQueue.Item("weather", "It rained."),
    ];

    [Fact]
    public void The_same_sentences_in_any_order_make_the_same_queue_and_none_is_lost()
    {
        var ordered = Order(s_items);
        Assert.Equal(ordered, Order([.. s_items.Reverse()]));
        Assert.Equal(s_items.Select(i => i.Id).Order(), ordered.Order());
    }

    [Fact]
    public void A_near_copy_comes_after_everything_else_of_its_batch() => Assert.Contains(Order(s_items)[^1], new[] { "copy", "first" });

    [Fact]
    public void The_sentences_nearest_to_a_threshold_come_before_the_sure_ones()
    {
        List<LabelItem> many = [.. SomeModel.AllLabels().Sentences.Where((_, i) => i % 15 == 0).Select(s => new LabelItem(s.Id, s.Title, s.Previous, s.Text))];
        var ordered = LabelOrder.ByDoubt(many, SomeModel.Shipped, Codebook.Default, ["inflation-hedge"], 1, TestContext.Current.CancellationToken);
        Assert.True(ordered.Take(200).Max(Doubt) < ordered.TakeLast(100).Average(Doubt));
    }

    [Fact]
    public void Cues_of_a_narrative_that_the_model_does_not_know_come_first()
    {
        var grid = new Narrative("energy-use", "Energy use", "Mining eats or saves power.", [], [], [new CueGroup("grid", 3, ["grid"])], []);
        var book = Codebook.Default with { Narratives = [.. Codebook.Default.Narratives, grid] };
        List<LabelItem> many = [.. Enumerable.Range(0, 300).Select(i => SomeQueue.Item($"n{i}", $"Office {i} of firm {i * 7} opened in town {i * 13}.")), SomeQueue.Item("grid", "Miners steady the grid.")];
        var ordered = LabelOrder.ByDoubt(many, SomeModel.Shipped, book, [grid.Id], 1, TestContext.Current.CancellationToken);
        Assert.Equal("grid", ordered[0].Id);
    }

    private static double Doubt(LabelItem item) =>
        Math.Abs(SomeModel.Shipped.ClassifySentence(item.Title, item.Previous, item.Sentence).Probabilities["inflation-hedge"] - SomeModel.Shipped.ThresholdOf("inflation-hedge")!.Value);

    private static List<string> Order(IReadOnlyList<LabelItem> items) =>
        [.. LabelOrder.ByDoubt(items, SomeModel.Shipped, Codebook.Default, [.. Codebook.Default.Narratives.Select(n => n.Id)], 1, TestContext.Current.CancellationToken).Select(i => i.Id)];
}
