using System.CommandLine;
using NarrativeLens.Classify;
using NarrativeLens.Cli.Settings;

namespace NarrativeLens.Cli.Commands;

/// <summary>`train`: labelled sentences to a model and its card.</summary>
internal static class TrainCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var labels = new Option<string?>("--labels") { Description = "Folder or file of labelled documents (JSON lines). Default: the ones that come with the program.", HelpName = "PATH" };
        var output = new Option<string>("--out")
        {
            Description = "The model file to write; its card goes beside it.",
            HelpName = "FILE",
            DefaultValueFactory = _ => Path.Combine("models", "narratives.zip"),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the training; the same labels and seed give the same bytes.", DefaultValueFactory = _ => NarrativeTrainer.DefaultSeed };
        var codebook = CodebookOption.Create();
        var command = new Command("train", "Train the narrative model from labelled sentences, and write its card with held-out scores.") { labels, output, seed, codebook };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = CodebookOption.Of(parsed, codebook);
            var set = InputException.Unless(LabelledSet.Load(parsed.GetValue(labels) ?? Bundled.Labels, book));

            terminal.Error.WriteLine($"training on {set.Sentences.Count} sentences of {set.Documents} documents");
            var trained = NarrativeTrainer.Train(set, parsed.GetValue(seed), cancellationToken, book);
            await trained.SaveAsync(parsed.GetValue(output)!, cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(trained.Card);
            }
            else
            {
                terminal.Output.Write(EvaluationTable.Of(trained.Card.HeldOut));
                terminal.Output.WriteLine($"Model {trained.Card.Id} written to {parsed.GetValue(output)}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
