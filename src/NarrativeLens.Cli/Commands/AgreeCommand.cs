using System.CommandLine;
using NarrativeLens.Classify;

namespace NarrativeLens.Cli.Commands;

/// <summary>`agree`: how far readers of the same sentences agree.</summary>
internal static class AgreeCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var readings = new Argument<string[]>("READING")
        {
            Description = "Two or more files or folders of labelled JSON lines that hold the same ids: documents, or rows {\"id\",\"title\",\"previous\",\"sentence\",\"tags\"}.",
            Arity = new ArgumentArity(2, 16),
        };
        var codebook = CodebookOption.Create();
        var command = new Command("agree", "Compare readings of the same sentences: Krippendorff's alpha per narrative and stance, and every disagreement.") { readings, codebook };
        command.SetAction(parsed =>
        {
            var book = CodebookOption.Of(parsed, codebook) ?? Codebook.Default;
            var agreement = Agreement.Of([.. parsed.GetValue(readings)!.Select(path => InputException.Unless(LabelledSet.Load(path, book)))], book);
            if (!agreement.Succeeded)
            {
                throw new InputException(agreement.Skipped.Reason);
            }

            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(agreement.Value);
            }
            else
            {
                terminal.Output.Write(AgreementTable.Of(agreement.Value));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
