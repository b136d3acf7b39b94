using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Seeks the nearest true reading of a contradicted price: one slip that makes exactly this number true.</summary>
/// <param name="windows">Turns days into stretches of prices.</param>
internal sealed class Diagnosis(WindowFinder windows)
{
    public const string OtherYear = "other-year";

    public const string OtherMonth = "other-month";

    public const string Thousandfold = "times-1000";

    public const string PercentVersusPoints = "percent-vs-points";

    public const string Sign = "sign";

    // As a share of the price: half of the hundred that prices are mostly rounded to.
    private const decimal WidestRounding = 0.001m;

    /// <summary>Factors by which scale words and lost zeros change a number, and the name of each slip.</summary>
    private static readonly (decimal Factor, string Name)[] s_scales = [(0.001m, Thousandfold), (1000m, Thousandfold), (0.1m, "times-10"), (10m, "times-10")];

    // Named after the pair, whichever of the two was written.
    private static readonly (PriceField One, PriceField Other, string Name)[] s_swaps =
    [
        (PriceField.High, PriceField.Low, "high-low-swapped"),
        (PriceField.Close, PriceField.High, "close-vs-high"),
        (PriceField.Close, PriceField.Low, "close-vs-low"),
        (PriceField.Open, PriceField.Close, "open-vs-close"),
        (PriceField.Open, PriceField.High, "open-vs-high"),
        (PriceField.Open, PriceField.Low, "open-vs-low"),
    ];

    /// <summary>The factors that a scale slip may have.</summary>
    public static IEnumerable<decimal> Factors => s_scales.Select(scale => scale.Factor);

    /// <summary>A slip and what it would have been right to write.</summary>
    public sealed record Slip(string Name, string Explanation, string? Suggestion, IReadOnlyList<Evidence> Evidence);

    /// <summary>The slip behind a contradicted claim; null where none, or more than one day, makes it true.</summary>
    public Slip? Of(PriceClaim claim, Windows read) => Swapped(claim, read) ?? OtherDays(claim, read) ?? OtherMonths(claim, read) ?? Scaled(claim, read.Plausible[0]);

    /// <summary>The name of the slip by which a number is ten or a thousand times what it should be; null where it is none.</summary>
    public static string? ScaleOf(Figure figure, decimal right) =>
        s_scales.Where(scale => Tolerance.Scaled(figure, scale.Factor).Of(right) <= Fit.Rounded).Select(scale => scale.Name).FirstOrDefault();

    /// <summary>A price without a date that only a lost or added scale word explains.</summary>
    public static Judgement? Misplaced(PriceClaim claim, Windows? around) =>
        around is { Plausible: [var window, ..] } && Scaled(claim, window) is { Name: Thousandfold } slip
            ? new Judgement(Verdict.Contradicted, $"{Words.Sentence(window.Span.Series.Header.Asset)} traded between {Words.Money(window.Span.Low)} and {Words.Money(window.Span.High)} around publication. {slip.Explanation}")
            {
                Diagnosis = slip.Name,
                Suggestion = slip.Suggestion,
                Evidence = slip.Evidence,
                Inferred = true,
            }
            : null;

    private static Slip? Swapped(PriceClaim claim, Windows read)
    {
        var main = read.Plausible[0];
        if (claim.Sort != ClaimSort.Equals || !main.Ended)
        {
            return null;
        }

        foreach (var (one, other, name) in s_swaps.Where(swap => swap.One == claim.Field || swap.Other == claim.Field))
        {
            var field = one == claim.Field ? other : one;

            // A day opens where the day before closed: a close that is the open is the close of the day before.
            if ((claim.Field, field) != (PriceField.Close, PriceField.Open) && IsExactly(claim, main.Span.Of(field)))
            {
                return new Slip(name, $"{Words.Money(claim.Figure.Value)} was that day's {Words.Of(field)}.".Replace("that day's", Of(read), StringComparison.Ordinal),
                    $"a {Words.Of(field)} of {Words.Money(main.Span.Of(field))}", [main.Span.Evidence(field)]);
            }
        }

        return null;
    }

