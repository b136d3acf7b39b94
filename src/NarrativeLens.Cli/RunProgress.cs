using Spectre.Console;

namespace NarrativeLens.Cli;

/// <summary>Progress of a run on standard error: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal static class RunProgress
{
    private const int PlainEvery = 25;

    /// <summary>Runs <paramref name="run"/> and shows how far it is.</summary>
    /// <param name="terminal">The streams.</param>
    /// <param name="expected">Addresses that the run before met; null where there was none, and the bar only says that work goes on.</param>
    /// <param name="run">The work.</param>
    public static Task<RunSummary> ShowAsync(Terminal terminal, int? expected, Func<IProgress<RunStep>, Task<RunSummary>> run)
    {
        if (!terminal.Interactive)
        {
            return run(new PlainLines(terminal.Error));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("Reading", maxValue: expected ?? 1);
                task.IsIndeterminate = expected is null;
                return run(new Bar(task));
            });
    }

    private sealed class PlainLines(TextWriter error) : IProgress<RunStep>
    {
        private int _done;
        private int _fresh;

        public void Report(RunStep value)
        {
            _fresh += value.Outcome is StepOutcome.New or StepOutcome.Revised ? 1 : 0;
            if (++_done % PlainEvery == 0)
            {
                error.WriteLine($"read {_done} addresses, {_fresh} new or revised");
            }
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<RunStep>
    {
        private int _done;
        private int _fresh;

        public void Report(RunStep value)
        {
            _fresh += value.Outcome is StepOutcome.New or StepOutcome.Revised ? 1 : 0;
            task.Description = $"{++_done} read, {_fresh} new";
            task.MaxValue = Math.Max(task.MaxValue, _done);
            task.Value = _done;
        }
    }
}
