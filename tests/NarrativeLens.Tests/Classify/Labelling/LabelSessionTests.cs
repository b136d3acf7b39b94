using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Tests.Classify.Labelling;

public sealed class LabelSessionTests : IDisposable
{
    private readonly SomeQueue _queue = new();

    [Fact]
    public void Undo_goes_back_step_by_step_to_the_beginning_across_runs()
    {
        using (var history = _queue.Open())
        {
            var first = SomeQueue.Begin(history);
            first.Tag("inflation-hedge", Stance.Asserts);
            first.Tag("inflation-hedge", Stance.Rejects);
            first.Finish();
            first.FinishWithNone();
            first.Skip();
            Assert.Null(first.Current);
        }

        using var again = _queue.Open();
        var session = SomeQueue.Begin(again);
        Assert.Null(session.Current);
        var seen = new List<string>();
        while (session.Undo())
        {
            seen.Add($"{session.Current!.Id}:{string.Join(',', session.Tags.Values)}");
        }

        Assert.Equal(["c:", "b:", "a:Rejects", "a:Asserts", "a:"], seen);
        Assert.Equal((0, 0, 3), (session.Labelled, session.InDoubt, session.Left));
    }

    [Fact]
    public void A_skipped_sentence_is_decided_and_has_no_label()
    {
        using var history = _queue.Open();
        var session = SomeQueue.Begin(history);
        session.Skip();
        session.FinishWithNone();
        session.WriteLabels(_queue.LabelsPath);
        Assert.Equal((1, 1, 1), (session.Labelled, session.InDoubt, session.Left));
        Assert.Equal(["b"], LabelledSet.Load(_queue.LabelsPath).Value!.Sentences.Select(s => s.Id));
    }

    [Fact]
    public void A_sentence_gone_back_to_keeps_its_labels_until_they_are_changed()
    {
        using var history = _queue.Open();
        var session = SomeQueue.Begin(history);
        session.Tag("safe-haven", Stance.Reports);
        session.Finish();
        Assert.True(session.Back());
        Assert.Equal(Stance.Reports, session.Tags["safe-haven"]);
        Assert.Equal(1, session.Labelled);
        session.FinishWithNone();
        Assert.Equal("b", session.Current!.Id);
        Assert.False(SomeQueue.Begin(history, []).Back());
    }

    [Fact]
    public void The_sentences_of_another_queue_stay_labelled_and_out_of_undo_s_reach()
    {
        using var history = _queue.Open();
        SomeQueue.Begin(history).FinishWithNone();
        var other = SomeQueue.Begin(history, [SomeQueue.Item("z", "Another sentence.")]);
        Assert.False(other.Undo());
        other.FinishWithNone();
        Assert.Equal(2, other.Labelled);
        Assert.True(other.Undo());
        Assert.False(other.Undo());
    }

    [Fact]
    public void Words_that_changed_under_a_label_are_refused()
    {
        using var history = _queue.Open();
        SomeQueue.Begin(history).FinishWithNone();
        var changed = LabelSession.Begin([SomeQueue.Item("a", "Other words.")], history, "reader", TimeProvider.System);
        Assert.Contains("'a'", changed.Skipped!.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _queue.Dispose();
}
