namespace NarrativeLens.Benchmarks;

/// <summary>One of those whose speed is compared.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Read">Reads one page from its bytes, in UTF-8; false where it finds no article.</param>
internal sealed record Contestant(string Name, Func<byte[], bool> Read);
