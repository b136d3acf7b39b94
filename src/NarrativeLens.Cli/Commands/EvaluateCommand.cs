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
        var details = new Option<bool>("--details") { Description = "Also which stances and narratives are taken for one another, and what was found where each probability was promised." };
        var command = new Command("evaluate", "Score the model per narrative on labelled sentences, beside a keyword and a majority baseline.") { labels, details };
        command.SetAction(parsed =>
        {
            var bench = Workbench.For(parsed, shared);
            var path = parsed.GetValue(labels);
            var set = InputException.Unless(LabelledSet.Load(path ?? Bundled.Labels, bench.Classifier.Codebook));

            var sentences = path is null ? set.HeldOut : set.Sentences;
            var more = parsed.GetValue(details) ? EvaluationDetails.Of(bench.Classifier, sentences) : null;
            var evaluation = more?.Evaluation ?? Evaluation.Of(bench.Classifier, sentences);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(more ?? (object)evaluation);
            }
            else
            {
                terminal.Output.Write(EvaluationTable.Of(evaluation));
                terminal.Output.Write(more is null ? "" : EvaluationTable.Of(more));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
