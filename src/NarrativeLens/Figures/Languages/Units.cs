namespace NarrativeLens.Figures.Languages;

/// <summary>Names of units in the output, where several languages share them.</summary>
internal static class Units
{
    public const string Percent = "%";
    public const string PercentagePoints = "percentage points";
    public const string BasisPoints = "basis points";
    public const string Points = "points";
    public const string Bitcoin = "BTC";
    public const string Times = "x";
    public const string Days = "days";
    public const string Litre = "L";
    public const string Dollar = "USD";
}
