namespace NarrativeLens.Shifts;

/// <summary>The difference of two shares, with how sure it is.</summary>
/// <param name="Difference">This week's share less the one before, as a part of 1; 0.05 is five percentage points.</param>
/// <param name="Low">Low end of its 95 % bootstrap interval.</param>
/// <param name="High">High end of that interval.</param>
/// <param name="PValue">Two-sided p-value of the permutation test, above 0, at most 1.</param>
/// <param name="Called">True where the change holds at the false discovery rate and its interval leaves out zero.</param>
public sealed record ShareChange(double Difference, double Low, double High, double PValue, bool Called);
