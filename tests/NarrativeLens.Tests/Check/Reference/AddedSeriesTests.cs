using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class AddedSeriesTests : IDisposable
{
    private const string Published = "2026-02-08T12:00:00Z";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Ether closed at $1,825 on February 5, 2026.", "$1,825", Verdict.Supported)]
    [InlineData("Ether fell to a low of $1,750 on February 5, 2026.", "$1,750", Verdict.Supported)]
    [InlineData("Ethereum closed at $2,950 on February 5, 2026.", "$2,950", Verdict.Contradicted)]
    [InlineData("Solana closed at $95 on February 5, 2026.", "$95", Verdict.NoReference)]
    public void Another_asset_is_checked_once_it_has_a_series(string text, string quote, Verdict verdict)
    {
        var ether = Daily("eth", "ethereum", "Some Exchange", "2026-02-04,2150,2160,2080,2100", "2026-02-05,2100,2120,1750,1825", "2026-02-06,1825,2080,1800,2060", "2026-02-07,2060,2100,2010,2090");

        Assert.Equal(verdict, Check(text, quote, ether).Verdict);
        Assert.Equal(Verdict.NoReference, Check(text, quote).Verdict);
    }

    [Fact]
    public void What_another_venue_showed_is_no_contradiction()
    {
        const string Text = "Bitcoin fell to a low of $58,123 on February 6, 2026.";
        var other = Daily("btc-other", "BTC", "Small Exchange", "2026-02-05,73000,73300,62100,62700", "2026-02-06,62700,71700,58123,70500", "2026-02-07,70500,71600,67300,69200");

        Assert.Equal(Verdict.Contradicted, Check(Text, "$58,123").Verdict);
        var finding = Check(Text, "$58,123", other);
        Assert.Equal(Verdict.DefinitionDependent, finding.Verdict);
        Assert.Contains("By the prices of Small Exchange it holds", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_closes_refutes_nothing()
    {
        var closes = Write("eth", "ether", "Some Index", "time,value", "2026-02-04,2100", "2026-02-05,1825", "2026-02-06,2060", "2026-02-07,2090");

        Assert.Equal(Verdict.Supported, Check("Ether closed at $1,825 on February 5, 2026.", "$1,825", closes).Verdict);
        Assert.Equal(Verdict.NotCheckable, Check("Ether fell to a low of $1,750 on February 5, 2026.", "$1,750", closes).Verdict);
    }

    [Fact]
    public void An_older_series_answers_for_the_time_before_the_bundled_one()
    {
        var old = Daily("btc-old", "bitcoin", "Some Exchange", "2024-03-13,71400,73700,71300,73100", "2024-03-14,73100,73800,68500,71400", "2024-03-15,71400,72400,65600,69500");

        Assert.Equal(Verdict.NoReference, Check("Bitcoin closed at $71,400 on March 14, 2024.", "$71,400").Verdict);
        Assert.Equal(Verdict.Supported, Check("Bitcoin closed at $71,400 on March 14, 2024.", "$71,400", old).Verdict);
    }

    [Fact]
    public void A_check_can_be_repeated_as_of_its_day()
    {
        var ledger = _folder.Write("eth.csv", Header("eth", "ether", "Some Exchange") + "time,open,high,low,close,vintage,retrieved\n"
            + "2026-02-05,2100,2120,1750,1825,2026-02-07,2026-02-07T01:00:00Z\n2026-02-05,2100,2120,1750,1830,2026-02-20,2026-02-20T01:00:00Z\n");
        const string Text = "Ether closed at $1,825 on February 5, 2026.";

        Assert.Equal(Verdict.Contradicted, Check(Text, "$1,825", ledger).Verdict);
        var then = Check(Text, "$1,825", Some.Moment("2026-02-10"), ledger);
        Assert.Equal((Verdict.Supported, "2026-02-07"), (then.Verdict, then.Evidence[0].Vintage));
        Assert.Equal(Verdict.NoReference, Check(Text, "$1,825", Some.Moment("2026-02-07"), ledger).Verdict);
    }

    private static string Header(string id, string asset, string venue) =>
        $"# id: {id}\n# asset: {asset}\n# metric: price\n# unit: USD\n# step: 1d\n# zone: UTC\n# definition: daily prices\n# source: {venue}\n# venue: {venue}\n";

    private string Daily(string id, string asset, string venue, params string[] rows) => Write(id, asset, venue, "time,open,high,low,close", rows);

    private string Write(string id, string asset, string venue, string columns, params string[] rows) =>
        _folder.Write(id + ".csv", $"{Header(id, asset, venue)}# vintage: 2026-02-08\n{columns}\n{string.Join('\n', rows)}\n");

    private static Finding Check(string text, string quote, params string[] added) => Check(text, quote, null, added);

    private static Finding Check(string text, string quote, DateTimeOffset? asOf, params string[] added)
    {
        var library = ReferenceLibrary.Load([Checks.Reference("btc-usd-daily.csv"), Checks.Reference("btc-usd-hourly.csv"), .. added], asOf);
        Assert.True(library.Succeeded, library.Skipped?.Reason);
        var article = PlainText.Read(text, "draft.txt", DateTimeOffset.Parse(Published), "");
        return new FigureChecker(library.Value).Check(article, new FigureFinder().Find(article)).Findings.First(finding => finding.Figure?.Quote == quote);
    }
}
