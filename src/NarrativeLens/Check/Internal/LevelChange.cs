using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>Two levels and the change that is said to lie between them.</summary>
/// <param name="From">The level before.</param>
/// <param name="To">The level after.</param>
/// <param name="Change">The change: percent or percentage points.</param>
/// <param name="Direction">-1, 1, or 0 where the words do not say.</param>
internal sealed record LevelChange(Figure From, Figure To, Figure Change, int Direction)
{
    // Past this the change is of another kind than the levels, whatever the words: a misreading rather than a slip.
    private const decimal WildestPercent = 1000m;

    // Keeps a level that rounds to nothing from dividing by nothing.
    private const decimal SmallestLevel = 0.000001m;

    private readonly Tolerance _tolerance = Tolerance.Of(Change with { Value = Math.Abs(Change.Value) }, 0m);

    /// <summary>True where the levels give the change, with their own rounding allowed for.</summary>
    public bool Agrees => IsDirected && _tolerance.Between(Least, Most) <= Fit.Rounded;

    /// <summary>True where the levels as written give the change as written.</summary>
    public bool AgreesAsWritten => IsDirected && _tolerance.Of(Size(From.Value, To.Value)) == Fit.Written;

    /// <summary>True where a disagreement is no matter of reading.</summary>
    public bool IsClear => From.Value != To.Value && Math.Abs(Change.Value) < WildestPercent;

    private bool InPoints => Change.Kind == FigureKind.PercentagePoints;

    private bool LevelsArePercent => From.Kind == FigureKind.Percent;

    private bool IsDirected => Direction == 0 || Math.Sign(To.Value - From.Value) == Direction;

    private decimal Least => Ends().Min();

    private decimal Most => Ends().Max();

    /// <summary>The finding that they agree.</summary>
    public InternalFinding Supported() => Finding(Verdict.Supported, Arithmetic());

    /// <summary>The finding that they do not, with the slip where it is a known one.</summary>
    public InternalFinding Contradicted()
    {
        var points = Math.Abs(To.Value - From.Value);
        var isMixed = LevelsArePercent && IsDirected && _tolerance.Of(InPoints ? Relative(From.Value, To.Value) : points) == Fit.Written;
        return Finding(
            Verdict.Contradicted,
            $"{Arithmetic()}, not {Change.Quote}",
            isMixed ? Diagnosis.PercentVersusPoints : null);
    }

    private InternalFinding Finding(Verdict verdict, string explanation, string? diagnosis = null)
    {
        // In the order of the text, the change last: that is the figure the finding is about.
        Figure[] levels = From.Start < To.Start ? [From, To] : [To, From];
        return new InternalFinding(InternalRules.ChangeVersusLevels, [.. levels, Change], verdict, explanation + ".", diagnosis);
    }

    private string Arithmetic()
    {
        var way = To.Value < From.Value ? "fall" : "rise";
        var relative = $"from {From.Quote} to {To.Quote} is a {way} of {Words.Percent(Relative(From.Value, To.Value))}";
        return LevelsArePercent ? $"from {From.Quote} to {To.Quote} is {Words.Number(Math.Abs(To.Value - From.Value), 2)} percentage points, a {way} of {Words.Percent(Relative(From.Value, To.Value))}" : relative;
    }

    private decimal Size(decimal from, decimal to) => InPoints ? Math.Abs(to - from) : Relative(from, to);

    private static decimal Relative(decimal from, decimal to) => Math.Abs(to - from) / from * 100m;

    private IEnumerable<decimal> Ends()
    {
        var (before, after) = (Tolerance.Of(From, 0m).Rounded, Tolerance.Of(To, 0m).Rounded);
        decimal[] starts = [Math.Max(before.Low, SmallestLevel), before.High];
        decimal[] ends = [after.Low, after.High];
        return starts.SelectMany(start => ends.Select(end => Size(start, end)));
    }
}
