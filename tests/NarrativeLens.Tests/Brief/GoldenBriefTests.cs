using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NarrativeLens.Brief;

namespace NarrativeLens.Tests.Brief;

public sealed class GoldenBriefTests
{
    // Set to 1 to write the golden files anew after a wanted change; read the difference before committing it.
    private static readonly bool s_isRewritten = Environment.GetEnvironmentVariable("NARRATIVELENS_GOLDEN") == "1";

    [Theory]
    [InlineData("2026-W06.md")]
    [InlineData("2026-W06-narratives.svg")]
    public async Task A_known_week_gives_the_known_page(string file)
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var brief = await room.ComposeAsync();

        // The id of the store's state is the store's own matter.
        await BriefFiles.WriteAsync(brief with { Origin = brief.Origin with { Snapshot = "sha256:state-of-the-store" } }, room.Out, TestContext.Current.CancellationToken);
        var written = await File.ReadAllTextAsync(Path.Combine(room.Out, file), TestContext.Current.CancellationToken);
        var golden = Repository.At("tests", "NarrativeLens.Tests", "Brief", "Golden", file);
        if (s_isRewritten)
        {
            await File.WriteAllTextAsync(golden, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public async Task The_bytes_do_not_depend_on_culture_or_time_zone()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var first = await HashesAsync(room);
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = Elsewhere();
            Environment.SetEnvironmentVariable("TZ", "Pacific/Auckland");
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(first, await HashesAsync(room));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public async Task The_order_of_saving_changes_nothing()
    {
        await using var room = new PressRoom();
        await using var again = new PressRoom();
        await room.FillAsync();
        await again.FillAsync(backwards: true);
        Assert.Equal(await HashesAsync(room), await HashesAsync(again));
    }

    [Fact]
    public async Task Three_files_are_left_and_no_temporary_one()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        Assert.Equal(["2026-W06-narratives.svg", "2026-W06.html", "2026-W06.md"], (await room.WriteAsync()).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3, (await room.WriteAsync()).Count);
    }

    [Fact]
    public async Task The_chart_is_well_formed_on_its_own_and_says_its_numbers()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var chart = new XmlDocument { XmlResolver = null };
        chart.LoadXml((await room.WriteAsync())["2026-W06-narratives.svg"]);
        var root = chart.DocumentElement!;
        Assert.Equal(("svg", "img"), (root.LocalName, root.GetAttribute("role")));
        Assert.Contains("leverage 33.3% (before 0.0%)", root.GetElementsByTagName("desc")[0]!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_headline_is_plain_text_with_the_answer()
    {
        await using var room = new PressRoom();
        await room.FillAsync();
        var paths = await BriefFiles.WriteAsync(await room.ComposeAsync(), room.Out, TestContext.Current.CancellationToken);
        Assert.StartsWith("Two narratives moved in 2026-W06 against the four weeks before: leverage up 33.3 percentage points to 33.3% of sentences (95% interval ", paths.Headline, StringComparison.Ordinal);
        Assert.True(File.Exists(paths.Markdown) && File.Exists(paths.Html));
    }

    private static async Task<IReadOnlyList<string>> HashesAsync(PressRoom room) =>
        [.. (await room.WriteAsync()).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(f.Value))))];

    // Invariant globalization knows no other culture, so one is made: decimal comma, odd signs and calendar words.
    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(m => m == 13 ? "" : "month" + m.ToString(CultureInfo.InvariantCulture))];
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        return culture;
    }
}
