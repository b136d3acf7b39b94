using System.CommandLine;
using System.Globalization;
using NarrativeLens.Classify;

namespace NarrativeLens.Cli.Commands;

/// <summary>`classify`: the narratives of a text.</summary>
internal static class ClassifyCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new TextOptions();
        var jsonl = new Option<bool>("--jsonl") { Description = "As --json, on one line." };
        var command = new Command("classify", "Tag the narratives of a text, sentence by sentence, with stance, probability and reasons.") { jsonl };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (path, rows, published) = options.Of(parsed);
            var bench = Workbench.For(parsed, shared);
            if (rows)
            {
                return await Rows.AnswerAsync(path, terminal, row => [Answer(row, bench.Classifier)], cancellationToken);
            }

            var line = parsed.GetValue(jsonl);
            var json = line || parsed.GetValue(shared.Json);
            return await DocumentLoop.RunAsync(bench, terminal, path, published, json, (document, many) =>
            {
                var narratives = bench.Classifier.Classify(document.Article);
                if (json)
                {
                    JsonRecord.Of(many ? "file" : null, document.File, narratives).WriteTo(terminal, line || many);
                }
                else
                {
                    WriteForPeople(document, narratives, terminal);
                }
            }, cancellationToken);
        });
        return command;
    }

    private static object Answer(Row row, NarrativeClassifier classifier)
    {
        var answer = classifier.ClassifySentence(row.Title ?? "", row.Previous ?? "", row.Words);
        return new { tags = answer.Tags.ToDictionary(tag => tag.Narrative, tag => tag.Stance), answer.Probabilities };
    }

    private static void WriteForPeople(Document document, Classification narratives, Terminal terminal)
    {
        var place = new LineIndex(document.Article.Text);
        foreach (var sentence in narratives.Sentences.Where(sentence => sentence.Tags.Count > 0))
        {
            terminal.Output.WriteLine(TerminalText.Safe($"{document.File}:{place.Place(sentence.Start)}: {sentence.Span.Of(document.Article.Text)}"));
            foreach (var tag in sentence.Tags)
            {
                var because = string.Join(", ", tag.Because.Take(3).Select(reason => $"“{reason.Term}”"));
                terminal.Output.WriteLine(TerminalText.Safe(string.Create(
                    CultureInfo.InvariantCulture, $"    {tag.Narrative} {LensJson.Word(tag.Stance)} {tag.Probability:0.00}  because of {because}")));
            }
        }

        terminal.Output.WriteLine($"{narratives.Sentences.Count(sentence => sentence.Tags.Count > 0)} of {narratives.Sentences.Count} sentences carry a narrative; model {narratives.Model}");
    }
}
