namespace NarrativeLens.Cli.Settings;

/// <summary>What comes with the program: the sample press, reference series, the model, the labelled sentences.</summary>
internal static class Bundled
{
    /// <summary>The sample press as first fetched, then as seen later, when one article had been revised.</summary>
    public static IReadOnlyList<Source> SamplePress { get; } =
        [new(At("corpus", "press")) { Name = "sample press" }, new(At("corpus", "press-revised")) { Name = "sample press, revised" }];

    /// <summary>Bitcoin's daily and hourly prices.</summary>
    public static string Reference { get; } = At("corpus", "reference");

    /// <summary>Labelled sentences that the model was trained from.</summary>
    public static string Labels { get; } = At("corpus", "labels");

    /// <summary>The narrative model.</summary>
    public static string Model { get; } = At("models", "narratives.zip");

    private static string At(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
