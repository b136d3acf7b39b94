using System.CommandLine;
using System.Globalization;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`changes`: the numbers that outlets changed in stories they had published.</summary>
internal static class ChangesCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var address = new Argument<string?>("ADDRESS") { Description = "Only this story: its URL or its id. Default: all revised stories.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("changes", "List the numbers that changed between the revisions of a story: old and new, each with its place.") { address };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = parsed.GetValue(address);
            var bench = Workbench.For(parsed, shared);
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var revised = (await store.RevisedAsync(cancellationToken)).Where(article => asked is null || article.Id == asked || article.Address == asked).ToList();
            if (asked is not null && revised.Count == 0)
            {
                throw new InputException($"{asked}: the store has no revised story with this address or id");
            }

            var stories = revised.Select(article => (Article: article, Steps: StepsOf(article, bench.Finder))).ToList();
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(new { stories = stories.Select(story => new { story.Article.Id, url = story.Article.Address, story.Article.Outlet, revisions = story.Steps }) });
                return ExitCode.Done;
            }

            stories.ForEach(story => Show(story.Article, story.Steps, terminal));
            var numbers = stories.Sum(story => story.Steps.Sum(step => step.Numbers.Count));
            terminal.Output.WriteLine($"{stories.Count} revised {(stories.Count == 1 ? "story" : "stories")}, {numbers} changed {(numbers == 1 ? "number" : "numbers")}");
            return ExitCode.Done;
        });
        return command;
    }

    // One revision after another, so that a number that changed twice is told twice.
    private static List<Step> StepsOf(RevisedArticle article, FigureFinder finder) =>
        [.. article.Revisions.Zip(article.Revisions.Skip(1), (older, newer) => new Step(
            Side.Of(older),
            Side.Of(newer),
            [.. FigureChanges.Between(older.Article.Text, finder.Find(older.Article).Figures, newer.Article.Text, finder.Find(newer.Article).Figures)
                .Select(change => Number.Of(change, older.Article.Text, newer.Article.Text))]))];

    private static void Show(RevisedArticle article, List<Step> steps, Terminal terminal)
    {
        terminal.Output.WriteLine(TerminalText.Safe($"{article.Outlet}: {article.Revisions[^1].Article.Title}"));
        terminal.Output.WriteLine(TerminalText.Safe($"  {article.Address}"));
        foreach (var step in steps)
        {
            terminal.Output.WriteLine($"  {Time(step.From)} → {Time(step.To)}{(step.Numbers.Count == 0 ? ": no number changed" : "")}");
            foreach (var number in step.Numbers)
            {
                terminal.Output.WriteLine(TerminalText.Safe($"    {number.Kind}: {number.Old?.Quote ?? "–"} → {number.New?.Quote ?? "–"}"));
                terminal.Output.WriteLine(TerminalText.Safe($"      {(number.New ?? number.Old)!.Sentence}"));
            }
        }

        terminal.Output.WriteLine();
    }

    private static string Time(Side side) => (side.ModifiedAt ?? side.SeenAt).UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private sealed record Step(Side From, Side To, IReadOnlyList<Number> Numbers);

    private sealed record Side(string ContentHash, DateTimeOffset SeenAt, DateTimeOffset? ModifiedAt, string Title)
    {
        public static Side Of(ArticleRevision revision) => new(revision.Article.ContentHash, revision.SeenAt, revision.Article.ModifiedAt, revision.Article.Title);
    }

    private sealed record Number(string Kind, Cited? Old, Cited? New)
    {
        public static Number Of(FigureChange change, string older, string newer) => new(LensJson.Word(change.Kind), Cited.Of(change.Old, older), Cited.Of(change.New, newer));
    }

    private sealed record Cited(int Start, int Length, string Quote, FigureKind Kind, decimal Value, decimal? ValueHigh, string? Unit, Qualifier Qualifier, bool Negated, string Sentence)
    {
        public static Cited? Of(Figure? figure, string text) => figure is null ? null : new(
            figure.Start, figure.Length, figure.Quote, figure.Kind, figure.Value, figure.ValueHigh, figure.Unit, figure.Qualifier, figure.Negated,
            new TextSpan(figure.Sentence.Start, figure.Sentence.Length).Of(text));
    }
}
