using System.Reflection;
using NetArchTest.Rules;

namespace NarrativeLens.Tests;

/// <summary>The direction of the pipeline and the walls around its dependencies, read from the compiled library.</summary>
public sealed class PipelineOrderTests
{
    private static readonly string[] s_stages = ["Collect", "Extract", "Classify", "Figures", "Check", "Store", "Query", "Shifts", "Brief"];

    private static readonly Assembly s_library = typeof(Article).Assembly;

    public static TheoryData<string, string> LaterStages()
    {
        var pairs = new TheoryData<string, string>();
        for (var stage = 0; stage < s_stages.Length; stage++)
        {
            for (var later = stage + 1; later < s_stages.Length; later++)
            {
                pairs.Add(s_stages[stage], s_stages[later]);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(LaterStages))]
    public void A_stage_knows_nothing_of_a_later_one(string stage, string later) =>
        AssertNone(Types.InAssembly(s_library).That().ResideInNamespace($"NarrativeLens.{stage}").ShouldNot().HaveDependencyOn($"NarrativeLens.{later}").GetResult());

    [Theory]
    [InlineData("AngleSharp", "Extract")]
    [InlineData("Microsoft.ML", "Classify")]
    [InlineData("Microsoft.Data.Sqlite", "Store")]
    [InlineData("Npgsql", "Store")]
    [InlineData("Superpower", "Query")]
    [InlineData("Ganss.Xss", "Brief")]
    public void A_dependency_stays_behind_its_wall(string dependency, string stage)
    {
        var outside = Types.InAssembly(s_library).That().DoNotResideInNamespace($"NarrativeLens.{stage}").ShouldNot().HaveDependencyOn(dependency).GetResult();
        AssertNone(outside);
        Assert.NotEmpty(Types.InAssembly(s_library).That().ResideInNamespace($"NarrativeLens.{stage}").And().HaveDependencyOn(dependency).GetTypes());
    }

    [Fact]
    public void Markdig_is_used_by_the_brief_and_the_draft_reader_only()
    {
        var users = Types.InAssembly(s_library).That().HaveDependencyOn("Markdig").GetTypes().Select(type => type.FullName!).ToList();
        Assert.NotEmpty(users);
        Assert.All(users, name => Assert.True(name.StartsWith("NarrativeLens.Brief.", StringComparison.Ordinal) || name is "NarrativeLens.Check.DraftReader" or "NarrativeLens.Check.DraftBlocks" or "NarrativeLens.Check.FrontMatter", name));
    }

    [Fact]
    public void Every_type_lives_in_a_stage_or_at_the_root()
    {
        var namespaces = s_library.GetTypes().Where(type => type.Namespace?.StartsWith("NarrativeLens", StringComparison.Ordinal) == true)
            .Select(type => type.Namespace!.Split('.').ElementAtOrDefault(1)).OfType<string>().Distinct();
        Assert.Superset(namespaces.ToHashSet(), s_stages.ToHashSet());
    }

    [Fact]
    public void The_library_has_no_interface_with_a_single_implementation()
    {
        var types = s_library.GetTypes();
        var lonely = types.Where(type => type.IsInterface)
            .Where(contract => types.Count(type => !type.IsInterface && contract.IsAssignableFrom(type)) < 2)
            .Select(contract => contract.FullName);
        Assert.Empty(lonely);
    }

    private static void AssertNone(NetArchTest.Rules.TestResult result) =>
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypes?.Select(type => type.FullName) ?? []));
}
