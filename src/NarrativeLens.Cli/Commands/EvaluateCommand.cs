using System.CommandLine;
using NarrativeLens.Classify;
using NarrativeLens.Cli.Settings;

namespace NarrativeLens.Cli.Commands;

/// <summary>`evaluate`: how well the model tags sentences that it was not trained on.</summary>
internal static class EvaluateCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var labels = new Argument<string?>("LABELS")
        {
            Description = "JSON lines of labelled documents, or of rows {\"id\",\"title\",\"previous\",\"sentence\",\"tags\"}. Default: the held-out part of the labels that come with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("evaluate", "Score the model per narrative on labelled sentences, beside a keyword and a majority baseline.") { labels };
        command.SetAction(parsed =>
        {
            var bench = Workbench.For(parsed, shared);
            var path = parsed.GetValue(labels);
            var set = InputException.Unless(LabelledSet.Load(path ?? Bundled.Labels, bench.Classifier.Codebook));

            var evaluation = Evaluation.Of(bench.Classifier, path is null ? set.HeldOut : set.Sentences);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(evaluation);
            }
            else
            {
                terminal.Output.Write(EvaluationTable.Of(evaluation));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
