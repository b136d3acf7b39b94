using System.Reflection;

namespace NarrativeLens.Tests;

/// <summary>Where the repository lies on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
