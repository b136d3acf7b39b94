namespace NarrativeLens.Check;

/// <summary>The steps that a provider offers.</summary>
/// <param name="words">Each step as we write it, and as the provider does.</param>
internal sealed class ProviderSteps(params (string Step, string Word)[] words)
{
    /// <summary>What the provider calls a step, and its length.</summary>
    /// <exception cref="ProviderFault">It is not offered.</exception>
    public (string Word, TimeSpan Step) Of(string provider, string step)
    {
        var (known, word) = Array.Find(words, one => one.Step == step);
        return known is not null
            ? (word, SeriesSteps.Read(known)!.Value.Step)
            : throw new ProviderFault($"--step {step}: {provider} offers {string.Join(", ", words.Select(one => one.Step))}");
    }
}
