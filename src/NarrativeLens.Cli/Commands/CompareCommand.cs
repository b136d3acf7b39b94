using System.CommandLine;
using System.Globalization;
using NarrativeLens.Query;

namespace NarrativeLens.Cli.Commands;

/// <summary>`compare`: two slices of the corpus side by side.</summary>
internal static class CompareCommand
{
    private const int MostShown = 20;

    private const string About = """
        Compares what two expressions of `query` find, by stories (wire copies count once).

        narratives   share of stories whose hits tell each, with 95 % intervals (Wilson; of the difference: Newcombe)
        words        that more stories of one side have: log-likelihood G², log ratio (1 = twice as often), and only those
                     that pass a false discovery rate of 5 % over all words tried (Benjamini and Hochberg)
        figures      one subject, metric, aspect, unit and stated period, with values that only one side gives

        For example:  'outlet:"The Coin Courier"' 'outlet:"Harbour Wire"'
        """;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "The first expression." };
        var second = new Argument<string>("B") { Description = "The second expression." };
        var command = new Command("compare", About) { first, second };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var (a, b) = (QueryCommand.Parse(parsed.GetValue(first)!, bench.Classifier.Codebook), QueryCommand.Parse(parsed.GetValue(second)!, bench.Classifier.Codebook));
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var comparison = await SliceComparison.OfAsync(store, a, b, cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(comparison);
            }
            else
            {
                Show(comparison, terminal);
            }

            await new QueryViews(store, a, terminal).SuggestAsync(comparison.A.Sentences, cancellationToken);
            await new QueryViews(store, b, terminal).SuggestAsync(comparison.B.Sentences, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(SliceComparison comparison, Terminal terminal)
    {
        Write(terminal, $"A  {comparison.A.Stories} stories, {comparison.A.Sentences} sentences  {comparison.A.Query}");
        Write(terminal, $"B  {comparison.B.Stories} stories, {comparison.B.Sentences} sentences  {comparison.B.Query}");
        if (comparison.StoriesInBoth > 0)
        {
            Write(terminal, $"{comparison.StoriesInBoth} stories are in both: intervals and tests take the sides for separate");
        }

        Write(terminal, $"");
        Write(terminal, $"share of stories    A        B    A - B  95 % interval");
        foreach (var told in comparison.Narratives)
        {
            Write(terminal, $"           {100 * told.A.Share,7:0.0} % {100 * told.B.Share,6:0.0} % {100 * told.Difference,6:+0.0;-0.0;0.0}  {100 * told.Low:+0.0;-0.0;0.0} to {100 * told.High:+0.0;-0.0;0.0}  {told.Narrative}");
        }

        var words = comparison.Keyness;
        Write(terminal, $"");
        Write(terminal, $"words of one side ({words.Words.Count} of {words.Tested} tried pass a false discovery rate of {100 * words.FalseDiscoveryRate:0} %)");
        foreach (var word in words.Words.Take(MostShown))
        {
            Write(terminal, $"  {(word.LogRatio > 0 ? "A" : "B")}  {word.StoriesA,5} {word.StoriesB,5} stories  log ratio {word.LogRatio,6:+0.00;-0.00}  G² {word.LogLikelihood,8:0.00}  q {word.QValue:0.0000}  {word.Word}");
        }

        Write(terminal, $"");
        Write(terminal, $"figures that differ: {comparison.Figures.Count}");
        foreach (var figure in comparison.Figures)
        {
            Write(terminal, $"  {figure.Subject} {figure.Metric} {figure.Aspect}, {figure.From:yyyy-MM-dd HH:mm} to {figure.To:yyyy-MM-dd HH:mm}");
            Write(terminal, $"    A alone: {Values(figure.OnlyA)}");
            Write(terminal, $"    B alone: {Values(figure.OnlyB)}");
        }
    }

    private static string Values(IReadOnlyList<CitedValue> values) => values.Count == 0 ? "–" : string.Join("; ", values.Select(value => $"{value.Quote} ({value.Outlet})"));

    private static void Write(Terminal terminal, FormattableString line) => terminal.Output.WriteLine(TerminalText.Safe(line.ToString(CultureInfo.InvariantCulture)));
}
