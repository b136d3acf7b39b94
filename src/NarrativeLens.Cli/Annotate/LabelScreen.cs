using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using Spectre.Console;

namespace NarrativeLens.Cli.Annotate;

using Text = Spectre.Console.Text;

/// <summary>Draws a sentence beside the codebook entry, cut to the window.</summary>
internal static class LabelScreen
{
    private const string Clear = "\u001b[H\u001b[2J";

    /// <summary>The screen as text for a window of this size; with <paramref name="ansi"/>, faint and bold but never a colour.</summary>
    public static string Draw(LabelSession session, LabelKeys keys, IReadOnlyList<Narrative> narratives, NarrativeClassifier classifier, int width, int height, bool ansi)
    {
        var foot = Lines(new Spectre.Console.Rows([.. Foot(session, keys, narratives)]), width, ansi);
        var grid = new Grid().AddColumn().AddColumn(new GridColumn { Width = Math.Max(20, width * 2 / 5) });
        grid.AddRow(new Spectre.Console.Rows(Sentence(session, keys, classifier)), new Spectre.Console.Rows(Entry(narratives[keys.Chosen])));
        var head = Lines(new Text($"{session.Labelled} labelled, {session.InDoubt} in doubt, {session.Left} left of {session.Queue.Count}"), width, ansi);
        var room = Math.Max(1, height - head.Length - foot.Length - 1);
        return (ansi ? Clear : "") + string.Join('\n', [.. head, .. Lines(grid, width, ansi).Take(room), .. foot]);
    }

    private static IEnumerable<Text> Sentence(LabelSession session, LabelKeys keys, NarrativeClassifier classifier)
    {
        if (session.Current is not { } item)
        {
            yield return new Text("Every sentence has a decision. u takes the last one back, q ends.");
            yield break;
        }

        yield return Words(item.Title, Decoration.Underline);
        yield return Words(item.Previous, Decoration.Dim);
        yield return Words(item.Sentence, Decoration.Bold);
        if (keys.Guess)
        {
            var tags = classifier.ClassifySentence(item.Title, item.Previous, item.Sentence).Tags;
            yield return Words("guess: " + (tags.Count == 0 ? "none" : string.Join(", ", tags.Select(tag => $"{tag.Narrative} {LensJson.Word(tag.Stance)}"))), Decoration.Italic);
        }
    }

    private static IEnumerable<Text> Entry(Narrative narrative) =>
    [
        Words(narrative.Name, Decoration.Bold),
        Words(narrative.Story, Decoration.None),
        Words("Asserts: " + string.Join(" ", narrative.Asserts.Take(1)), Decoration.None),
        Words("Rejects: " + string.Join(" ", narrative.Rejects.Take(1)), Decoration.None),
        Words("Counts not: " + string.Join(", ", narrative.Not.Take(8)), Decoration.Dim),
    ];

    private static IEnumerable<Text> Foot(LabelSession session, LabelKeys keys, IReadOnlyList<Narrative> narratives)
    {
        yield return new Text(string.Join("  ", narratives.Select((narrative, i) =>
            LabelKeys.Narratives[i] + " " + narrative.Id + (session.Tags.TryGetValue(narrative.Id, out var stance) ? $" [{LensJson.Word(stance)}]" : ""))));
        yield return new Text(keys.Help ? LabelKeys.Line + ". The guess is hidden until asked for, not to prime you." : "h help  n none  s doubt  u undo  q quit");
    }

    private static Text Words(string words, Decoration decoration) => new(TerminalText.Safe(words), new Style(decoration: decoration));

    private static string[] Lines(Spectre.Console.Rendering.IRenderable shown, int width, bool ansi)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Math.Max(40, width - 1);
        console.Write(shown);
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
