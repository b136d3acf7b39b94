namespace NarrativeLens.Brief.Writing;

/// <summary>The scale of the chart, from zero to a round number of percent.</summary>
/// <param name="Top">The last tick, in percent.</param>
/// <param name="Step">From tick to tick, in percent.</param>
internal sealed record ChartAxis(int Top, int Step)
{
    private const int MostSteps = 6;

    private static readonly int[] s_steps = [1, 2, 5, 10, 20, 25];

    /// <summary>The ticks, in percent.</summary>
    public IEnumerable<int> Ticks => Enumerable.Range(0, (Top / Step) + 1).Select(i => i * Step);

    /// <summary>The finest axis that holds <paramref name="share"/> (0 to 1) in few steps.</summary>
    public static ChartAxis For(double share)
    {
        var step = s_steps.First(s => s == s_steps[^1] || share * 100 <= s * MostSteps);
        return new ChartAxis(Math.Max(1, (int)Math.Ceiling(share * 100 / step)) * step, step);
    }

    /// <summary>Where a share lies, in units of the drawing.</summary>
    public double X(double share) => ChartStyle.Left + ((ChartStyle.Right - ChartStyle.Left) * share * 100 / Top);
}
