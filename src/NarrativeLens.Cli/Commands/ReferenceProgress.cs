using System.Globalization;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>Shows on standard error how far an update is: one line that changes on a terminal, a line now and then elsewhere.</summary>
internal sealed class ReferenceProgress(Terminal terminal) : IProgress<SeriesProgress>
{
    private const int PlainEvery = 10;

    private int _answers;

    /// <inheritdoc/>
    public void Report(SeriesProgress value)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.Name}: {value.Values} values, {ReferenceWords.Time(value.From)} to {ReferenceWords.Time(value.To)}");
        _answers++;
        if (terminal.Interactive)
        {
            // Back to the line's start, and what stood there before cleared.
            terminal.Error.Write($"\r{line}\u001b[K");
        }
        else if (_answers % PlainEvery == 0)
        {
            terminal.Error.WriteLine(line);
        }
    }

    /// <summary>Leaves the line for what is written next.</summary>
    public void End()
    {
        if (terminal.Interactive && _answers > 0)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
