namespace NarrativeLens.Classify;

/// <summary>Agreement of any number of readings beyond chance: 1 is perfect, 0 what chance gives, below 0 systematic disagreement.</summary>
/// <remarks>K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), nominal data, any number of readers, values may be missing.</remarks>
public static class KrippendorffAlpha
{
    /// <summary>Alpha of nominal values.</summary>
    /// <param name="units">For each unit the values that the readings gave it, from 0 to <paramref name="values"/> - 1; a reading that is missing is left out. Units with fewer than two values say nothing.</param>
    /// <param name="values">Number of different values, at least 1.</param>
    /// <returns>Alpha; null where it is not defined: no unit with two values, or only one value in all of them.</returns>
    public static double? Nominal(IEnumerable<IReadOnlyList<int>> units, int values)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 1);
        var totals = new double[values];
        var disagreement = 0.0;
        foreach (var unit in units.Where(unit => unit.Count > 1))
        {
            var counts = new int[values];
            foreach (var value in unit)
            {
                counts[value]++;
                totals[value]++;
            }

            // Ordered pairs of unlike values of this unit, each unit weighted by its readings less one.
            disagreement += counts.Sum(count => (double)count * (unit.Count - count)) / (unit.Count - 1);
        }

        var all = totals.Sum();
        var expected = totals.Sum(total => total * (all - total));
        return expected > 0 ? 1 - ((all - 1) * disagreement / expected) : null;
    }
}
