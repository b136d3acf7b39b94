using System.CommandLine;
using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using NarrativeLens.Cli.Annotate;

namespace NarrativeLens.Cli.Commands;

/// <summary>`label`: a reader gives sentences their narratives, key by key.</summary>
internal static class LabelCommand
{
    private const string AsTheyStand = "as-is";

    private const string Explanation = """
        Label sentences by the codebook, with single keys.

        INPUT is a text, Markdown or HTML file, a folder of them, or JSON lines of
        {"id","sentence","title"?,"previous"?} or {"id","title"?,"sentences":[{"text"}]},
        with "about":"crypto" where the text is about crypto and none of these says so;
        --query takes sentences of the store, found as `query` finds them. Each is shown
        with its title and the sentence before, beside the codebook's entry.

          1-9    this narrative is told, as asserted; again: it is not told
          a r p  the narrative chosen last is asserted, rejected, only reported
          Enter  these tags are right, next
          n      no narrative at all, next
          s      in doubt, no labels, next
          u      undo the last key, as often as you like, of earlier runs too
          b      back to the sentence before, to change it
          c      the next entry of the codebook
          g      what the model would say; hidden until then, not to prime you
          h q    the keys; quit

        First come the sentences that the model is least sure of: its probability lies
        nearest to the threshold, or there is a cue of a narrative it was not trained on.
        Within each 256 of these the next one is the least like those shown before, and
        near-copies come last of all. The same input, model and codebook make the same queue.

        Every key is on the disk, in FILE.history, before the next is read: a kill loses
        nothing, and the same command goes on from there. FILE holds the labels as they
        stand, for `train`, `evaluate` and `agree`.

        For example:  narrativelens label press/ --to mine.jsonl
                      narrativelens label --query 'hedge week:2026-W06' --to mine.jsonl
                      printf '1r\nnq' | narrativelens label rows.jsonl --to mine.jsonl
        """;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(30);

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var input = new Argument<string[]>("INPUT") { Description = "Files or folders with the sentences.", Arity = ArgumentArity.ZeroOrMore };
        var query = new Option<string?>("--query") { Description = "Sentences of the store, as `query` finds them; \"\" takes all.", HelpName = "EXPRESSION" };
        var output = new Option<string>("--to") { Description = "The labels file; the history goes to FILE.history.", HelpName = "FILE", Required = true };
        var codebook = CodebookOption.Create();
        var narratives = new Option<string[]>("--narratives") { Description = "Ask for these narratives only.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var reader = new Option<string>("--reader") { Description = "Who reads; stands in the history.", HelpName = "NAME", DefaultValueFactory = _ => "reader" };
        var order = new Option<string>("--order") { Description = "doubt: as said above; as-is: as the sentences stand.", DefaultValueFactory = _ => "doubt" };
        order.AcceptOnlyFromAmong("doubt", AsTheyStand);
        var command = new Command("label", Explanation) { input, query, output, codebook, narratives, reader, order };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var book = CodebookOption.Of(parsed, codebook) ?? bench.Classifier.Codebook;
            var asked = Asked(book, parsed.GetValue(narratives) ?? []);
            using var piped = await KeysAsync(terminal, cancellationToken);
            var items = await new LabelInputs(bench, book, terminal).ReadAsync(parsed.GetValue(input) ?? [], parsed.GetValue(query), cancellationToken);
            if (terminal.Keyboard)
            {
                terminal.Error.WriteLine($"{items.Count} sentences; putting them in order");
            }

            var queue = parsed.GetValue(order) == AsTheyStand ? items
                : LabelOrder.ByDoubt(items, bench.Classifier, book, [.. asked.Select(n => n.Id)], NarrativeTrainer.DefaultSeed, cancellationToken);
            var labels = new LabelFiles(parsed.GetValue(output)!);
            using var history = labels.OpenHistory(book);
            var session = InputException.Unless(LabelSession.Begin(queue, history, parsed.GetValue(reader)!, TimeProvider.System));
            labels.Write(session);
            var keys = new LabelKeys(session, asked);
            try
            {
                await (piped?.PressAllAsync(keys, cancellationToken) ?? WatchAsync(keys, new LabelScreen(session, keys, asked, bench.Classifier), terminal, cancellationToken));
            }
            finally
            {
                labels.Write(session);
            }

            labels.Tell(parsed.GetValue(shared.Json), session, keys, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Narrative> Asked(Codebook book, string[] ids)
    {
        var wrong = ids.FirstOrDefault(id => book.IndexOf(id) < 0);
        if (wrong is not null)
        {
            throw new InputException($"--narratives {wrong}: expected one of {string.Join(", ", book.Narratives.Select(n => n.Id))}");
        }

        List<Narrative> asked = [.. book.Narratives.Where(n => ids.Length == 0 || ids.Contains(n.Id))];
        return asked.Count <= LabelKeys.Narratives.Length ? asked
            : throw new InputException($"the codebook has {asked.Count} narratives and there are keys for {LabelKeys.Narratives.Length}; name some with --narratives");
    }

    private static async Task<PipedKeys?> KeysAsync(Terminal terminal, CancellationToken cancellationToken) =>
        terminal.Keyboard ? null
        : terminal.InputIsTerminal ? throw new InputException("standard output is no terminal, so no sentence can be shown; run `label` without redirecting its output, or pipe keys into it")
        : await PipedKeys.OpenAsync(terminal.Input, cancellationToken);

    private static async Task WatchAsync(LabelKeys keys, LabelScreen screen, Terminal terminal, CancellationToken cancellationToken)
    {
        var size = (Width: 0, Height: 0);
        var on = true;
        while (on)
        {
            var now = (Width: Console.WindowWidth, Height: Console.WindowHeight);
            var pressed = Console.KeyAvailable;
            on = !pressed || keys.Press(Console.ReadKey(intercept: true).KeyChar);
            if (on && (pressed || now != size))
            {
                size = now;
                terminal.Output.Write(screen.Draw(now.Width, now.Height, ansi: true));
                await terminal.Output.FlushAsync(cancellationToken);
            }

            await Task.Delay(pressed ? TimeSpan.Zero : s_look, cancellationToken);
        }

        terminal.Output.WriteLine();
    }
}
