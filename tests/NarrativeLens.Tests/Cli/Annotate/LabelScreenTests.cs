using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using NarrativeLens.Cli.Annotate;
using NarrativeLens.Tests.Classify;
using NarrativeLens.Tests.Classify.Labelling;

namespace NarrativeLens.Tests.Cli.Annotate;

public sealed class LabelScreenTests : IDisposable
{
    private readonly SomeQueue _queue = new();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(60, 20)]
    [InlineData(41, 16)]
    [InlineData(200, 60)]
    public void The_screen_fits_its_window_with_sentence_entry_and_keys(int width, int height)
    {
        var lines = Draw("", width, height).Split('\n');
        Assert.Equal(height, lines.Length);
        Assert.All(lines, line => Assert.True(line.Length < width, line));
        var all = string.Join(' ', lines.Select(line => line.Trim()));
        Assert.All(["0 of 3 done", "The title", "Before it.", "8:institutional-adoption", "q quit", "Inflation hedge"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    [Fact]
    public void The_entry_beside_the_sentence_is_of_the_narrative_chosen_last()
    {
        var screen = Draw("3r", 100, 40);
        Assert.All(["Safe haven", "Asserts:", "Rejects:", "Counts not:", "3:safe-haven=rejects"], part => Assert.Contains(part, screen, StringComparison.Ordinal));
        Assert.Contains("2:store-of-value ", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_longer_than_the_window_is_cut_with_a_word_about_it()
    {
        var lines = Draw("", 60, 20, string.Join(' ', Enumerable.Repeat("word", 900))).Split('\n');
        Assert.Equal(20, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("… (cut", StringComparison.Ordinal));
        Assert.Contains("q quit", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_text_reaches_the_terminal_as_a_control()
    {
        var screen = Draw("", 240, 24, "Up \u001b[31mred\u001b]0;title\u0007 \u009b2J \u202Eback\r\n[bold]not markup[/]", ansi: true);
        Assert.Contains("[bold]not markup[/]", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(screen, c => c is '\u0007' or '\u009b' or '\u202E' or '\r');
    }

    [Fact]
    public void The_guess_is_shown_only_when_asked_for()
    {
        const string hedge = "Bitcoin is an inflation hedge.";
        Assert.DoesNotContain("The model", Draw("", 80, 40, hedge), StringComparison.Ordinal);
        Assert.Contains("The model would say: inflation-hedge", string.Join(' ', Draw("g", 120, 40, hedge).Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_the_queue_says_what_can_be_done()
    {
        Assert.Contains("Every sentence has a decision", string.Join(' ', Draw("nnn", 80, 24).Split('\n').Select(line => line.Split("   ")[0])), StringComparison.Ordinal);
    }

    public void Dispose() => _queue.Dispose();

    private string Draw(string typed, int width, int height, string? sentence = null, bool ansi = false)
    {
        using var history = _queue.Open();
        IReadOnlyList<LabelItem> items = [new LabelItem("first", "The title", "Before it.", sentence ?? "A sentence."), .. SomeQueue.Items.Skip(1)];
        var session = SomeQueue.Begin(history, items);
        var keys = new LabelKeys(session, Codebook.Default.Narratives);
        foreach (var key in typed)
        {
            keys.Press(key);
        }

        return new LabelScreen(session, keys, Codebook.Default.Narratives, SomeModel.Shipped).Draw(width, height, ansi);
    }
}
