using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

public sealed class ChineseFigureTests
{
    [Theory]
    [InlineData("超9.14万人爆仓", "9.14万人", "91400", "people", Qualifier.MoreThan)]
    [InlineData("总额约21亿美元", "21亿美元", "2100000000", "USD", Qualifier.About)]
    [InlineData("比特币跌至6万美元", "6万美元", "60000", "USD", Qualifier.Exact)]
    [InlineData("跌幅近12.5%", "12.5%", "12.5", "%", Qualifier.Nearly)]
    [InlineData("转入1.2万枚ETH", "1.2万枚ETH", "12000", "ETH", Qualifier.Exact)]
    [InlineData("资金费率转负至-0.01%", "-0.01%", "-0.01", "%", Qualifier.Exact)]
    [InlineData("下调25个基点", "25个基点", "25", "basis points", Qualifier.Exact)]
    [InlineData("上升0.5个百分点", "0.5个百分点", "0.5", "percentage points", Qualifier.Exact)]
    [InlineData("三成投资者", "三成", "30", "%", Qualifier.Exact)]
    [InlineData("持有713,502枚比特币", "713,502枚比特币", "713502", "BTC", Qualifier.Exact)]
    public void Chinese_amounts_are_read_with_their_scale_unit_and_hedge(string text, string quote, string value, string unit, Qualifier qualifier)
    {
        var figure = Reading.Only(text);

        Assert.Equal((quote, decimal.Parse(value, CultureInfo.InvariantCulture), unit, qualifier), (figure.Quote, figure.Value, figure.Unit, figure.Qualifier));
    }

    [Fact]
    public void A_Chinese_sentence_is_linked_like_an_English_one()
    {
        var report = Reading.Of("2026年2月6日，比特币收于70,580美元。据CoinGlass数据，过去24小时全网超9.14万人爆仓。");

        Assert.Equal(["price", null, "liquidated-accounts"], report.Figures.Select(figure => figure.Metric));
        Assert.Equal("close", report.Figures[0].Aspect);
        Assert.Equal("CoinGlass", report.Figures[2].AttributedTo);
        Assert.Equal("date", Assert.Single(report.NotFigures).Why);
    }
}
