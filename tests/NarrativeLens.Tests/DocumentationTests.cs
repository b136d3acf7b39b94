using System.Text.RegularExpressions;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Cli;

namespace NarrativeLens.Tests;

/// <summary>What the documents say is so: links lead somewhere, commands and options exist, settings validate.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents() =>
    [
        "README.md",
        .. new[] { "src", "corpus", "models" }.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.md", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/truth/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_to_a_file(string document)
    {
        var folder = Path.GetDirectoryName(Repository.At(document))!;
        var broken = RelativeLink().Matches(File.ReadAllText(Repository.At(document))).Select(match => match.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(broken);
    }

    [Fact]
    public async Task Every_command_and_option_of_the_readme_exists()
    {
        var lines = CommandLines().Matches(await File.ReadAllTextAsync(Repository.At("README.md"), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value.Trim()).ToList();
        Assert.True(lines.Count >= 8, $"{lines.Count} command lines");
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (code, help, _) = await LensCommand.RunAsync([words[0], "--help"]);
            Assert.True(code == ExitCode.Done, line);
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_readme_s_settings_are_accepted()
    {
        using var folder = new TemporaryFolder();
        var settings = SettingsBlock().Match(await File.ReadAllTextAsync(Repository.At("README.md"), TestContext.Current.CancellationToken)).Groups[1].Value;
        var file = folder.Write("narrativelens.json", settings);
        var (code, _, error) = await LensCommand.RunAsync(["query", "bitcoin", "--config", file, "--store", folder.At("none.db")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("there is no store yet", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_sources_are_valid_settings()
    {
        using var folder = new TemporaryFolder();
        var (_, _, error) = await LensCommand.RunAsync(["query", "bitcoin", "--config", Repository.At("corpus", "live-sources.json"), "--store", folder.At("none.db")]);
        Assert.Contains("there is no store yet", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#\s]+)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^(?:dotnet run -c Release --project src/NarrativeLens\.Cli -- |narrativelens )(.+?)(?:\s+#.*)?$", RegexOptions.Multiline)]
    private static partial Regex CommandLines();

    [GeneratedRegex(@"```json\n(\{.*?\n\})\n```", RegexOptions.Singleline)]
    private static partial Regex SettingsBlock();
}
