namespace NarrativeLens.Cli;

/// <summary>Runs one command over one document or a folder of them, as the contract says: one failure alone is exit 2, some among many are lines of their own and exit 3.</summary>
internal static class DocumentLoop
{
    /// <summary>Reads every document of <paramref name="path"/> and hands it on.</summary>
    /// <param name="bench">The stages.</param>
    /// <param name="terminal">The streams.</param>
    /// <param name="path">PATH, URL or "-".</param>
    /// <param name="published">The time to read relative dates by.</param>
    /// <param name="json">Whether what is left out becomes a JSON line too.</param>
    /// <param name="use">Called with each document, and whether there may be several.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="InputException">The only document cannot be read, or the folder holds none.</exception>
    public static async Task<int> RunAsync(
        Workbench bench, Terminal terminal, string path, DateTimeOffset? published, bool json, Action<Document, bool> use, CancellationToken cancellationToken)
    {
        var many = Documents.IsFolder(path);
        var documents = new Documents(bench.Extractor, terminal, bench.Settings.Collect);
        var (done, failed) = (0, 0);
        await foreach (var (file, article) in documents.ReadAsync(path, published, cancellationToken))
        {
            if (article.Succeeded)
            {
                done++;
                use(new Document(file, article.Value), many);
                continue;
            }

            if (!many)
            {
                throw new InputException($"{article.Skipped.Address}: {article.Skipped.Reason}");
            }

            failed++;
            Leave(file, article.Skipped, json, terminal);
        }

        return done + failed == 0 ? throw new InputException($"{path}: the folder holds no document; expected .html, .md, .txt or .json files")
            : failed > 0 ? ExitCode.Partly
            : ExitCode.Done;
    }

    private static void Leave(string file, Skipped skipped, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.WriteJsonLine(new { file, skipped = skipped.Reason });
        }

        terminal.Error.WriteLine(TerminalText.Safe($"left out: {file}: {skipped.Reason}"));
    }
}
