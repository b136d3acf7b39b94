using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Query;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests.Query.Exports;

public abstract class DataDictionaryTests(SamplePress press)
{
    [Fact]
    public async Task Csv_header_and_dictionary_name_the_same_columns_in_the_same_order()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(""), TestContext.Current.CancellationToken);
        var csv = new StringWriter();
        await Export.WriteCsvAsync(found, "", csv, TestContext.Current.CancellationToken);
        var (code, json, _) = await LensCommand.RunAsync(["query", "--dictionary", "--json"]);
        Assert.Equal(ExitCode.Done, code);
        var names = JsonNode.Parse(json)!["columns"]!.AsArray().Select(column => column!["name"]!.GetValue<string>()).ToList();
        Assert.Equal(csv.ToString().Split("\r\n")[0].Split(','), names);
        Assert.Equal(names, names.Distinct());
    }

    [Fact]
    public async Task Every_column_says_what_it_holds()
    {
        var (code, page, _) = await LensCommand.RunAsync(["query", "--dictionary"]);
        Assert.Equal(ExitCode.Done, code);
        foreach (var column in ExportColumns.All)
        {
            Assert.Contains($"| {column.Name} | ", page, StringComparison.Ordinal);
            Assert.EndsWith(".", column.Meaning, StringComparison.Ordinal);
        }

        Assert.Contains("| stances | list of text |  | ", page, StringComparison.Ordinal);
        Assert.Contains("asserts, rejects, reports", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_expression_only_the_dictionary_is_shown()
    {
        var (code, _, error) = await LensCommand.RunAsync(["query", "--csv"]);
        Assert.Equal((ExitCode.Usage, "error: expected an EXPRESSION; \"\" finds every sentence\n"), (code, error));
    }

    [Fact]
    public void Values_that_the_table_allows_are_the_ones_that_rows_have()
    {
        var allowed = ExportColumns.All.Single(column => column.Name == "verdicts").Allowed.Split(", ");
        Assert.Equal(Enum.GetValues<NarrativeLens.Check.Verdict>().Select(LensJson.Word), allowed);
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : DataDictionaryTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : DataDictionaryTests(press), IClassFixture<SamplePress.InPostgres>;
}
