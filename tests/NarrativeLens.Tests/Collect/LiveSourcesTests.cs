using System.Reflection;
using System.Text.Json;

namespace NarrativeLens.Tests.Collect;

public sealed class LiveSourcesTests
{
    private static readonly string s_path = Path.Join(
        typeof(LiveSourcesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value, "corpus", "live-sources.json");

    [Fact]
    public void Every_live_source_has_a_secure_address_a_name_and_a_known_zone()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(s_path));
        var sources = file.RootElement.GetProperty("sources").Deserialize<List<Source>>(LensJson.Line)!;

        Assert.InRange(sources.Count, 30, 60);
        Assert.All(sources, source =>
        {
            Assert.Equal(Uri.UriSchemeHttps, new Uri(source.Address).Scheme);
            Assert.False(string.IsNullOrWhiteSpace(source.Name));
            Assert.True(source.TimeZone is null || TimeZoneInfo.TryFindSystemTimeZoneById(source.TimeZone, out _), source.TimeZone);
        });
        Assert.Equal(sources.Count, sources.Select(source => source.Address).Distinct(StringComparer.Ordinal).Count());
    }
}
