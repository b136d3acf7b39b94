using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Collect;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Cli;

/// <summary>Titles, outlets and sentences that try to command the terminal of whoever reads them.</summary>
public sealed class HostileOutputTests
{
    private static readonly string[] s_attacks =
    [
        "\u001B[31mred\u001B[0m", "\u001B[2J\u001B[H", "\u001B]0;owned\u0007", "\u001B]8;;https://evil.example\u001B\\here\u001B]8;;\u001B\\", "\u001B]52;c;QQ==\u0007",
        "\u001BP$q\"p\u001B\\", "\u001B[6n", "\u001B[?1049h", "good\u001B[1A\u001B[2Kbad", "true\rfalse", "bad\b\b\bgood", "\u009B31mred", "\u009D0;owned\u009C", "\u0005\u0007\0",
        "a\u007Fb", "a\u000B\u000Cb", "\u000Elqk\u000F", "\u202Egnp.exe", "\u2066a\u2069\u2067b\u2069\u2068c\u2069", "a\u200Eb\u200F\u061C", "a\u2028b\u2029c", "a\u0085b", "a\u200Bb\u2060c\uFEFFd\u00ADe",
        "\U000E0041\U000E0042", "x\r\n2026-02-06 INFO done", "\u001Bc", "\u001B[99999b",
    ];

    [Theory]
    [InlineData("query gold")]
    [InlineData("query gold --kwic")]
    [InlineData("query gold --count-by outlet")]
    [InlineData("changes")]
    [InlineData("provenance https://evil.example/5")]
    public async Task No_view_lets_them_through(string command)
    {
        var harmless = await RunAsync(command, [.. s_attacks.Select((_, i) => $"harmless {i}")]);
        var hostile = await RunAsync(command, s_attacks);
        Assert.All(hostile, c => Assert.True(c == '\n' || !IsCommand(c), $"U+{(int)c:X4}"));
        Assert.DoesNotContain("\U000E0041", hostile, StringComparison.Ordinal);
        Assert.Equal(harmless.Count(c => c == '\n'), hostile.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("query gold --jsonl")]
    [InlineData("changes --json")]
    [InlineData("provenance https://evil.example/5 --json")]
    public async Task Json_keeps_the_words_and_escapes_them(string command)
    {
        var output = await RunAsync(command, s_attacks);
        Assert.All(output, c => Assert.True(c == '\n' || !IsCommand(c), $"U+{(int)c:X4}"));
        if (command.StartsWith("query", StringComparison.Ordinal))
        {
            var titles = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(line => JsonNode.Parse(line)!["title"]!.GetValue<string>());

            // The store keeps every character but NUL, which PostgreSQL has no place for.
            Assert.Equal(s_attacks.Select(attack => $"Title {attack.Replace('\0', '\uFFFD')}").Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Ordinary_writing_of_the_world_is_shown()
    {
        string[] words = ["عربى and Latin", "中文 and Latin", "🚀 é ﬁ"];
        var output = await RunAsync("query gold", words);
        Assert.All(words, word => Assert.Contains($"Title {word}", output, StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(string command, string[] words)
    {
        await using var store = await TempStore.OpenAsync();
        foreach (var (word, i) in words.Select((word, i) => (word, i)))
        {
            await SaveAsync(store, word, $"https://evil.example/{i}");
        }

        var (code, output, error) = await LensCommand.RunAsync([.. command.Split(' '), "--store", store.Place]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        return output;
    }

    private static async Task SaveAsync(TempStore store, string words, string url)
    {
        foreach (var (price, seen) in new[] { ("$60,000", "2026-02-08T12:00:00Z"), ("$61,000", "2026-02-09T12:00:00Z") })
        {
            var article = Some.Article($"Gold \u001B cost {price} at {url[^2..]}.", $"Title {words}", url, outlet: $"Outlet {words}");
            await store.SaveAsync(Some.Analysis(article with { Authors = [words] }), seen);
        }

        await store.Articles.RecordVisitAsync(new Provenance
        {
            RequestedUrl = url,
            FinalUrl = $"https://evil.example/{words}",
            StartedAt = Some.Moment("2026-02-08T12:00:00Z"),
            EndedAt = Some.Moment("2026-02-08T12:00:01Z"),
            Outcome = VisitOutcome.Page,
            Source = words,
        }, TestContext.Current.CancellationToken);
    }

    // Control characters, what turns or hides text, and what breaks lines.
    private static bool IsCommand(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
