using NarrativeLens.Check;
using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Market;

namespace NarrativeLens.Tests.Shifts.Market;

public sealed class MarketReaderTests
{
    private const string Header = "# id: up\n# step: 1d\n# definition: invented prices\n# asset: bitcoin\n# metric: price\n# unit: USD\n# zone: UTC\n# venue: one\n# source: the test\n# vintage: 2026-03-01\n";

    [Fact]
    public void A_week_has_its_close_its_return_its_drawdown_and_its_volatility()
    {
        var panel = Read(from: 0, to: 21)!;
        Assert.Equal(("bitcoin", "up", "2026-03-01"), (panel.Asset, panel.Series, panel.Vintage));
        Assert.Equal(["2026-W02", "2026-W03", "2026-W04"], panel.Points.Select(p => p.Period));

        // Every day closes one dollar higher, from 100 on, with a high two dollars above the close.
        var last = panel.Points[^1];
        Assert.Equal((120m, Math.Round((120.0 / 113) - 1, 9), Math.Round((120.0 / 122) - 1, 9)), (last.Close, Math.Round(last.Return!.Value, 9), Math.Round(last.Drawdown, 9)));

        // The seven daily logarithmic returns ln(114/113) to ln(120/119) and the root of 365, worked out by hand.
        Assert.Equal(0.00304, last.Volatility!.Value, 5);
        Assert.Null(panel.Points[0].Return);
    }

    [Fact]
    public void A_week_that_the_series_covers_in_part_is_left_out() => Assert.Equal(["2026-W02", "2026-W03"], Read(from: 0, to: 20)!.Points.Select(p => p.Period));

    [Fact]
    public void Without_daily_prices_of_the_asset_there_is_no_panel()
    {
        Assert.Null(Read(0, 21, asset: "gold"));
        Assert.Null(MarketReader.Read(ReferenceLibrary.Empty, "bitcoin", new Period(PeriodLength.Week, 0), new Period(PeriodLength.Week, 0)));
    }

    private static MarketPanel? Read(int from, int to, string asset = "btc")
    {
        using var folder = new TemporaryFolder();
        var start = new DateOnly(2026, 1, 5);
        var rows = Enumerable.Range(from, to - from).Select(day => FormattableString.Invariant($"{start.AddDays(day):yyyy-MM-dd},{100 + day},{102 + day},{99 + day},{100 + day}\n"));
        File.WriteAllText(folder.At("up.csv"), Header + "time,open,high,low,close\n" + string.Concat(rows));
        var library = ReferenceLibrary.Load([folder.At("up.csv")]);
        Assert.Equal("", library.Skipped?.Reason ?? "");
        return MarketReader.Read(library.Value!, asset, Period.Of(start, PeriodLength.Week), Period.Of(start.AddDays(20), PeriodLength.Week));
    }
}
