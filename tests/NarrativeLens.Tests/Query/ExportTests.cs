using System.Text.Json;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query;

public abstract class ExportTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_lines_hold_what_the_contract_names()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read("verdict:contradicted"), Cancellation);
        var output = new StringWriter();
        var manifest = await Export.WriteJsonLinesAsync(found, "verdict:contradicted", output, Cancellation);
        using var line = JsonDocument.Parse(output.ToString());
        var root = line.RootElement;
        Assert.Equal("https://www.capitol-ledger.example/b", root.GetProperty("url").GetString());
        Assert.Equal("2026-02-03T15:00:00+00:00", root.GetProperty("published").GetString());
        Assert.Equal("The price stood at $76,000, not $760,000.", root.GetProperty("sentence").GetProperty("text").GetString());
        Assert.Equal(["supported", "contradicted"], root.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("verdict").GetString()));
        Assert.Equal(760000m, root.GetProperty("figures")[1].GetProperty("figure").GetProperty("value").GetDecimal());
        Assert.Equal(
            (1L, "verdict:contradicted", await press.Store.SnapshotIdAsync(Cancellation), "model-1", "NarrativeLens 0.1.0"),
            (manifest.Rows, manifest.Query, manifest.Snapshot, manifest.Model, manifest.GeneratedBy));
        Assert.Equal(root.EnumerateObject().Select(member => member.Name), manifest.Columns);
    }

    [Fact]
    public async Task Csv_has_a_header_and_one_record_a_sentence()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read("lang:zh OR hedge"), Cancellation);
        var output = new StringWriter();
        var manifest = await Export.WriteCsvAsync(found, "lang:zh OR hedge", output, Cancellation);
        var lines = output.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("article,url,outlet,published,title,start,length,sentence,", lines[0], StringComparison.Ordinal);
        Assert.Equal((4L, 5), (manifest.Rows, lines.Length));
        Assert.Contains("It is an inflation hedge and pure speculation at once.,inflation-hedge; speculation,asserts; rejects,0.875; 0.875,,,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Bitcoin was never an inflation hedge, one trader said.\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulas_in_articles_come_out_as_text()
    {
        await using var temp = await TempStore.OpenAsync(press.Engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("=HYPERLINK(\"http://evil.example\";\"gold\")", "@SUM(1+1)", outlet: "+1")));
        using var found = await temp.Articles.FindAsync(SamplePress.Read("gold"), Cancellation);
        var output = new StringWriter();
        await Export.WriteCsvAsync(found, "gold", output, Cancellation);
        Assert.Contains(",+1,", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(",'@SUM(1+1),", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"gold\"\")\",", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1-800", "'+1-800")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-5.2", "-5.2")]
    [InlineData("+3", "+3")]
    [InlineData("-1e-3", "-1e-3")]
    [InlineData("-1\n", "'-1\n")]
    [InlineData("-", "'-")]
    [InlineData("a=b", "a=b")]
    [InlineData("1+1", "1+1")]
    [InlineData("", "")]
    public void A_cell_that_may_be_a_formula_gets_an_apostrophe(string cell, string expected) =>
        Assert.Equal(expected, CsvCells.Safe(cell));

    [Fact]
    public async Task Rows_written_meanwhile_do_not_change_an_export()
    {
        await using var temp = await TempStore.OpenAsync(press.Engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("Gold one. Gold two.", url: "https://a.example/1")));
        using var found = await temp.Articles.FindAsync(SamplePress.Read("gold"), Cancellation);
        var snapshot = await temp.Articles.SnapshotIdAsync(Cancellation);
        await temp.SaveAsync(Some.Analysis(Some.Article("Gold three.", url: "https://a.example/2")));
        var manifest = await Export.WriteJsonLinesAsync(found, "gold", new StringWriter(), Cancellation);
        Assert.Equal((2L, snapshot), (manifest.Rows, manifest.Snapshot));
        Assert.NotEqual(snapshot, await temp.Articles.SnapshotIdAsync(Cancellation));
    }

    [Fact]
    public async Task Counts_are_grouped_by_the_fields_asked_for()
    {
        var fields = CountFields.Parse("week, narrative,stance", out var error);
        Assert.Null(error);
        var counts = await CountShares.OfAsync(press.Store, SamplePress.Read("narrative:inflation-hedge OR narrative:leverage"), fields, Cancellation);
        var output = new StringWriter();
        await Export.WriteCountsAsync(counts, fields, output, Cancellation);
        Assert.Equal(
            """
            week,narrative,stance,sentences,firstRunSentences,articles,stories,allStories,share,shareLow,shareHigh
            2026-W05,inflation-hedge,asserts,1,1,1,1,1,1,0.206549,1
            2026-W05,speculation,rejects,1,1,1,1,1,1,0.206549,1
            2026-W06,inflation-hedge,rejects,1,1,1,1,3,0.333333,0.061492,0.79234
            2026-W06,leverage,reports,1,1,1,1,3,0.333333,0.061492,0.79234

            """.ReplaceLineEndings("\r\n"),
            output.ToString());
    }

    [Theory]
    [InlineData("outlet", "Capitol Ledger:6 Harbour Wire:3 notes.example:2 东方观察:2")]
    [InlineData("verdict", ":6 contradicted:1 no-reference:2 supported:3 supported-by-rounding:1 unparsed:1")]
    [InlineData("lang", "en:11 zh:2")]
    [InlineData("figure", ":7 cpi:1 liquidations:1 price:4")]
    public async Task Every_field_can_be_counted_by(string field, string expected)
    {
        var counts = await press.Store.CountAsync(SamplePress.Read(""), CountFields.Parse(field, out _), Cancellation);
        Assert.Equal(expected, string.Join(' ', counts.Select(c => $"{c.Values[0]}:{c.Sentences}")));
    }

    [Theory]
    [InlineData("wek", 0, "week")]
    [InlineData("week,week", 5, null)]
    [InlineData("week,", 5, null)]
    public void A_wrong_field_to_count_by_is_told_with_its_place(string text, int position, string? suggestion)
    {
        Assert.Empty(CountFields.Parse(text, out var error));
        Assert.Equal((position, suggestion), (error!.Position, error.Suggestion));
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : ExportTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : ExportTests(press), IClassFixture<SamplePress.InPostgres>;
}
