using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class ReferenceLibraryTests : IDisposable
{
    private const string Header = "# id: a\n# asset: bitcoin\n# metric: price\n# unit: USD\n# step: 1d\n# zone: UTC\n# definition: d\n# source: s\n# venue: v\n# vintage: 1\n";
    private const string Columns = "time,open,high,low,close\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("reference").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Header + Columns + "2026-01-01,1,2,1,2\n2026-01-03,1,2,1,2\n", 13, "gap")]
    [InlineData(Header + Columns + "2026-01-01,1,2,1,2\n2026-01-01,1,2,1,2\n", 13, "same time")]
    [InlineData(Header + Columns + "2026-01-02,1,2,1,2\n2026-01-01,1,2,1,2\n", 13, "earlier")]
    [InlineData(Header + Columns + "2026-01-01,1,2,0,2\n", 12, "zero or less")]
    [InlineData(Header + Columns + "2026-01-01,-1,2,-2,2\n", 12, "zero or less")]
    [InlineData(Header + Columns + "2026-01-01,1,2,1.5,2\n", 12, "between low and high")]
    [InlineData(Header + Columns + "2026-01-01,1,2,1\n", 12, "4 cells")]
    [InlineData(Header + Columns + "2026-01-01,1,2,one,2\n", 12, "'one'")]
    [InlineData(Header + Columns + "January 1,1,2,1,2\n", 12, "January 1")]
    [InlineData(Header + Columns, 12, "at least one row")]
    [InlineData(Header + "day,price\n2026-01-01,1\n", 11, "time,open,high,low,close")]
    [InlineData("# id: a\n" + Columns, 1, "# asset")]
    [InlineData("# colour: red\n" + Columns, 1, "expected '# key: value'")]
    [InlineData("", 1, "# id")]
    public void A_faulty_file_is_refused_with_its_line(string text, int line, string reason)
    {
        var path = Write("faulty.csv", text);

        var skipped = ReferenceLibrary.Load([path]).Skipped;

        Assert.StartsWith($"{path}:{line}: ", skipped!.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_reason_not_an_exception() =>
        Assert.Contains("cannot be read", ReferenceLibrary.Load([Path.Combine(_folder, "none.csv")]).Skipped!.Reason, StringComparison.Ordinal);

    [Fact]
    public void The_same_measure_of_the_same_venue_given_twice_is_refused()
    {
        var rows = Columns + "2026-01-01,1,2,1,2\n";
        var one = Write("one.csv", Header + rows);
        var two = Write("two.csv", Header.Replace("id: a", "id: b", StringComparison.Ordinal) + rows);

        Assert.Contains("one source for each", ReferenceLibrary.Load([one, two]).Skipped!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_single_values_has_four_equal_prices()
    {
        var path = Write("values.csv", Header + "time,value\n2026-01-01,5\n2026-01-02,6\n");

        var series = Assert.Single(ReferenceLibrary.Load([path]).Value!.Series);

        Assert.Equal(new Bar(DateTimeOffset.Parse("2026-01-02T00:00:00Z"), 6, 6, 6, 6), series.At(DateTimeOffset.Parse("2026-01-02T15:00:00Z")));
        Assert.Null(series.At(DateTimeOffset.Parse("2026-01-03T00:00:00Z")));
        Assert.Null(series.At(DateTimeOffset.Parse("2025-12-31T23:59:59Z")));
    }

    [Fact]
    public void The_repository_s_series_agree_with_one_another()
    {
        var (daily, hourly) = (Checks.Library.Series[0], Checks.Library.Series[1]);
        var day = DateTimeOffset.Parse("2026-02-05T00:00:00Z");
        var hours = hourly.Bars.Where(bar => bar.At >= day && bar.At < day.AddDays(1)).ToList();

        Assert.Equal(daily.At(day), new Bar(day, hours[0].Open, hours.Max(bar => bar.High), hours.Min(bar => bar.Low), hours[^1].Close));
        Assert.Equal("btc-usd-daily@2026-03-31 btc-usd-hourly@2026-03-31", Checks.Library.Vintages);
        Assert.EndsWith(Checks.Library.Vintages, Checks.Checker.Version, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
