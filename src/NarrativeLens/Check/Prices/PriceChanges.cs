using NarrativeLens.Check.Internal;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks changes of the price: in percent over a stated time, and below the record. Only where both ends can be told.</summary>
/// <param name="book">The prices.</param>
/// <param name="windows">Turns periods into stretches of prices.</param>
/// <param name="within">What the text's own levels say of its changes.</param>
/// <param name="prices">The figures that were judged as prices of the asset.</param>
internal sealed class PriceChanges(PriceBook book, WindowFinder windows, IReadOnlyList<InternalFinding> within, HashSet<Figure> prices)
{
    private readonly Dictionary<Figure, InternalFinding> _ownLevels = within
        .Where(one => one.Rule == InternalRules.ChangeVersusLevels)
        .ToDictionary(one => one.Figures[^1], one => one, (IEqualityComparer<Figure>)ReferenceEqualityComparer.Instance);

    private readonly Drawdowns _drawdowns = new(book, windows);

    private bool Concerns(Figure figure) =>
        book.Asset.Is(figure.Subject)
        && figure is { Kind: FigureKind.Percent or FigureKind.Ratio or FigureKind.Multiple or FigureKind.Money }
        && (figure.Metric is Metrics.Change or Metrics.Drawdown || (figure.Metric == Metrics.Price && (figure.Aspect == "change" || figure.Kind != FigureKind.Money)));

    /// <summary>Judges one change; null for figures that are none of the asset's price.</summary>
    public Judgement? Check(Surroundings around)
    {
        var figure = around.Figure;
        if (ByOwnLevels(figure) is { } own)
        {
            return own;
        }

        if (!Concerns(figure))
        {
            return Drawdowns.IsUnbound(around) ? _drawdowns.Presumed(around) : null;
        }

        if (figure.Negated || Cues.Unreal.In(around.Before))
        {
            return Judgement.NotCheckable("The words around this change deny it or make it a condition; no fact is compared.");
        }

        if (Drawdowns.Concerns(around))
        {
            return _drawdowns.Check(around);
        }

        if (figure.Kind != FigureKind.Percent && !IsOfThePrice(around))
        {
            return Judgement.NotCheckable("The two prices that this change lies between cannot be told from the words.");
        }

        return figure.Period is { Stated: true } period
            ? Over(around, windows.For(period, Cues.Utc.In(around.Sentence)))
            : Judgement.NotCheckable("The text does not say between which two moments the price changed so much.");
    }

    private Judgement? ByOwnLevels(Figure figure)
    {
        if (!_ownLevels.TryGetValue(figure, out var found) || found.Figures.Any(one => !ReferenceEquals(one, figure) && !prices.Contains(one)))
        {
            return null;
        }

        return new Judgement(found.Verdict, $"By the text's own prices: {found.Explanation}") { Diagnosis = found.Diagnosis };
    }

    // "Bitcoin lost $10,000 in a day", but not what its holders or its market value lost.
    private bool IsOfThePrice(Surroundings around) =>
        around.Figure is { Kind: FigureKind.Money, Unit: Metrics.Usd } figure && !Cues.MarketValue.In(around.Sentence)
        && Direction.Of(around) != 0 && book.Until(windows.Horizon ?? book.To) is { } span && Math.Abs(figure.Value) < span.High;

    private Judgement Over(Surroundings around, Windows read)
    {
        if (read.Plausible.Count == 0)
        {
            return Judgement.NoReference($"No price series covers {read.Days}.");
        }

        var readings = ChangeReadings.Of(around, read, book);
        var tolerance = Tolerance.Of(around.Figure, 0m);
        if (readings.Named.Count == 0 && SoFar(around, read, tolerance) is { } open)
        {
            return open;
        }

        var best = readings.Named.MinBy(reading => tolerance.Of(reading.Size));
        return best is not null && tolerance.Of(best.Size) is var fit && fit <= Fit.Rounded
            ? new Judgement(Judgement.VerdictOf(fit), best.Explanation) { Evidence = best.Evidence }
            : Unmatched(around, read, readings, tolerance);
    }

