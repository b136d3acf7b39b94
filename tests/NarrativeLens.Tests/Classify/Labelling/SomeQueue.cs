using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Tests.Classify.Labelling;

/// <summary>A labels file's history in a folder of its own, and sessions over it.</summary>
internal sealed class SomeQueue : IDisposable
{
    private readonly NarrativeLens.Tests.TemporaryFolder _folder = new();

    public static IReadOnlyList<LabelItem> Items { get; } =
        [Item("a", "Coins are a hedge against inflation."), Item("b", "Shares closed higher."), Item("c", "Leverage made the fall worse.")];

    public string HistoryPath => _folder.At("mine.jsonl.history");

    public string LabelsPath => _folder.At("mine.jsonl");

    public static LabelItem Item(string id, string sentence) => new(id, "A title", "", sentence);

    public LabelHistory Open() => LabelHistory.Open(HistoryPath, Codebook.Default).Value!;

    public static LabelSession Begin(LabelHistory history, IReadOnlyList<LabelItem>? items = null) =>
        LabelSession.Begin(items ?? Items, history, "reader", TimeProvider.System).Value!;

    public void Dispose() => _folder.Dispose();
}
