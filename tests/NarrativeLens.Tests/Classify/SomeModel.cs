using System.Reflection;
using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

/// <summary>The labels and the model that the repository carries.</summary>
internal static class SomeModel
{
    public static string RepositoryRoot { get; } = typeof(SomeModel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string ShippedPath { get; } = Path.Combine(RepositoryRoot, "models", "narratives.zip");

    private static readonly Lazy<NarrativeClassifier> s_shipped = new(() => NarrativeClassifier.Load(ShippedPath).Value!);

    public static NarrativeClassifier Shipped => s_shipped.Value;

    public static LabelledSet AllLabels() => LabelledSet.Load(Path.Combine(RepositoryRoot, "corpus", "labels")).Value!;

    /// <summary>Every tenth document: enough to train on in a moment.</summary>
    public static LabelledSet FewLabels() => new(AllLabels().Sentences.GroupBy(s => s.Document).Where((_, i) => i % 10 == 0).SelectMany(g => g));
}
