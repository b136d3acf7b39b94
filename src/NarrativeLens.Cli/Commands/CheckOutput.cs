using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>Writes checked texts in the form asked for.</summary>
internal static class CheckOutput
{
    /// <summary>Writes all of them, in their order.</summary>
    /// <param name="texts">File or address, text and report of each.</param>
    /// <param name="form">The form.</param>
    /// <param name="several">Whether there may be several texts: then JSON is a line per text, which names its file.</param>
    /// <param name="version">The checker's version.</param>
    /// <param name="terminal">The streams.</param>
    public static void Write(IReadOnlyList<(string File, Article Article, CheckReport Report)> texts, CheckForm form, bool several, string version, Terminal terminal)
    {
        switch (form)
        {
            case CheckForm.Json:
                Each((file, _, report) => JsonRecord.Of(several ? "file" : null, file, report).WriteTo(terminal, line: several));
                break;
            case CheckForm.Lines:
                Each((file, article, report) => terminal.Output.Write(CheckLines.Write(file, article, report)));
                break;
            case CheckForm.GitHub:
                Each((file, article, report) => terminal.Output.Write(GitHubAnnotations.Write(file, article, report)));
                break;
            case CheckForm.Sarif:
                terminal.Output.Write(SarifLog.Write(texts, version));
                break;
            case CheckForm.ClaimReview:
                terminal.Output.Write(ClaimReviews.Write(texts, version));
                break;
            case CheckForm.WebAnnotation:
                terminal.Output.Write(WebAnnotations.Write(texts, version));
                break;
        }

        void Each(Action<string, Article, CheckReport> write)
        {
            foreach (var (file, article, report) in texts)
            {
                write(file, article, report);
            }
        }
    }
}
