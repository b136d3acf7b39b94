using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Cli.Annotate;

/// <summary>The labels file and the history beside it.</summary>
/// <param name="labels">Path of the labels file.</param>
internal sealed class LabelFiles(string labels)
{
    private string HistoryPath => labels + ".history";

    /// <summary>Opens the history, or begins one.</summary>
    /// <exception cref="InputException">It cannot be opened, or the labels file is someone else's.</exception>
    public LabelHistory OpenHistory(Codebook book)
    {
        if (File.Exists(labels) && !File.Exists(HistoryPath))
        {
            throw new InputException($"--to {labels}: exists and has no history beside it; expected a new file, or one that `label` began");
        }

        return InputException.Unless(LabelHistory.Open(HistoryPath, book));
    }

    /// <summary>Writes the labels as they stand.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(LabelSession session)
    {
        try
        {
            session.WriteLabels(labels);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--to {labels}: cannot be written: {e.Message}; what was labelled is safe in {HistoryPath}");
        }
    }

    /// <summary>Says how far the reader got.</summary>
    public void Tell(bool json, LabelSession session, LabelKeys keys, Terminal terminal)
    {
        if (json)
        {
            terminal.WriteJson(new { session.Labelled, session.InDoubt, session.Left, unusedKeys = keys.Unused, labels, history = HistoryPath });
            return;
        }

        var unused = keys.Unused == 0 ? "" : keys.Unused == 1 ? "; 1 key did nothing" : $"; {keys.Unused} keys did nothing";
        terminal.Output.WriteLine(TerminalText.Safe($"{session.Labelled} labelled, {session.InDoubt} in doubt, {session.Left} left{unused}"));
        terminal.Output.WriteLine(TerminalText.Safe($"every key: {HistoryPath}; the same command goes on from here"));
        terminal.Output.WriteLine(TerminalText.Safe($"labels: {labels}"));
    }
}
