using System.CommandLine;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>The options of `check` for editors at work: worksheets to decide on, and the decisions they saved.</summary>
internal sealed class CheckWorksheets
{
    private readonly Option<string?> _html = new("--html")
    {
        Description = "Also write a worksheet per text into FOLDER: every number marked, its evidence, and buttons to accept, correct, query or leave it, saved as JSON.",
        HelpName = "FOLDER",
    };

    private readonly Option<string[]> _decisions = new("--decisions")
    {
        Description = "Decisions that a worksheet saved, one or more files: what was accepted or called not checkable no longer fails or is listed.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command)
    {
        command.Add(_html);
        command.Add(_decisions);
    }

    /// <summary>What the options ask for.</summary>
    /// <exception cref="InputException">A decision file cannot be read, or rows were given.</exception>
    public async Task<WorksheetDesk> OfAsync(ParseResult parsed, bool rows, string version, Terminal terminal, CancellationToken cancellationToken)
    {
        var (folder, paths) = (parsed.GetValue(_html), parsed.GetValue(_decisions) ?? []);
        if (rows && (folder is not null || paths.Length > 0))
        {
            throw new InputException($"--rows and {(folder is null ? "--decisions" : "--html")}: rows are no texts to decide on; expected documents");
        }

        var files = new List<DecisionFile>();
        foreach (var path in paths)
        {
            files.Add(InputException.Unless(await DecisionFile.ReadAsync(path, cancellationToken)));
        }

        return new WorksheetDesk(folder, new DecisionBook(files), version, terminal);
    }
}
