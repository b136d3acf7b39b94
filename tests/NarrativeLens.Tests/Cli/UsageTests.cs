using System.Text;
using NarrativeLens.Cli;

namespace NarrativeLens.Tests.Cli;

/// <summary>What a user sees who types something wrong.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("breif", "breif")]
    [InlineData("brief --week 2026-W60", "2026-W60: expected an ISO week such as 2026-W06")]
    [InlineData("brief --week next", "expected an ISO week such as 2026-W06")]
    [InlineData("collect no-such-folder", "no-such-folder: there is no such file or folder")]
    [InlineData("collect ftp://example.com/feed", "ftp://example.com/feed: not a source; expected an http(s) URL, a file or a folder")]
    [InlineData("extract no-such.html", "no-such.html: there is no such file or folder")]
    [InlineData("figures no-such.txt", "no-such.txt: there is no such file or folder")]
    [InlineData("figures - --published yesterday", "\"yesterday\" is not a date; expected ISO 8601")]
    [InlineData("check - --fail-on everything", "everything")]
    [InlineData("classify --rows no-such.jsonl", "no-such.jsonl: cannot be read; expected a file of JSON lines")]
    [InlineData("brief --config no-such.json", "--config no-such.json: there is no such file")]
    [InlineData("collect --archive pages.warc", "--archive pages.warc: Archive is 'pages.warc'; it must be a file whose name ends in .warc.gz.")]
    [InlineData("provenance https://example.org/ --store no-such.db", "no-such.db: there is no store yet")]
    [InlineData("changes --store no-such.db", "no-such.db: there is no store yet")]
    [InlineData("collect --statu", "unknown option '--statu'")]
    [InlineData("check draft.md --fail-onn mismatch", "unknown option '--fail-onn'")]
    [InlineData("check", "Required argument 'PATH' missing")]
    public async Task A_wrong_command_line_exits_with_2_and_says_what_was_expected(string line, string expected)
    {
        var (code, output, error) = await LensCommand.RunAsync(line.Split(' '));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("collect")]
    [InlineData("extract")]
    [InlineData("classify")]
    [InlineData("figures")]
    [InlineData("check")]
    [InlineData("query")]
    [InlineData("replay")]
    [InlineData("provenance")]
    [InlineData("changes")]
    [InlineData("train")]
    [InlineData("evaluate")]
    public async Task Every_command_explains_itself(string command)
    {
        var (code, output, _) = await LensCommand.RunAsync([command, "--help"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Contains("--json", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_row_is_named_by_its_line()
    {
        var rows = Encoding.UTF8.GetBytes("{\"id\":1,\"text\":\"Up 3%.\"}\n{\"id\":2,\"text\":}\n");
        var (code, _, error) = await LensCommand.RunAsync(["figures", "--rows", "-"], rows);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("-:2:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused_with_its_place()
    {
        var (code, _, error) = await LensCommand.RunAsync(["figures", "-"], [0x61, 0xFF, 0x62]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("not UTF-8 text (byte 1)", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_an_article_never_reach_the_terminal() =>
        Assert.Equal(" [31mred   lanif", TerminalText.Safe("\u001b[31mred\u0007\n\u202Elanif"));
}