    private static string Of(Windows read) => read.Sort == PeriodSort.Day ? "that day's" : "that period's";

    private Slip? OtherDays(PriceClaim claim, Windows read)
    {
        if (read.Sort != PeriodSort.Day)
        {
            return null;
        }

        var before = Dated(claim, read.First.AddDays(-1), "previous-day");
        var after = Dated(claim, read.First.AddDays(1), "next-day");
        return before is not null && after is not null ? null
            : before ?? after ?? Dated(claim, read.First.AddYears(1), OtherYear) ?? Dated(claim, read.First.AddYears(-1), OtherYear) ?? SameDayOfAnotherMonth(claim, read.First);
    }

    private Slip? SameDayOfAnotherMonth(PriceClaim claim, DateOnly day) => Only(
        Enumerable.Range(-11, 23).Where(months => months != 0).Select(months => Dated(claim, day.AddMonths(months), OtherMonth)));

    private Slip? Dated(PriceClaim claim, DateOnly day, string name) => Over(claim, day, day, name);

    private Slip? OtherMonths(PriceClaim claim, Windows read) =>
        read.Sort == PeriodSort.Days && read.First.Day == 1 && read.Last == read.First.AddMonths(1).AddDays(-1)
            ? Only(Enumerable.Range(-11, 23).Where(months => months != 0).Select(months => Month(claim, read.First.AddMonths(months))))
                ?? Month(claim, read.First.AddYears(1)) ?? Month(claim, read.First.AddYears(-1))
            : null;

    private Slip? Month(PriceClaim claim, DateOnly first) =>
        Over(claim, first, first.AddMonths(1).AddDays(-1), first.Month == claim.Figure.Period!.From.Month ? OtherYear : OtherMonth);

    private Slip? Over(PriceClaim claim, DateOnly first, DateOnly last, string name)
    {
        var read = windows.Days(first, last, utcOnly: true);
        if (read.Plausible is not [{ Exact: true } window, ..] || !IsTrue(claim, window))
        {
            return null;
        }

        var field = claim.Sort == ClaimSort.Touch ? Extreme(claim, window) : claim.Field;
        return new Slip(
            name,
            field is { } one ? $"{Words.Money(window.Span.Of(one))} was the {Words.Of(one)} of {window.Label}." : $"The price was there {window.When}.",
            Words.Days(first, last),
            [window.Span.Evidence(field ?? claim.Field)]);
    }

    private static bool IsTrue(PriceClaim claim, Window window) => claim.Sort switch
    {
        ClaimSort.Equals => IsExactly(claim, window.Span.Of(claim.Field)),
        ClaimSort.Touch => claim.Figure.Value >= window.Span.Low && claim.Figure.Value <= window.Span.High,
        _ => claim.On(window) == Fit.Written,
    };

    private static PriceField? Extreme(PriceClaim claim, Window window) =>
        IsExactly(claim, window.Span.Low) ? PriceField.Low : IsExactly(claim, window.Span.High) ? PriceField.High : null;

    private static Slip? Scaled(PriceClaim claim, Window window)
    {
        foreach (var (factor, name) in s_scales)
        {
            var tolerance = Tolerance.Scaled(claim.Figure, factor);
            if (tolerance.Between(window.Span.Low, window.Span.High) <= Fit.Rounded)
            {
                var right = Words.Money(claim.Figure.Value * factor);
                return new Slip(name, $"{right} would be right.", right, [window.Span.Evidence(claim.Field)]);
            }
        }

        return null;
    }

    // A number rounded to hundreds still names its price; one rounded to thousands fits some day of any month by chance.
    private static bool IsExactly(PriceClaim claim, decimal reference) => claim.Tolerance.Of(reference) switch
    {
        Fit.Written => true,
        Fit.Rounded => Math.Abs(claim.Figure.Value - reference) <= WidestRounding * reference,
        _ => false,
    };

    private static Slip? Only(IEnumerable<Slip?> slips)
    {
        var found = slips.OfType<Slip>().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
