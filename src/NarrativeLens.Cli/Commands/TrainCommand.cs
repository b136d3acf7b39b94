using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Classify;
using NarrativeLens.Cli.Settings;

namespace NarrativeLens.Cli.Commands;

/// <summary>`train`: labelled sentences to a model and its card.</summary>
internal static class TrainCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var labels = new Option<string[]>("--labels")
        {
            Description = "Files or folders of labels (JSON lines), as `label` writes them; taken together. Default: the ones that come with the program.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out")
        {
            Description = "The model file to write; its card goes beside it.",
            HelpName = "FILE",
            DefaultValueFactory = _ => Path.Combine("models", "narratives.zip"),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the training; the same labels and seed give the same bytes.", DefaultValueFactory = _ => NarrativeTrainer.DefaultSeed };
        var verify = new Option<bool>("--verify") { Description = "Write nothing: train, and say whether the model at --out is the same to the byte. Exit 1 where it is not." };
        var codebook = CodebookOption.Create();
        var command = new Command(
            "train",
            """
            Train the narrative model from labelled sentences, and write its card with held-out scores.

            A narrative of your own: copy corpus/codebook.json, add an entry to its
            "narratives" (id, name, story, asserts, rejects, cues, not), label some hundred
            sentences with it, and train on them with the ones that come with the program:

              narrativelens label press/ --to mine.jsonl --codebook mine.json
              narrativelens train --codebook mine.json --labels corpus/labels mine.jsonl --out mine.zip
              NARRATIVELENS_MODEL=mine.zip narrativelens brief

            The model carries its codebook: classify, evaluate, query and brief use its
            narratives and names. Where a sentence has no tag of a narrative it counts as not
            telling it, so label every narrative that you train. One with fewer than five
            sentences is not learnt.
            """) { labels, output, seed, codebook, verify };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = CodebookOption.Of(parsed, codebook);
            var set = InputException.Unless(LabelledSet.Load(parsed.GetValue(labels) is { Length: > 0 } given ? given : [Bundled.Labels], book));

            terminal.Error.WriteLine($"training on {set.Sentences.Count} sentences of {set.Documents} documents");
            var stopwatch = Stopwatch.StartNew();
            var trained = NarrativeTrainer.Train(set, parsed.GetValue(seed), cancellationToken, book);
            if (parsed.GetValue(verify))
            {
                return Verified(trained, parsed.GetValue(output)!, terminal);
            }

            await trained.SaveAsync(parsed.GetValue(output)!, cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(trained.Card);
            }
            else
            {
                terminal.Output.Write(EvaluationTable.Of(trained.Card.HeldOut));
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Model {trained.Card.Id} written to {parsed.GetValue(output)}, trained in {stopwatch.Elapsed.TotalSeconds:0.0} s."));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int Verified(TrainedModel trained, string path, Terminal terminal)
    {
        var difference = trained.DifferenceFrom(path);
        terminal.Output.WriteLine(difference is null ? $"{path} is what these labels make: the same bytes." : $"{path}: {difference.Reason}");
        return difference is null ? ExitCode.Done : ExitCode.Findings;
    }
}
