using System.Globalization;
using System.Text.RegularExpressions;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Brief;

/// <summary>The page as a reader's browser shows it, on Debian's Chromium.</summary>
public sealed partial class ChromiumTests
{
    private const string Measure = """
        <script>
          document.title = 'measured ' + document.documentElement.scrollWidth + ' of ' + innerWidth + ', images ' + document.images.length + ', chart ' + document.querySelectorAll('svg[role=img]').length;
        </script>
        """;

    [Theory]
    [InlineData(500)]
    [InlineData(1200)]
    public async Task The_page_fits_its_window_and_shows_its_chart(int width)
    {
        using var folder = new TemporaryFolder();
        var page = await BriefAsync(folder);

        // The page's own policy forbids scripts, so the measuring copy does without it.
        var copy = folder.Write("measured.html", Policy().Replace(page, "").Replace("</body>", Measure + "</body>", StringComparison.Ordinal));
        var title = TitleOf(await Browser.DumpAsync(copy, width, folder));
        var numbers = Numbers().Matches(title).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(4, numbers.Count);
        Assert.True(numbers[0] <= numbers[1], title);
        Assert.Equal(1, numbers[3]);
    }

    [Fact]
    public async Task A_script_in_the_page_does_not_run()
    {
        using var folder = new TemporaryFolder();
        var page = await BriefAsync(folder);
        var hostile = folder.Write("hostile.html", page.Replace("</body>", "<script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\"></body>", StringComparison.Ordinal));
        Assert.StartsWith("Narrative brief", TitleOf(await Browser.DumpAsync(hostile, 1200, folder)), StringComparison.Ordinal);
    }

    private static async Task<string> BriefAsync(TemporaryFolder folder)
    {
        Browser.SkipUnlessInstalled();
        var (code, _, error) = await LensCommand.RunAsync(["brief", "--week", "2026-W06", "--store", folder.At("store.db"), "--out", folder.At("briefs")]);
        Assert.True(code == 0, error);
        return await File.ReadAllTextAsync(folder.At("briefs", "2026-W06.html"), TestContext.Current.CancellationToken);
    }

    private static string TitleOf(string dom) => Title().Match(dom).Groups[1].Value;

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
