using System.CommandLine;
using System.Globalization;
using NarrativeLens.Query;

namespace NarrativeLens.Cli.Commands;

/// <summary>`collocations`: the words that keep company with those asked for.</summary>
internal static class CollocationsCommand
{
    private const int UsualWindow = 5;
    private const int WidestWindow = 50;
    private const int UsualFewest = 3;
    private const int MostShown = 30;

    private const string About = """
        Lists the words that stand near the words of an expression of `query` more often than chance would have it:
        log-likelihood G² and logDice (at most 14) over the sentences of the store, wire copies left out,
        and only those that pass a false discovery rate of 5 % over all words tried (Benjamini and Hochberg).

        For example:  hedge
                      '"safe haven" week:2026-W06' --window 3
        """;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var expression = new Argument<string>("EXPRESSION") { Description = "What to look for; it must have a word." };
        var window = new Option<int>("--window") { Description = $"Words to look at on each side, within the sentence. Default: {UsualWindow}.", HelpName = "N", DefaultValueFactory = _ => UsualWindow };
        var fewest = new Option<int>("--fewest") { Description = $"The fewest hits with a word. Default: {UsualFewest}.", HelpName = "N", DefaultValueFactory = _ => UsualFewest };
        var command = new Command("collocations", About) { expression, window, fewest };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var filter = QueryCommand.Parse(parsed.GetValue(expression)!, bench.Classifier.Codebook);
            var (wide, few) = (QueryViewOptions.Within("--window", parsed.GetValue(window), WidestWindow), QueryViewOptions.Within("--fewest", parsed.GetValue(fewest), int.MaxValue));
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var collocations = await Collocations.OfAsync(store, filter, wide, few, cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(collocations);
            }
            else
            {
                Show(collocations, terminal);
            }

            using var found = await store.FindAsync(filter, cancellationToken);
            await new QueryViews(store, filter, terminal).SuggestAsync(found.Count, cancellationToken);
            if (collocations.Hits == 0 && found.Count > 0)
            {
                terminal.Error.WriteLine("The sentences found have no word of the expression, or stand in wire copies only: name a word to look beside.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Collocations collocations, Terminal terminal)
    {
        terminal.Output.WriteLine("      G²  logDice  together  left  right  sentences");
        foreach (var word in collocations.Collocates.Take(MostShown))
        {
            terminal.Output.WriteLine(TerminalText.Safe(string.Create(
                CultureInfo.InvariantCulture, $"{word.LogLikelihood,8:0.00}  {word.LogDice,7:0.00}  {word.Together,8}  {word.Left,4}  {word.Right,5}  {word.Sentences,9}  {word.Word}")));
        }

        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{collocations.Hits} of {collocations.AllSentences} sentences have the words; {collocations.Collocates.Count} of {collocations.Tested} words near them pass a false discovery rate of {100 * collocations.FalseDiscoveryRate:0} %, {Math.Min(MostShown, collocations.Collocates.Count)} shown"));
    }
}
