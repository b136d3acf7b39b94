using System.CommandLine;
using System.Text;
using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using NarrativeLens.Cli.Annotate;

namespace NarrativeLens.Cli.Commands;

/// <summary>`label`: a reader gives sentences their narratives, key by key.</summary>
internal static class LabelCommand
{
    private const int Seed = NarrativeTrainer.DefaultSeed;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(30);

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var input = new Argument<string>("PATH") { Description = "Sentences as JSON lines (.jsonl), or a text, page or folder as `classify` reads it." };
        var output = new Option<string>("--out") { Description = "The labels file, for train, evaluate and agree; every key goes to FILE.history at once.", HelpName = "FILE", Required = true };
        var codebook = CodebookOption.Create();
        var narratives = new Option<string[]>("--narratives") { Description = "Ask for these narratives only.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var reader = new Option<string>("--reader") { Description = "Who reads; stands in the history.", HelpName = "NAME", DefaultValueFactory = _ => "reader" };
        var order = new Option<string>("--order") { Description = "doubt: what the model is least sure of first, no near-copies in a row; as-is: as they stand.", DefaultValueFactory = _ => "doubt" };
        order.AcceptOnlyFromAmong("doubt", "as-is");
        var command = new Command(
            "label",
            $"""
            Label sentences by the codebook, with keys: {LabelKeys.Line}. The model's guess is shown only when asked for, not to prime you.
            Run it again with the same --out to go on. Piped input is read as keys: printf '1r\nnq' | narrativelens label press.jsonl --out mine.jsonl
            """) { input, output, codebook, narratives, reader, order };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var book = CodebookOption.Of(parsed, codebook) ?? bench.Classifier.Codebook;
            var asked = Asked(book, parsed.GetValue(narratives) ?? []);
            var items = await ItemsAsync(bench, terminal, parsed.GetValue(input)!, cancellationToken);
            var queue = parsed.GetValue(order) == "doubt" ? LabelOrder.ByDoubt(items, bench.Classifier, [.. asked.Select(n => n.Id)], Seed, cancellationToken) : items;
            var path = parsed.GetValue(output)!;
            if (File.Exists(path) && !File.Exists(path + ".history"))
            {
                throw new InputException($"{path}: exists and has no history beside it; expected a new file, or one that `label` began");
            }

            using var history = InputException.Unless(LabelHistory.Open(path + ".history", book));
            var session = new LabelSession(queue, history, parsed.GetValue(reader)!, TimeProvider.System);
            var keys = new LabelKeys(session, asked);
            try
            {
                await (terminal.Keyboard ? WatchAsync(session, keys, asked, bench.Classifier, terminal, cancellationToken) : ReadAsync(keys, terminal, cancellationToken));
            }
            finally
            {
                session.WriteLabels(path);
            }

            Tell(parsed.GetValue(shared.Json), session, keys, path, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(bool json, LabelSession session, LabelKeys keys, string path, Terminal terminal)
    {
        if (json)
        {
            terminal.WriteJson(new { session.Labelled, session.InDoubt, session.Left, unusedKeys = keys.Unused, labels = path, history = path + ".history" });
        }
        else
        {
            terminal.Output.WriteLine(TerminalText.Safe(
                $"{session.Labelled} labelled, {session.InDoubt} in doubt, {session.Left} left; {keys.Unused} keys did nothing; labels in {path}, every key in {path}.history"));
        }
    }

    private static List<Narrative> Asked(Codebook book, string[] ids)
    {
        var wrong = ids.FirstOrDefault(id => book.IndexOf(id) < 0);
        return wrong is not null ? throw new InputException($"--narratives {wrong}: expected one of {string.Join(", ", book.Narratives.Select(n => n.Id))}")
            : [.. book.Narratives.Where(n => ids.Length == 0 || ids.Contains(n.Id)).Take(LabelKeys.Narratives.Length)];
    }

    private static async Task<IReadOnlyList<LabelItem>> ItemsAsync(Workbench bench, Terminal terminal, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            throw new InputException("-: standard input is for keys; expected a file or folder");
        }

        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return InputException.Unless(LabelInput.Load(path));
        }

        var items = new List<LabelItem>();
        await DocumentLoop.RunAsync(bench, terminal, path, published: null, json: false, (document, _) =>
            items.AddRange(LabelInput.Of(document.File, document.Article, bench.Classifier.Classify(document.Article).Sentences.Select(s => s.Span))), cancellationToken);
        return items.Count > 0 ? items : throw new InputException($"{path}: no sentence");
    }

    private static async Task ReadAsync(LabelKeys keys, Terminal terminal, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(terminal.Input, Encoding.UTF8);
        var key = new char[1];
        while (await reader.ReadAsync(key.AsMemory(), cancellationToken) == 1 && keys.Press(key[0]))
        {
        }
    }

    private static async Task WatchAsync(
        LabelSession session, LabelKeys keys, IReadOnlyList<Narrative> asked, NarrativeClassifier classifier, Terminal terminal, CancellationToken cancellationToken)
    {
        var size = (Width: 0, Height: 0);
        var on = true;
        while (on)
        {
            var now = (Width: Console.WindowWidth, Height: Console.WindowHeight);
            var pressed = Console.KeyAvailable;
            on = !pressed || keys.Press(Console.ReadKey(intercept: true).KeyChar);
            if (pressed || now != size)
            {
                size = now;
                terminal.Output.Write(LabelScreen.Draw(session, keys, asked, classifier, now.Width, now.Height, ansi: true));
                await terminal.Output.FlushAsync(cancellationToken);
            }

            await Task.Delay(pressed ? TimeSpan.Zero : s_look, cancellationToken);
        }

        terminal.Output.WriteLine();
    }
}
