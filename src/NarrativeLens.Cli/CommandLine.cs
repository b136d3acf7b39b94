using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using NarrativeLens.Cli.Commands;
using NarrativeLens.Collect;
using NarrativeLens.Store;

namespace NarrativeLens.Cli;

/// <summary>Puts the commands together, runs the one that was asked for, and turns every ending into an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that <paramref name="args"/> name.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var shared = new SharedOptions();
        var root = Root(shared, terminal);
        var parsed = root.Parse(args);
        string[] errors = [.. parsed.Errors.Select(error => error.Message), .. UnknownOptions(parsed)];
        if (errors.Length > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in errors)
            {
                terminal.Error.WriteLine($"error: {TerminalText.Safe(error)}");
            }

            terminal.Error.WriteLine($"Try: narrativelens {Path(parsed.CommandResult.Command, root)}--help");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,

            // The engine sorts a million rows before it can be stopped; a process that ended meanwhile would leave an unfinished file beside its place.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            await terminal.Output.FlushAsync(cancellationToken);
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("stopped; what was finished is kept, and the same command goes on from here");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is InputException or StoreException or ArchiveException)
        {
            terminal.Error.WriteLine($"error: {string.Join('\n', e.Message.Split('\n').Select(line => TerminalText.Safe(line)))}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"error: {TerminalText.Safe(e.Message)}; the output is not complete");
            return ExitCode.Usage;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine($"internal error, please report it: {e}");
            return ExitCode.Internal;
        }
        finally
        {
            await FlushAsync(terminal);
        }
    }

    // What a command wrote before it failed is shown, where there still is somebody to read it.
    private static async Task FlushAsync(Terminal terminal)
    {
        try
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static RootCommand Root(SharedOptions shared, Terminal terminal)
    {
        var root = new RootCommand(
            """
            Reads the market press: which story is gaining or losing, and are the numbers right?
            `narrativelens brief` does it all; without sources of your own it reads the sample press that comes with the program.
            """)
        {
            BriefCommand.Create(shared, terminal),
            CollectCommand.Create(shared, terminal),
            ExtractCommand.Create(shared, terminal),
            ClassifyCommand.Create(shared, terminal),
            FiguresCommand.Create(shared, terminal),
            CheckCommand.Create(shared, terminal),
            ReferenceCommand.Create(shared, terminal),
            QueryCommand.Create(shared, terminal),
            CompareCommand.Create(shared, terminal),
            CollocationsCommand.Create(shared, terminal),
            ReplayCommand.Create(shared, terminal),
            ShiftsCommand.Create(shared, terminal),
            VerifyCommand.Create(shared, terminal),
            StoreCommand.Create(shared, terminal),
            ProvenanceCommand.Create(shared, terminal),
            ChangesCommand.Create(shared, terminal),
            TrainCommand.Create(shared, terminal),
            EvaluateCommand.Create(shared, terminal),
            LabelCommand.Create(shared, terminal),
            AgreeCommand.Create(shared, terminal),
        };
        foreach (var option in shared.All)
        {
            root.Add(option);
        }

        return root;
    }

    // The parser takes a misspelt option for an argument where a command has any; none of ours begins so, unless "--" stands before it.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => $"unknown option '{token.Value}'");

    private static string Path(Command command, Command root) =>
        command == root ? "" : string.Concat(command.Parents.OfType<Command>().Select(parent => Path(parent, root))) + command.Name + " ";
}
