using Spectre.Console;

namespace NarrativeLens.Cli;

/// <summary>Progress of a run on standard error: a line that is rewritten on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class RunProgress : IProgress<RunStep>, IDisposable
{
    private const int PlainEvery = 25;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole? _console;
    private int _done;
    private int _new;

    private RunProgress(Terminal terminal)
    {
        _terminal = terminal;
        _console = terminal.Interactive
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
            : null;
    }

    /// <summary>Begins to report.</summary>
    public static RunProgress Start(Terminal terminal) => new(terminal);

    /// <inheritdoc/>
    public void Report(RunStep value)
    {
        _done++;
        _new += value.Outcome is StepOutcome.New or StepOutcome.Revised ? 1 : 0;
        if (_console is not null)
        {
            ShowLine(value.Address);
        }
        else if (_done % PlainEvery == 0)
        {
            _terminal.Error.WriteLine($"read {_done} addresses, {_new} new or revised");
        }
    }

    /// <summary>Clears the line.</summary>
    public void Finish() => _console?.Write(new ControlCode("\r\u001b[2K"));

    /// <inheritdoc/>
    public void Dispose() => Finish();

    private void ShowLine(string address)
    {
        var room = Math.Max(20, _console!.Profile.Width - 34);
        var shown = Terminal.Printable(address);
        shown = shown.Length > room ? "…" + shown[^(room - 1)..] : shown;
        _console.Write(new ControlCode("\r\u001b[2K"));
        _console.Markup($"[green]{_done,6}[/] read  [blue]{_new,5}[/] new  [grey]{shown.EscapeMarkup()}[/]");
    }
}
