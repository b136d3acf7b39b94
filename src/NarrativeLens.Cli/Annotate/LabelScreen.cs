using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NarrativeLens.Cli.Annotate;

using Text = Spectre.Console.Text;

/// <summary>Draws a sentence and the codebook entry, beside it or beneath it, cut to the window.</summary>
internal sealed class LabelScreen(LabelSession session, LabelKeys keys, IReadOnlyList<Narrative> narratives, NarrativeClassifier classifier)
{
    private const string Clear = "\u001b[H\u001b[2J";
    private const string Cut = "… (cut; a larger window shows more)";

    // In fewer columns than these two texts side by side are ladders of single words.
    private const int TwoColumns = 72;
    private const int Narrowest = 40;

    // How much of the codebook entry is shown; the first that fits the window is taken.
    private static readonly (int Examples, int Not)[] s_shares = [(2, 10), (1, 8), (1, 3), (1, 0)];

    /// <summary>The screen as text for a window of this size; with <paramref name="ansi"/>, faint and bold but never a colour.</summary>
    /// <param name="width">Columns; drawn for 40 at least.</param>
    /// <param name="height">Rows.</param>
    /// <param name="ansi">Whether the terminal understands control sequences; all of them are ours.</param>
    public string Draw(int width, int height, bool ansi)
    {
        // A terminal goes on to the next row by itself after the last column.
        var columns = Math.Max(Narrowest, width - 1);
        var head = Lines(new Text(Progress()), columns, ansi);
        var foot = Lines(new Spectre.Console.Rows(Tags(), Plain(keys.Note.Length > 0 ? keys.Note : "Enter next  n none  s doubt  u undo  h all keys  q quit", Decoration.None)), columns, ansi);
        var room = Math.Max(1, height - head.Length - foot.Length - 2);
        var body = Fit(s_shares.Select(share => Lines(columns < TwoColumns ? Beneath(share) : Beside(columns, share), columns, ansi)), room);
        return (ansi ? Clear : "") + string.Join('\n', [.. head, "", .. body, .. Enumerable.Repeat("", room - body.Length), "", .. foot]);
    }

    private string Progress()
    {
        var done = session.Queue.Count - session.Left;
        return $"{done} of {session.Queue.Count} done, {session.Left} left{(session.InDoubt > 0 ? $"; {session.InDoubt} in doubt" : "")}";
    }

    private static string[] Fit(IEnumerable<string[]> bodies, int room)
    {
        string[] least = [];
        foreach (var body in bodies)
        {
            least = body;
            if (body.Length <= room)
            {
                return body;
            }
        }

        return [.. least.Take(room - 1), Cut];
    }

    private Grid Beside(int columns, (int Examples, int Not) share)
    {
        var right = columns * 2 / 5;
        return new Grid()
            .AddColumn(new GridColumn { Width = columns - right - 2, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Width = right, Padding = new Padding(0) })
            .AddRow(new Spectre.Console.Rows(Sentence()), new Spectre.Console.Rows(Aside(share)));
    }

    private Spectre.Console.Rows Beneath((int Examples, int Not) share) => new([.. Sentence(), Text.Empty, .. Aside(share)]);

    private IEnumerable<IRenderable> Sentence()
    {
        if (session.Current is not { } item)
        {
            yield return Plain("Every sentence has a decision. u undoes the last key, b goes back, q quits.", Decoration.Bold);
            yield break;
        }

        if (item.Title.Length > 0)
        {
            yield return Plain(item.Title, Decoration.Underline);
            yield return Text.Empty;
        }

        if (item.Previous.Length > 0)
        {
            yield return Plain(item.Previous, Decoration.Dim);
        }

        yield return Plain("> " + item.Sentence, Decoration.Bold);
        if (keys.Guess)
        {
            var tags = classifier.ClassifySentence(item.Title, item.Previous, item.Sentence, item.AboutCrypto).Tags;
            yield return Text.Empty;
            yield return Plain("The model would say: " + (tags.Count == 0 ? "none" : string.Join(", ", tags.Select(tag => $"{tag.Narrative} {LensJson.Word(tag.Stance)}"))), Decoration.Italic);
        }
    }

    private IEnumerable<IRenderable> Aside((int Examples, int Not) share) =>
        keys.Help ? LabelKeys.Lines.Select(line => Plain(line, Decoration.None)) : Entry(narratives[keys.Chosen], share);

    private static IEnumerable<IRenderable> Entry(Narrative narrative, (int Examples, int Not) share) =>
    [
        Plain(narrative.Name, Decoration.Bold),
        Plain(narrative.Story, Decoration.None),
        .. Part("Asserts", " / ", narrative.Asserts.Take(share.Examples)),
        .. Part("Rejects", " / ", narrative.Rejects.Take(share.Examples)),
        .. Part("Counts not", ", ", narrative.Not.Where(IsPlain).Take(share.Not)),
    ];

    // Phrases with more of the codebook's notation than a star at the end are for programs.
    private static bool IsPlain(string phrase) => !phrase.TrimEnd('*').AsSpan().ContainsAny("~|?@*");

    private static IEnumerable<IRenderable> Part(string name, string between, IEnumerable<string> examples)
    {
        var shown = string.Join(between, examples);
        return shown.Length == 0 ? [] : [Plain($"{name}: {shown}", Decoration.None)];
    }

    private Paragraph Tags()
    {
        var line = new Paragraph();
        foreach (var (i, narrative) in narratives.Index())
        {
            var tag = session.Tags.TryGetValue(narrative.Id, out var stance) ? "=" + LensJson.Word(stance) : "";
            line.Append($"{LabelKeys.Narratives[i]}:{narrative.Id}{tag}", new Style(decoration: tag.Length > 0 ? Decoration.Invert : i == keys.Chosen ? Decoration.Underline : Decoration.None));
            line.Append("  ");
        }

        return line;
    }

    private static Text Plain(string words, Decoration decoration) => new(TerminalText.Safe(words), new Style(decoration: decoration));

    private static string[] Lines(IRenderable shown, int width, bool ansi)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Write(shown);
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
