using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>Puts saved decisions onto reports, and writes a worksheet per text.</summary>
internal sealed class WorksheetDesk(string? folder, DecisionBook decisions, string version, Terminal terminal)
{
    /// <summary>The report with the decisions on it; those that no longer apply are told on the error stream.</summary>
    public CheckReport Decided(string file, Article article, CheckReport report)
    {
        var (decided, outdated) = decisions.Apply(file, article, report);
        foreach (var one in outdated)
        {
            terminal.Error.WriteLine(TerminalText.Safe($"{file}: no longer applies: \"{one.Quote}\", {LensJson.Word(one.Kind)} by {one.By} as {LensJson.Word(one.Verdict)}; its words or verdict have changed"));
        }

        return decided;
    }

    /// <summary>Writes the worksheets and says where, on the error stream: the output may be for a program.</summary>
    /// <exception cref="InputException">One cannot be written, or would overwrite what is no worksheet.</exception>
    public async Task WriteAsync(IReadOnlyList<(string File, Article Article, CheckReport Report)> texts, CancellationToken cancellationToken)
    {
        foreach (var (file, article, report) in folder is null ? [] : texts)
        {
            var path = Path.Combine(folder!, NameOf(file));
            try
            {
                await WorksheetFile.WriteAsync(path, WorksheetPage.Write(file, article, report, version), cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"{path}: {e.Message}");
            }

            terminal.Error.WriteLine(TerminalText.Safe($"worksheet: {path}"));
        }
    }

    // A folder's texts keep their sub-folders; one text, given by any path or address, gets a plain name.
    private static string NameOf(string file)
    {
        if (file == "-")
        {
            return "stdin.html";
        }

        var isPath = !file.Contains("://", StringComparison.Ordinal);
        var relative = isPath && Path.IsPathRooted(file) ? Path.GetFileName(file) : file;
        var parts = relative.Split('/', '\\').Where(part => part is not ("" or "." or "..")).Select(Plain);
        return isPath ? string.Join('/', parts) + ".html" : string.Join('-', parts) + ".html";
    }

    private static string Plain(string part)
    {
        const int longest = 80;
        var plain = string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' ? c : '-'));
        return plain.Length <= longest ? plain : plain[..longest];
    }
}
