using System.Text;
using System.Text.Json;

namespace NarrativeLens.Classify.Labelling;

/// <summary>The append-only file of everything a reader did, one JSON line a key, on the disk before the next key is read.
/// One program at a time; not for several threads.</summary>
public sealed class LabelHistory : IDisposable
{
    private readonly FileStream _file;
    private readonly List<LabelEntry> _standing = [];

    private LabelHistory(FileStream file) => _file = file;

    /// <summary>The file.</summary>
    public string Path => _file.Name;

    /// <summary>The entries that no undo took back, oldest first.</summary>
    public IReadOnlyList<LabelEntry> Standing => _standing;

    /// <summary>Opens a history, or begins one. A last line that a kill cut short is dropped: its key was never answered.</summary>
    /// <param name="path">The file.</param>
    /// <param name="codebook">The codebook whose narratives its tags name.</param>
    /// <returns>The history, or the line that cannot be read, or why the file cannot be used.</returns>
    public static Outcome<LabelHistory> Open(string path, Codebook codebook)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var history = new LabelHistory(file);
            if (history.Replay(codebook) is not { } problem)
            {
                return history;
            }

            file.Dispose();
            return new Skipped(Stage.Classify, problem, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return new Skipped(Stage.Classify, $"the history cannot be opened, or another `label` has it open: {e.Message}", path);
        }
    }

    /// <summary>Writes an entry through to the disk, and counts it.</summary>
    /// <exception cref="IOException">It cannot be written; it does not count.</exception>
    public void Append(LabelEntry entry)
    {
        var whole = _file.Position;
        try
        {
            _file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, LensJson.Line) + "\n"));
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // Half a line on a full disk must not become the start of the next one.
            _file.SetLength(whole);
            throw;
        }

        Count(entry);
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private string? Replay(Codebook codebook)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        _file.SetLength(whole);
        _file.Position = whole;
        var number = 0;
        foreach (var range in bytes.AsSpan(0, whole).Split((byte)'\n'))
        {
            number++;
            var line = bytes.AsSpan(range);
            if (!line.IsEmpty && ReadLine(line, codebook) is { } problem)
            {
                return $"line {number} of the history: {problem}";
            }
        }

        return null;
    }

    private string? ReadLine(ReadOnlySpan<byte> line, Codebook codebook)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<LabelEntry>(line, LensJson.Line);
            if (entry is not { Item.Id: not null, Tags: not null } || (entry.Action == LabelAction.Undo && _standing.Count == 0))
            {
                return "expected {\"at\",\"reader\",\"action\",\"item\",\"tags\"}, and an undo only after something to undo";
            }

            Count(entry);
            return entry.Tags.Keys.FirstOrDefault(id => codebook.IndexOf(id) < 0) is { } unknown ? $"the codebook has no narrative '{unknown}'" : null;
        }
        catch (JsonException e)
        {
            return $"not an entry: {e.Message}";
        }
    }

    private void Count(LabelEntry entry)
    {
        if (entry.Action == LabelAction.Undo)
        {
            _standing.RemoveAt(_standing.Count - 1);
        }
        else
        {
            _standing.Add(entry);
        }
    }
}