    // "Down 20% since the start of the year": the end is the price around publication, anywhere between the lowest and the highest of its day.
    private Judgement? SoFar(Surroundings around, Windows read, Tolerance tolerance)
    {
        if (read.Sort != PeriodSort.Days || windows.Horizon is not { } horizon || windows.AroundPublication() is not { Plausible: [var now, ..] }
            || read.Plausible is not [var window, ..] || window.Span.To < now.Span.To || read.Length <= 2 || (Zones.Utc.StartOf(read.Last) > horizon && !IsSince(around)))
        {
            return null;
        }

        var direction = Direction.Of(around);
        var (low, high) = (ChangeReadings.SizeOf(around, window.Span.Open, now.Span.Low), ChangeReadings.SizeOf(around, window.Span.Open, now.Span.High));
        var (least, most) = direction < 0 ? (-high, -low) : (low, high);
        var fit = direction == 0 ? Fit.Miss : tolerance.Between(least, most);
        var explanation = $"From {Words.With(PriceField.Open, window.Span.Open)} of {Words.Day(window.Span.From)} to the prices around publication, {Words.Money(now.Span.Low)} to {Words.Money(now.Span.High)}, is {InWords(around, low)} to {InWords(around, high)}.";
        Evidence[] evidence = [window.Span.Evidence(PriceField.Open), now.Span.Evidence(PriceField.Low), now.Span.Evidence(PriceField.High)];
        return fit <= Fit.Rounded ? new Judgement(Judgement.VerdictOf(fit), explanation) { Evidence = evidence }
            : direction != 0 && IsSince(around) && !Doubtful(around) ? new Judgement(Verdict.Contradicted, explanation) { Evidence = evidence }
            : null;
    }

    // Only these words tie the change to the start of the stretch and to now.
    private static bool IsSince(Surroundings around) => Cues.SinceStart.In(around.After) || Cues.SinceStart.In(around.Before);

    private static string InWords(Surroundings around, decimal change) =>
        $"a {(change < 0 ? "fall" : "rise")} of {(around.Figure.Kind == FigureKind.Money ? Words.Money(Math.Abs(change)) : Words.Percent(Math.Abs(change)))}";

    private Judgement Unmatched(Surroundings around, Windows read, ChangeReadings readings, Tolerance tolerance)
    {
        var main = readings.Named.Count > 0 ? readings.Named[0] : null;
        var sign = readings.Opposite.FirstOrDefault(reading => tolerance.Of(reading.Size) == Fit.Written);
        if (readings.IsCertain && sign is not null && !Doubtful(around))
        {
            return new Judgement(Verdict.Contradicted, $"{sign.Explanation} The change went the other way.")
            {
                Diagnosis = Diagnosis.Sign, Evidence = sign.Evidence, Suggestion = sign.InWords,
            };
        }

        if (readings.IsCertain && main is not null && !Doubtful(around) && tolerance.Between(readings.Least, readings.Most) == Fit.Miss)
        {
            return new Judgement(Verdict.Contradicted, $"{main.Explanation} No reading of {read.Days} gives the change written.")
            {
                Diagnosis = readings.Named.Select(reading => Diagnosis.ScaleOf(around.Figure, reading.Size)).FirstOrDefault(name => name is not null) ?? OfDayBeside(around, read, tolerance), Evidence = main.Evidence, Suggestion = main.InWords,
            };
        }

        return new Judgement(Verdict.NotCheckable, $"The two ends of this change cannot be told to the hour{(main is null ? "." : $"; {Words.Uncapitalized(main.Explanation)}")}")
        {
            Evidence = main?.Evidence ?? [],
        };
    }

    // The change is right for the day before or after, and only one of the two.
    private string? OfDayBeside(Surroundings around, Windows read, Tolerance tolerance)
    {
        var (before, after) = (IsOf(-1), IsOf(1));
        return read.Sort != PeriodSort.Day || before == after ? null : before ? "previous-day" : "next-day";

        bool IsOf(int days) => ChangeReadings.Of(around, windows.Days(read.First.AddDays(days), read.Last.AddDays(days), utcOnly: true), book).Named.Any(reading => tolerance.Of(reading.Size) == Fit.Written);
    }

    // Another thing named beside the change, another time, or two prices that it may lie between: then nothing is held against the writer.
    private static bool Doubtful(Surroundings around) =>
        around.HasTwoLevels(3) || around.Asset.Others.In(around.Before) || around.Asset.Others.In(around.Tail) || Cues.NextDoor.In(around.Sentence) || around.OtherPeriods(2).Any();
}
