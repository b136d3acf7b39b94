using System.Xml.Linq;
using NarrativeLens.Brief;
using NarrativeLens.Brief.Writing;
using NarrativeLens.Shifts;

namespace NarrativeLens.Tests.Brief;

public sealed class ShiftChartTests
{
    [Fact]
    public void A_chart_is_valid_and_tells_its_numbers_in_words()
    {
        var svg = XElement.Parse(ShiftChart.Draw(Narrative("Safe <haven>")));
        var words = svg.Elements().Single(e => e.Name.LocalName == "desc").Value;
        Assert.Equal(
            "Share of sentences that tell safe <haven>, 2026-W04 to 2026-W06: last 20.0% (15.0 to 25.0%), lowest 5.0% in 2026-W04, highest 20.0% in 2026-W06. "
                + "Changes of level: since 2026-W06 20.0% (15.0 to 25.0%), before 7.5% (5.0 to 10.0%).",
            words);
        Assert.Single(svg.Elements(), e => (string?)e.Attribute("class") == "turn");
        Assert.Equal(3, svg.Elements().Count(e => (string?)e.Attribute("class") == "dot"));
        Assert.Contains("prefers-color-scheme:dark", svg.Elements().Single(e => e.Name.LocalName == "style").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_market_is_drawn_beneath_on_the_same_axis()
    {
        MarketPoint[] points = [.. new[] { 4, 5, 6 }.Select(week => new MarketPoint($"2026-W0{week}", Point(week, 0).FirstDay, 60000 + week, 0.1, -0.2, week == 4 ? null : 0.5))];
        var svg = XElement.Parse(ShiftChart.Draw(Narrative("Safe haven"), new MarketPanel("bitcoin", "btc", "prices", "the test", "2026-03-01", points)));
        var strips = svg.Elements().Where(e => (string?)e.Attribute("class") == "market").Select(e => ((string?)e.Attribute("points"))!.Split(' ')).ToList();
        Assert.Equal([3, 3, 2], strips.Select(s => s.Length));
        var dots = svg.Elements().Where(e => (string?)e.Attribute("class") == "dot").Select(e => (string?)e.Attribute("cx"));
        Assert.Equal(dots, strips[0].Select(p => p.Split(',')[0]));
        Assert.Contains("bitcoin, close: $60,004 to $60,006, last $60,006", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_without_an_interval_breaks_the_band()
    {
        SharePoint gap = Point(6, 0.2) with { OfSentences = new ShareEstimate(0.2, null, null) };
        var whole = Narrative("Safe haven");
        var svg = XElement.Parse(ShiftChart.Draw(whole with { Series = [new ModelSeries("model", [Point(4, 0.05), Point(5, 0.1), gap, Point(7, 0.1)])] }));
        Assert.Single(svg.Elements(), e => (string?)e.Attribute("class") == "band" && ((string?)e.Attribute("points"))!.Split(' ').Length == 4);
        Assert.Single(svg.Elements(), e => (string?)e.Attribute("class") == "alone");
    }

    [Fact]
    public async Task The_page_has_each_chart_with_its_table_and_the_answer()
    {
        using var folder = new TemporaryFolder();
        var path = await ShiftCharts.WriteAsync(Report(Narrative("Safe haven")), folder.At("charts"), TestContext.Current.CancellationToken);
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("<td>2026-W06</td><td>10</td><td>100</td><td>20.0% (15.0 to 25.0%)</td>", page, StringComparison.Ordinal);
        Assert.Contains("Too few stories to compare 2026-W06", page, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("charts", "safe-haven.svg")));
    }

    private static ShiftReport Report(NarrativeShift narrative) => new()
    {
        Snapshot = "sha256:0",
        By = PeriodLength.Week,
        Rate = 0.05,
        Seed = 1,
        Models = ["model"],
        Comparison = Comparison.TooFewStories,
        Series = Comparison.TooFewStories,
        Latest = "2026-W06",
        Before = ["2026-W02", "2026-W05"],
        Market = null,
        BaseNow = new ShareBase(1, 10),
        BaseBefore = new ShareBase(0, 0),
        Penalty = null,
        Narratives = [narrative],
    };

    private static NarrativeShift Narrative(string name)
    {
        var after = new ShareEstimate(0.2, 0.15, 0.25);
        var change = new ChangePoint("2026-W06", new ShareEstimate(0.075, 0.05, 0.1), after, 0.125, 0.37);
        return new NarrativeShift("safe-haven", name, [], [], [change], [], [new ModelSeries("model", [Point(4, 0.05), Point(5, 0.1), Point(6, 0.2)])], []);
    }

    private static SharePoint Point(int week, double share)
    {
        var when = new IsoWeek(2026, week);
        var told = (int)(share * 100);
        var estimate = new ShareEstimate(share, share - 0.05, share + 0.05);
        return new SharePoint(when.ToString(), when.FirstDay, new ShareBase(10, 100), told, 3, 1, estimate, estimate, estimate.Share, []);
    }
}
