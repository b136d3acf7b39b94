using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Joins two numbers into one range, and spreads the unit and scale of the second to the first.</summary>
internal static class RangeReader
{
    /// <summary>How far before a number "between" and "from" are looked for ("between about $5 and $6").</summary>
    private const int LeadWords = 3;

    /// <summary>After a verb of change, a number so many times the one before it is where the change led.</summary>
    private const decimal MostTimesOfMove = 4;

    /// <summary>The range, or the first number with what it takes from the second; an amount and its cents are one number.</summary>
    public static Quantity Extend(Passage passage, Quantity low)
    {
        if (WithCents(passage, low) is { } whole)
        {
            return whole;
        }

        var at = SkipConnector(passage, low, out var isChange);
        if (at == low.Next)
        {
            return low;
        }

        var number = SkipQualifier(passage, at);
        var parts = number > at && passage.Has(at - 1, Cue.Or);
        at = number;
        if (parts)
        {
            return low;
        }

        if (!QuantityReader.TryRead(passage, at, out var high, out _) || !Agree(passage, ref low, ref high))
        {
            return low;
        }

        return isChange || high.Value <= low.Value || IsMoveAndLevel(passage, low, high) ? low : low with
        {
            Next = high.Next,
            High = high.Value,
            StepHigh = high.Step,
            Unit = high.Unit ?? low.Unit,
            Kind = high.Kind,
            Scale = high.Scale,
        };
    }

    // "3 dollars 50 cents", "$20 and 43c"
    private static Quantity? WithCents(Passage passage, Quantity amount)
    {
        if (amount is not { Kind: FigureKind.Money, Scale: 1, Step: 1 })
        {
            return null;
        }

        var at = amount.Next + (passage.Has(amount.Next, Cue.And) ? 1 : 0);
        return QuantityReader.TryRead(passage, at, out var cents, out _) && cents is { Kind: FigureKind.Money, HasPrefix: false, Scale: 1, Step: 0.01m, Value: > 0 and < 1 } && IsMinor(passage, cents)
            ? amount with { Next = cents.Next, Value = amount.Value + (amount.Value < 0 ? -cents.Value : cents.Value), Step = cents.Step }
            : null;
    }

    private static bool IsMinor(Passage passage, Quantity cents) => FactorOf(passage, cents) < 1;

    private static int SkipConnector(Passage passage, Quantity low, out bool isChange)
    {
        isChange = false;
        var at = low.Next;
        if (passage.IsHyphen(at) && passage.Has(at + 1, Cue.To) && passage.IsHyphen(at + 2) && passage.Touches(at + 1) && passage.Touches(at + 2))
        {
            return at + 3;
        }

        if (passage.IsHyphen(at) && passage.Touches(at) && passage.Has(at + 1, Cue.To))
        {
            // "an 8- to 16-metre mirror"
            return at + 2;
        }

        if (passage.IsMark(at, '—') && !passage.Touches(at))
        {
            return low.Next;
        }

        if (passage.IsDash(at))
        {
            // A dash with a gap on one side only is a dash of the sentence or a sign.
            return passage.Touches(at) == passage.Touches(at + 1) ? at + 1 : at;
        }

        if (passage.Has(at, Cue.To))
        {
            var from = FindBefore(passage, low.First, Cue.From);
            isChange = from >= 0 && !passage.Has(from - 1, Cue.Ranging);
            return at + 1;
        }

        var between = passage.Has(at, Cue.And) && FindBefore(passage, low.First, Cue.Between) >= 0;
        return between || (passage.Has(at, Cue.Or) && ((low.IsBare && low.Scale == 1) || IsLittleMore(passage, low, at + 1))) ? at + 1 : at;
    }

    // "rose 7p to 183p", "fell by 8,000 to 229,000": by how much, and to where; but "fell 5 to 7 percent".
    private static bool IsMoveAndLevel(Passage passage, in Quantity low, in Quantity high)
    {
        var verb = passage.Has(low.First - 1, Cue.By) ? low.First - 2 : low.First - 1;
        return passage.Has(low.Next, Cue.To) && passage.Has(verb, Cue.Change) && high.Value > MostTimesOfMove * low.Value;
    }

    // "1.5% or 2%": the second is in the first one's unit and of its order, not the same amount told otherwise.
    private static bool IsLittleMore(Passage passage, in Quantity low, int at) =>
        QuantityReader.TryRead(passage, at, out var high, out _) && high.Kind == low.Kind && high.Unit == low.Unit && high.Value > low.Value && high.Value <= 2 * low.Value;

    private static int FindBefore(Passage passage, int at, Cue cue)
    {
        for (var i = at - 1; i >= 0 && i >= at - LeadWords && passage[i].Kind != TokenKind.Numeral; i--)
        {
            if (passage.Has(i, cue))
            {
                return i;
            }
        }

        return -1;
    }

    private static int SkipQualifier(Passage passage, int at) =>
        passage.Words.QualifiersBefore.Match(passage, at, out _) is var next && next > at ? next : at;

    // Same kind and unit, or one of the two says it for both.
    private static bool Agree(Passage passage, ref Quantity low, ref Quantity high)
    {
        var raw = high.Scale == 0 ? high.Value : high.Value / high.Scale;
        var spreads = low.Scale == 1 && high.Scale > 1 && low.Value < raw && (low.IsBare || low.HasPrefix);
        if (high.IsBare && low.HasPrefix)
        {
            high = high with { Kind = low.Kind, Unit = low.Unit };
        }
        else if (low.IsBare && !(high.HasPrefix && passage.Has(low.Next, Cue.To)))
        {
            var factor = FactorOf(passage, high);
            if (!Powers.TryMultiply(low.Value, factor, out var value) || !Powers.TryMultiply(low.Step, factor, out var step))
            {
                return false;
            }

            low = low with { Kind = high.Kind, Unit = high.Unit, Value = value, Step = step };
        }

        if (low.Kind != high.Kind || low.Unit != high.Unit)
        {
            return false;
        }

        if (spreads)
        {
            low = low with { Value = low.Value * high.Scale, Step = low.Step * high.Scale, Scale = high.Scale };
        }

        return true;
    }

    // "24-30 cents": a unit that is a part of its currency.
    private static decimal FactorOf(Passage passage, Quantity high) =>
        !high.HasPrefix && passage.Words.Units.MatchEndingAt(passage, high.Next - 1, out var unit) < high.Next ? unit.Factor : 1;
}
