using System.Collections.Frozen;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Reads what a price figure claims: its own aspect counts only where the words beside it say so too.</summary>
internal static class PriceClaimReader
{
    // Code units of "a low of " or " at the close": so near, a naming word needs no aspect to count.
    private const int Beside = 14;

    private static readonly FrozenDictionary<string, PriceField> s_fields = new Dictionary<string, PriceField>
    {
        ["low"] = PriceField.Low,
        ["high"] = PriceField.High,
        ["open"] = PriceField.Open,
        ["close"] = PriceField.Close,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<PriceField, CueWords> s_cues = new Dictionary<PriceField, CueWords>
    {
        [PriceField.Low] = Cues.Low,
        [PriceField.High] = Cues.High,
        [PriceField.Open] = Cues.Open,
        [PriceField.Close] = Cues.Close,
    }.ToFrozenDictionary();

    /// <summary>Reads the claim.</summary>
    public static PriceClaim Read(Surroundings around, decimal spreadPercent)
    {
        var reached = Cues.AsLowAs.In(around.Opening) || IsCalled(around, Cues.LowInApposition) ? PriceField.Low
            : Cues.AsHighAs.In(around.Opening) || IsCalled(around, Cues.HighInApposition) ? PriceField.High
            : (PriceField?)null;
        if (reached is { } extreme)
        {
            var plain = around.Figure with { Qualifier = Qualifier.Exact };
            return new PriceClaim(plain, ClaimSort.Equals, extreme, Tolerance.Of(plain, spreadPercent));
        }

        var figure = IsCleared(around) ? around.Figure with { Qualifier = Qualifier.MoreThan } : around.Figure;
        var tolerance = Tolerance.Of(figure, spreadPercent);
        var field = FieldOf(around);
        if (IsRecord(around))
        {
            return new PriceClaim(figure, ClaimSort.Record, PriceField.High, tolerance);
        }

        if (tolerance.IsBound)
        {
            return Bound(figure, around, field, tolerance);
        }

        var named = field is { } one && figure.ValueHigh is null && IsNamed(around, one);
        return named
            ? new PriceClaim(figure, ClaimSort.Equals, field!.Value, tolerance)
            : new PriceClaim(figure, ClaimSort.Touch, field ?? PriceField.Close, tolerance) { Ends = EndsOf(around, spreadPercent) };
    }

    private static (Tolerance Low, Tolerance High)? EndsOf(Surroundings around, decimal spreadPercent) =>
        around.Figure is { ValueHigh: { } high } figure && Cues.MovedBetween.In(around.Opening)
            ? (Tolerance.Of(figure with { ValueHigh = null }, spreadPercent), Tolerance.Of(figure with { Value = high, ValueHigh = null }, spreadPercent))
            : null;

    // "finally cleared $71,000": no rounding makes that true of $70,560.
    private static bool IsCleared(Surroundings around) =>
        around.Figure is { Qualifier: Qualifier.Exact, ValueHigh: null, Negated: false } && Cues.Cleared.LastIn(around.Opening) is >= 0 and var at && !around.Opening[at..].Trim().Contains(' ');

    private static bool IsCalled(Surroundings around, string[] names)
    {
        var after = around.After;
        foreach (var part in after.Split(','))
        {
            var words = after[part].TrimStart().ToString();
            if (Array.Exists(names, name => words.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The price that the figure's aspect or its column names; null where neither names one.</summary>
    private static PriceField? FieldOf(Surroundings around)
    {
        var heading = around.ColumnHeading;
        foreach (var (field, cues) in s_cues)
        {
            if (cues.In(heading) || heading.Equals(Words.Of(field), StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return around.Figure.Aspect is { } aspect && s_fields.TryGetValue(aspect, out var named) ? named
            : around.Figure.Aspect is null or "level" && Nearest(around, Beside) is { } beside ? beside
            : null;
    }

    private static bool IsNamed(Surroundings around, PriceField field)
    {
        var heading = around.ColumnHeading;
        var inHeading = s_cues[field].In(heading) || heading.Equals(Words.Of(field), StringComparison.OrdinalIgnoreCase);
        return inHeading || Nearest(around, int.MaxValue) == field;
    }

    // Of all naming words beside the figure the nearest decides: "up from $91,043 at the low to $96,495 at the high".
    private static PriceField? Nearest(Surroundings around, int within)
    {
        var (best, distance) = ((PriceField?)null, within);
        foreach (var (field, cues) in s_cues)
        {
            var tail = (field == PriceField.Close ? Cues.CloseAfter : cues).FirstIn(around.Tail);
            var before = cues.LastIn(around.Opening);
            var gap = Math.Min(tail < 0 ? int.MaxValue : tail, before < 0 ? int.MaxValue : around.Opening.Length - before);
            (best, distance) = gap < distance ? (field, gap) : (best, distance);
        }

        return best;
    }

    private static bool IsRecord(Surroundings around) =>
        around.Figure.Qualifier == Qualifier.Exact && around.Figure.ValueHigh is null
        && around.Figure.Aspect is null or "high" or "level" or "record"
        && (Cues.Record.In(around.Opening) || Cues.Record.In(around.Tail));

    private static PriceClaim Bound(Figure figure, Surroundings around, PriceField? field, Tolerance tolerance)
    {
        var sort = tolerance.IsLowerBound ? ClaimSort.Above : ClaimSort.Below;
        var stayed = Cues.Stayed.In(around.Opening) || Cues.Stayed.In(around.Tail);
        var (reached, kept) = sort == ClaimSort.Above ? (PriceField.High, PriceField.Low) : (PriceField.Low, PriceField.High);
        var claimed = stayed ? kept
            : field is { } one && IsNamed(around, one) ? one
            : reached;
        return new PriceClaim(figure, sort, claimed, tolerance);
    }
}
