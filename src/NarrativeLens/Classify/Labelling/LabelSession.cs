using System.Text;
using System.Text.Json;

namespace NarrativeLens.Classify.Labelling;

/// <summary>One reader's way through a queue. Every change goes to the history first. Not for several threads.</summary>
public sealed class LabelSession
{
    private static readonly Dictionary<string, Stance> s_none = new(StringComparer.Ordinal);

    private readonly LabelHistory _history;
    private readonly string _reader;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, Stack<LabelEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _at;

    private LabelSession(IReadOnlyList<LabelItem> queue, LabelHistory history, string reader, TimeProvider clock)
    {
        (Queue, _history, _reader, _clock) = (queue, history, reader, clock);
        for (var i = 0; i < queue.Count; i++)
        {
            _places[queue[i].Id] = i;
        }

        foreach (var entry in history.Standing)
        {
            Of(entry.Item.Id).Push(entry);
        }

        Forward(from: 0);
    }

    /// <summary>Goes on where the history stopped: at the first sentence of the queue without a decision.</summary>
    /// <param name="queue">The sentences, in the order to be shown; ids are unique.</param>
    /// <param name="history">The open history.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="clock">Dates the entries.</param>
    /// <returns>The session, or the sentence whose words are others than when it was labelled.</returns>
    public static Outcome<LabelSession> Begin(IReadOnlyList<LabelItem> queue, LabelHistory history, string reader, TimeProvider clock)
    {
        var words = queue.ToDictionary(item => item.Id, item => item.Sentence, StringComparer.Ordinal);
        return history.Standing.FirstOrDefault(entry => words.TryGetValue(entry.Item.Id, out var now) && now != entry.Item.Sentence) is { } changed
            ? new Skipped(Stage.Classify, $"the sentence '{changed.Item.Id}' has other words now than when it was labelled; expected the same, or another id, or another labels file", history.Path)
            : new LabelSession(queue, history, reader, clock);
    }

    /// <summary>The sentences, in the order they are shown.</summary>
    public IReadOnlyList<LabelItem> Queue { get; }

    /// <summary>The sentence on the screen; null where every one has a decision.</summary>
    public LabelItem? Current => _at < Queue.Count ? Queue[_at] : null;

    /// <summary>The tags that the sentence on the screen has so far.</summary>
    public IReadOnlyDictionary<string, Stance> Tags => Current is { } item && Last(item.Id) is { } entry ? entry.Tags : s_none;

    /// <summary>Sentences with labels.</summary>
    public int Labelled => Decided(LabelAction.Done);

    /// <summary>Sentences left in doubt.</summary>
    public int InDoubt => Decided(LabelAction.Skip);

    /// <summary>Sentences of the queue without a decision.</summary>
    public int Left => Queue.Count(item => Last(item.Id) is not { IsDecision: true });

    /// <summary>Gives the current sentence a tag, or takes it away where <paramref name="stance"/> is null.</summary>
    public void Tag(string narrative, Stance? stance)
    {
        var tags = new Dictionary<string, Stance>(Tags, StringComparer.Ordinal);
        if (stance is { } side)
        {
            tags[narrative] = side;
        }
        else
        {
            tags.Remove(narrative);
        }

        Write(LabelAction.Tag, tags);
    }

    /// <summary>The tags are right: on to the next sentence.</summary>
    public void Finish() => Decide(LabelAction.Done, Tags);

    /// <summary>No narrative at all: on to the next sentence.</summary>
    public void FinishWithNone() => Decide(LabelAction.Done, s_none);

    /// <summary>In doubt: on to the next sentence, without labels for this one.</summary>
    public void Skip() => Decide(LabelAction.Skip, Tags);

    /// <summary>Shows the sentence before; its decision stands until it is changed.</summary>
    /// <returns>False where this is the first.</returns>
    public bool Back()
    {
        _at -= _at > 0 ? 1 : 0;
        return Queue.Count > 0 && _at < Queue.Count;
    }

    /// <summary>Takes the last entry back, of an earlier run too, and shows its sentence again.</summary>
    /// <returns>False where there is nothing to take back, or the last entry is about a sentence of another queue, which could not be shown.</returns>
    public bool Undo()
    {
        if (_history.Standing.Count == 0 || !_places.TryGetValue(_history.Standing[^1].Item.Id, out var place))
        {
            return false;
        }

        var last = _history.Standing[^1];
        var entries = Of(last.Item.Id);
        var before = entries.Skip(1).FirstOrDefault()?.Tags ?? s_none;
        _history.Append(new LabelEntry(_clock.GetUtcNow(), _reader, LabelAction.Undo, last.Item, before));
        entries.Pop();
        _at = place;
        return true;
    }

    /// <summary>Writes the labels that the history holds, as rows that `train`, `evaluate` and `agree` read, in the order of
    /// their ids. The file is replaced whole or not at all.</summary>
    /// <param name="path">The labels file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void WriteLabels(string path)
    {
        var half = path + ".part";
        using (var file = new StreamWriter(half, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var (_, entries) in _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (entries.TryPeek(out var entry) && entry.Action == LabelAction.Done)
                {
                    file.WriteLine(JsonSerializer.Serialize(LabelRow.Of(entry), LensJson.Line));
                }
            }
        }

        File.Move(half, path, overwrite: true);
    }

    private void Decide(LabelAction action, IReadOnlyDictionary<string, Stance> tags)
    {
        Write(action, tags);
        Forward(_at + 1);
    }

    private void Write(LabelAction action, IReadOnlyDictionary<string, Stance> tags)
    {
        var item = Current ?? throw new InvalidOperationException("There is no sentence to decide on.");
        var entry = new LabelEntry(_clock.GetUtcNow(), _reader, action, item, tags);
        _history.Append(entry);
        Of(item.Id).Push(entry);
    }

    // The next sentence without a decision, from here on and then from the start.
    private void Forward(int from)
    {
        for (var step = 0; step < Queue.Count; step++)
        {
            var place = (from + step) % Queue.Count;
            if (Last(Queue[place].Id) is not { IsDecision: true })
            {
                _at = place;
                return;
            }
        }

        _at = Queue.Count;
    }

    private int Decided(LabelAction action) => _entries.Values.Count(entries => entries.TryPeek(out var last) && last.Action == action);

    private LabelEntry? Last(string id) => _entries.TryGetValue(id, out var entries) && entries.TryPeek(out var last) ? last : null;

    private Stack<LabelEntry> Of(string id) => _entries.TryGetValue(id, out var entries) ? entries : _entries[id] = new Stack<LabelEntry>();
}
