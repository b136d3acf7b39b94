using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Tests.Classify.Labelling;

public sealed class LabelHistoryTests : IDisposable
{
    private static readonly LabelEntry s_none = new(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero), "reader", LabelAction.Done, SomeQueue.Items[0], new Dictionary<string, Stance>());

    private readonly SomeQueue _queue = new();

    [Fact]
    public void What_was_appended_stands_when_it_is_opened_again_and_nothing_is_ever_rewritten()
    {
        using (var history = _queue.Open())
        {
            history.Append(s_none);
        }

        var before = File.ReadAllBytes(_queue.HistoryPath);
        using (var history = _queue.Open())
        {
            Assert.Equal(s_none.Item, Assert.Single(history.Standing).Item);
            history.Append(s_none with { Action = LabelAction.Undo });
            Assert.Empty(history.Standing);
        }

        Assert.Equal(before, File.ReadAllBytes(_queue.HistoryPath)[..before.Length]);
    }

    [Fact]
    public void A_history_cut_at_any_byte_opens_with_its_whole_lines_and_goes_on()
    {
        using (var history = _queue.Open())
        {
            history.Append(s_none);
            history.Append(s_none with { Action = LabelAction.Skip, Item = SomeQueue.Items[1] });
        }

        var whole = File.ReadAllBytes(_queue.HistoryPath);
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(_queue.HistoryPath, whole[..cut]);
            var lines = whole[..cut].Count(b => b == '\n');
            using (var history = _queue.Open())
            {
                Assert.Equal(lines, history.Standing.Count);
                history.Append(s_none);
            }

            Assert.Equal(lines + 1, File.ReadAllLines(_queue.HistoryPath).Length);
        }
    }

    [Theory]
    [InlineData("not json\n", "line 1")]
    [InlineData("\n{\"at\":\"2026-02-06T09:00:00Z\"}\n", "line 2")]
    [InlineData("{\"at\":\"2026-02-06T09:00:00Z\",\"reader\":\"r\",\"action\":\"undo\",\"item\":{\"id\":\"a\"},\"tags\":{}}\n", "undo")]
    [InlineData("{\"at\":\"2026-02-06T09:00:00Z\",\"reader\":\"r\",\"action\":\"done\",\"item\":{\"id\":\"a\"},\"tags\":{\"moon\":\"asserts\"}}\n", "'moon'")]
    public void A_line_that_is_whole_and_wrong_is_refused_with_its_place_and_kept(string content, string said)
    {
        File.WriteAllText(_queue.HistoryPath, content);
        Assert.Contains(said, LabelHistory.Open(_queue.HistoryPath, Codebook.Default).Skipped!.Reason, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(_queue.HistoryPath));
    }

    [Fact]
    public void A_second_program_cannot_write_the_same_history()
    {
        using var first = _queue.Open();
        Assert.Contains("another", LabelHistory.Open(_queue.HistoryPath, Codebook.Default).Skipped!.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _queue.Dispose();
}
