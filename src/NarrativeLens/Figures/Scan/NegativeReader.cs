using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads the negative amounts of accounts: (5.2)%, $(2.4)B, $(2.4bn), ($2.4) billion. A whole amount in parentheses, ($2.4 billion), is an aside and keeps its sign.</summary>
internal static class NegativeReader
{
    /// <summary>Reads what begins at a currency or an opening parenthesis.</summary>
    public static bool TryRead(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var open = QuantityReader.MatchCurrency(passage, at, out var outside);
        if (!passage.IsMark(open, '(') || !passage.Touches(open + 1) || (open > at && !passage.Touches(open)))
        {
            return false;
        }

        var digits = open == at ? QuantityReader.MatchCurrency(passage, open + 1, out outside) : open + 1;
        if (!passage.IsNumeral(digits) || !NumberReader.TryRead(passage, digits, afterCurrency: true, out var inner) || inner.Problem is not null
            || !passage.IsMark(inner.Next, ')') || !passage.Touches(inner.Next))
        {
            return false;
        }

        return TryReadTail(passage, at, inner, outside, hasPrefix: open > at, out quantity);
    }

    private static bool TryReadTail(Passage passage, int at, Number inner, string? currency, bool hasPrefix, out Quantity quantity)
    {
        quantity = default;
        var after = inner.Next + 1;
        var number = inner.Scale == 1 ? NumberReader.WithScales(passage, inner with { Next = after }, afterCurrency: currency is not null) : inner with { Next = after };
        if (number.Problem is not null)
        {
            return false;
        }

        var next = passage.Words.Units.Match(passage, number.Next, out var unit);
        var isPart = currency is null && next > number.Next && unit.Kind is FigureKind.Percent or FigureKind.PercentagePoints or FigureKind.BasisPoints && (passage.Touches(number.Next) || inner.Step < 1);
        var isMoney = currency is not null && (hasPrefix || number.Next > after);
        var isScaled = currency is null && number.Next > after && passage.Touches(after);
        if (!isPart && !isMoney && !isScaled)
        {
            return false;
        }

        quantity = new Quantity
        {
            First = at, Next = isPart ? next : number.Next, Kind = isPart ? unit.Kind : isMoney ? FigureKind.Money : FigureKind.Count, Unit = isPart ? unit.Unit : currency,
            Value = -number.Value, Step = number.Step, Scale = number.Scale, HasPrefix = isMoney,
        };
        return true;
    }
}
