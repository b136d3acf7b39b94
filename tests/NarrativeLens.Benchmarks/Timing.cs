namespace NarrativeLens.Benchmarks;

/// <summary>What was measured of one contestant.</summary>
/// <param name="name">The contestant.</param>
/// <param name="pages">Number of pages.</param>
internal sealed class Timing(string name, int pages)
{
    /// <summary>The contestant.</summary>
    public string Name => name;

    /// <summary>Shortest time of each page, in milliseconds.</summary>
    public double[] Shortest { get; } = [.. Enumerable.Repeat(double.MaxValue, pages)];

    /// <summary>Bytes allocated by the last round.</summary>
    public long Allocated { get; set; }

    /// <summary>Pages of which it makes no article.</summary>
    public int WithoutArticle { get; set; }

    /// <summary>Pages a second, one thread.</summary>
    public double PagesPerSecond => pages * 1000 / Shortest.Sum();

    /// <summary>The time that this share of the pages stays below, in milliseconds.</summary>
    public double Quantile(double share) => Shortest.Order().ElementAt(Math.Min(pages - 1, (int)(share * pages)));
}
