using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Knows one provider's addresses and answers; asking and waiting are done for it.</summary>
internal interface IReferenceProvider
{
    /// <summary>How people and headers name it.</summary>
    string Name { get; }

    /// <summary>What may stand behind its name, for messages.</summary>
    string Symbols { get; }

    /// <summary>Where it answers.</summary>
    Uri Root { get; }

    /// <summary>The pause between two requests that its limits ask for.</summary>
    TimeSpan Pause { get; }

    /// <summary>Its key; null where it takes none.</summary>
    ProviderKey? Key { get; }

    /// <summary>The step where none is asked for.</summary>
    string DefaultStep { get; }

    /// <summary>Finds out what a symbol stands for.</summary>
    /// <exception cref="ProviderFault">The symbol or the step is none of its own.</exception>
    Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation);

    /// <summary>The address, below the root, of the values from one moment up to another.</summary>
    string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Reads an answer, in any order; values outside what was asked for may be among them.</summary>
    /// <exception cref="ProviderFault">The answer is an error, or of another shape.</exception>
    IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer);
}

/// <summary>A provider's key: never written to a file or a message.</summary>
/// <param name="Variable">The environment variable that holds it.</param>
/// <param name="Header">The header that carries it.</param>
/// <param name="IsNeeded">True where nothing is answered without it.</param>
internal sealed record ProviderKey(string Variable, string Header, bool IsNeeded);
