using System.Reflection;
using System.Text.Json;
using NarrativeLens.Cli;
using NarrativeLens.Cli.Settings;

namespace NarrativeLens.Tests.Cli;

/// <summary>narrativelens.json: read strictly, layered as .NET layers settings, described by the schema we ship.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("{\"sourcs\":[]}", "unknown setting \"sourcs\"")]
    [InlineData("{\"sources\":[{\"adress\":\"x\"}]}", "unknown setting \"adress\"")]
    [InlineData("{\"sources\":[{\"name\":\"x\"}]}", "sources[0] has no \"address\"")]
    [InlineData("{\"collect\":{\"dely\":\"1\"}}", "known are")]
    [InlineData("{\"out\": 3}", "(1,")]
    [InlineData("{\"out\": \"a\"", "(1,")]
    [InlineData("null", "expected a JSON object")]
    [InlineData("{\"sources\":[{\"address\":\"corpus\",\"timeZone\":\"London\"}]}", "time zone \"London\" is not known")]
    public async Task A_wrong_settings_file_is_refused_with_its_place(string json, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("narrativelens.json", json);
        var (code, _, error) = await LensCommand.RunAsync(["query", "bitcoin", "--config", file, "--store", folder.At("store.db")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_describes_exactly_the_settings_there_are()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.At("src", "NarrativeLens.Cli", "narrativelens.schema.json")));
        AssertSame(typeof(LensSettings), schema.RootElement);
        AssertSame(typeof(SourceSetting), schema.RootElement.GetProperty("properties").GetProperty("sources").GetProperty("items"));
        AssertSame(typeof(NarrativeLens.Collect.CollectOptions), schema.RootElement.GetProperty("properties").GetProperty("collect"));
    }

    private static void AssertSame(Type settings, JsonElement schema)
    {
        var known = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal);
        var described = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
            .Where(name => name != "$schema").Order(StringComparer.Ordinal);
        Assert.Equal(known, described);
    }
}
