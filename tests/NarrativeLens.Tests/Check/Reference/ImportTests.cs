using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedTime _time = new("2026-02-09T12:00:00Z");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("date,close,volume\n2026-01-01,5.5,9\n2026-01-02,6,9\n", "2026-01-02", 6)]
    [InlineData("Date,Open,High,Low,Close,Volume\n2026-01-01,5,7,4,6,9\n2026-01-02,6,8,5,7,9\n", "2026-01-02", 7)]
    [InlineData("date,sp500\n2026-01-01,5\n2026-01-02,1e2\n", "2026-01-02", 100)]
    [InlineData("timestamp,value\n2026-01-01T00:00:00Z,5\n2026-01-02T02:00:00+02:00,6\n", "2026-01-02", 6)]
    public async Task Columns_are_found_by_their_names(string csv, string at, int close)
    {
        var change = await AddAsync(csv);

        Assert.True(change.Succeeded, change.Skipped?.Reason);
        Assert.Equal(2, change.Value.Added);
        Assert.Equal(close, Read().At(Some.Moment(at))!.Value.Close);
        Assert.Equal("gold", Read().Header.Asset);
    }

    [Theory]
    [InlineData("day,a,b\n2026-01-01,1,2\n", "it cannot be told which of the columns day, a, b holds the values")]
    [InlineData("when,value\n2026-01-01,1\n", "none of the columns when, value is a time")]
    [InlineData("date,value\n2026-01-01,1\n2026-01-03,2\n", ":3: 2026-01-03T00:00Z is a gap")]
    [InlineData("date,value\n2026-01-02,1\n2026-01-01,2\n", ":3: 2026-01-01T00:00Z is earlier than the row before")]
    [InlineData("date,value\n2026-01-01,1\n2026-01-01,2\n", ":3: 2026-01-01T00:00Z is the same time as the row before")]
    [InlineData("date,value\n2026-01-01,\n", ":2: an empty cell")]
    [InlineData("date,value\n2026-01-01,0\n", ":2: a price of zero or less")]
    [InlineData("date,value\n2026-01-01,-3\n", ":2: a price of zero or less")]
    [InlineData("date,value\n2026-03-01,3\n", ":2: 2026-03-01T00:00Z lies in the future")]
    [InlineData("date,value\n01/02/2026,3\n", ":2: time '01/02/2026'")]
    [InlineData("date,value\n2026-01-01,\"1,000\"\n", ":2: '1,000': expected a number")]
    public async Task A_faulty_file_is_refused_with_its_place(string csv, string reason)
    {
        var change = await AddAsync(csv);

        Assert.Contains(reason, change.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Empty(new ReferenceFolder(_folder.At("reference")).Files);
    }

    [Fact]
    public async Task A_changed_file_is_a_new_vintage_and_what_was_set_still_holds()
    {
        const string Csv = "date,a,b\n2026-01-01,1,10\n2026-01-02,2,20\n";
        await AddAsync(Csv, ("value-column", "b"));
        _folder.Write("in.csv", "date,a,b\n2026-01-01,1,10\n2026-01-02,2,21\n2026-01-03,3,30\n");
        _time.Ahead = TimeSpan.FromDays(1);

        var change = await Updater([]).UpdateAsync("one", null, Cancelled);

        Assert.Equal((1, 1), (change.Value!.Added, change.Value.Revised));
        Assert.Equal((20m, 21m), (change.Value.Revisions[0].Before.Close, change.Value.Revisions[0].After.Close));
        Assert.Equal(20m, Assert.Single(ReferenceLibrary.Load([_folder.At("reference", "one.csv")], Some.Moment("2026-02-10")).Value!.Series).Bars[1].Close);
    }

    [Fact]
    public async Task Days_without_trading_are_covered_and_unknown_ones_are_not()
    {
        const string Csv = "date,close\n2026-01-02,5\n2026-01-05,6\n2026-01-06,7\n";
        await AddAsync(Csv, ("missing", "closed"));
        Assert.True(Read().Covers(Some.Moment("2026-01-02"), Some.Moment("2026-01-07")));
        Assert.False(Read().Covers(Some.Moment("2026-01-03"), Some.Moment("2026-01-04")));
        File.Delete(_folder.At("reference", "one.csv"));

        await AddAsync(Csv, ("missing", "unknown"));
        Assert.False(Read().Covers(Some.Moment("2026-01-02"), Some.Moment("2026-01-07")));
    }

    [Fact]
    public async Task Months_and_days_of_a_zone_are_steps_of_the_calendar()
    {
        await AddAsync("date,value\n2026-01-01,5\n2026-02-01,6\n", ("step", "1mo"));
        Assert.Equal((Some.Moment("2026-03-01"), "1mo"), (Read().To, Read().Header.StepText));
        Assert.True(Read().Aligns(Some.Moment("2025-11-01"), Some.Moment("2026-02-01")));
        Assert.False(Read().Aligns(Some.Moment("2026-01-01"), Some.Moment("2026-01-31")));
        File.Delete(_folder.At("reference", "one.csv"));

        // Clocks in New York went forward on March 9, 2025.
        await AddAsync("date,value\n2025-03-08,5\n2025-03-09,6\n2025-03-10,7\n", ("zone", "America/New_York"));
        Assert.Equal(["05:00", "05:00", "04:00"], Read().Bars.Select(bar => bar.At.UtcDateTime.ToString("HH:mm")));
        Assert.Equal(0, Read().Gaps);
    }

    private ReferenceSeries Read() => Assert.Single(ReferenceLibrary.Load([_folder.At("reference", "one.csv")]).Value!.Series);

    private async Task<Outcome<SeriesChange>> AddAsync(string csv, params (string Key, string Value)[] settings) =>
        await Updater(settings).AddAsync("one", _folder.Write("in.csv", csv), null, Cancelled);

    private ReferenceUpdater Updater((string Key, string Value)[] settings)
    {
        var given = new Dictionary<string, string> { ["asset"] = "XAU", ["metric"] = "price", ["unit"] = "USD", ["step"] = "1d", ["definition"] = "gold" };
        foreach (var (key, value) in settings)
        {
            given[key] = value;
        }

        return new ReferenceUpdater(new ReferenceFolder(_folder.At("reference")), new ReferenceOptions { Settings = settings.Length == 0 && File.Exists(_folder.At("reference", "one.csv")) ? new Dictionary<string, string>() : given }, _time);
    }
}
