using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Collect;

namespace NarrativeLens.Tests.Cli;

/// <summary>`collect --status`, and what it says after runs that failed.</summary>
public sealed class SourceStatusTests
{
    [Fact]
    public async Task A_failing_source_is_shown_disabled_left_alone_and_tried_again_when_named()
    {
        await using var server = await WebServer.StartAsync();
        using var folder = new TemporaryFolder();
        var feed = server.Root + "/feed";
        var settings = folder.Write("narrativelens.json", $$"""{ "sources": [{ "address": "{{feed}}", "name": "Wire" }], "collect": { "delay": "00:00:00", "allowPrivate": true, "disableAfter": 2 } }""");
        string[] Command(params string[] words) => ["collect", .. words, "--config", settings, "--store", folder.At("store.db")];

        Assert.Equal(ExitCode.Partly, (await LensCommand.RunAsync(Command())).Code);
        Assert.Equal(ExitCode.Partly, (await LensCommand.RunAsync(Command())).Code);
        var table = await LensCommand.RunAsync(Command("--status"));
        Assert.Matches(@"(?m)^disabled +never +2 +0 of 0 +http", table.Output);
        Assert.Contains("disabled after 2 failed visits in a row, the last: HTTP 404", table.Output, StringComparison.Ordinal);

        var asked = server.TimesAsked("/feed");
        var third = await LensCommand.RunAsync(Command());
        Assert.Contains("name it on the command line to try it again", third.Error, StringComparison.Ordinal);
        Assert.Equal(asked, server.TimesAsked("/feed"));

        server.Serves("/feed", "<rss><channel/></rss>", "text/xml");
        Assert.Equal(ExitCode.Done, (await LensCommand.RunAsync(Command(feed))).Code);
        var status = JsonNode.Parse((await LensCommand.RunAsync(Command("--status", "--json"))).Output)!["sources"]![0]!;
        Assert.Equal(("well", 0), (status["state"]!.GetValue<string>(), status["failuresInARow"]!.GetValue<int>()));
        Assert.NotNull(status["lastSuccess"]);
    }

    [Fact]
    public async Task Without_a_store_there_is_nothing_to_show()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = await LensCommand.RunAsync(["collect", "--status", "--store", folder.At("none.db")]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("there is no store yet", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk@example.org\r\nX-Evil: 1")]
    [InlineData("call us")]
    [InlineData("desk@example.org)")]
    public async Task A_contact_that_would_not_fit_into_a_header_is_refused(string contact)
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await LensCommand.RunAsync(["collect", "--contact", contact, "--store", folder.At("store.db"), folder.Write("a.html", "<p>x</p>")]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("--contact: Contact is", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_is_sent_and_its_absence_is_pointed_out()
    {
        await using var server = await WebServer.StartAsync();
        using var folder = new TemporaryFolder();
        server.Serves("/feed", "<rss><channel/></rss>", "text/xml");
        string[] command = ["collect", server.Root + "/feed", "--allow-private", "--store", folder.At("store.db")];

        var without = await LensCommand.RunAsync(command);
        var with = await LensCommand.RunAsync([.. command, "--contact", "https://example.org/bot"]);

        Assert.Contains("note: no contact is sent", without.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("note: no contact is sent", with.Error, StringComparison.Ordinal);
        Assert.EndsWith(" (+https://example.org/bot)", server.Headers["/feed"]["User-Agent"].ToString(), StringComparison.Ordinal);
    }
}
