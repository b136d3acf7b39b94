using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks price levels: what a price is said to have been in a stated or inferred period.</summary>
/// <param name="book">The prices.</param>
/// <param name="windows">Turns periods into stretches of prices.</param>
internal sealed class PriceLevels(PriceBook book, WindowFinder windows)
{
    // How many figures to either side may lend their period to a figure without one.
    private const int PeriodsAround = 3;

    // Over a longer stretch almost any price was seen: that bears out nothing which the sentence does not say itself.
    private const int LongestGuess = 10;

    private readonly RecordPrices _records = new(book, windows);
    private readonly Diagnosis _diagnosis = new(windows);
    private readonly SinceClaims _since = new(book);

    /// <summary>True for figures that state a price level of the book's asset in dollars.</summary>
    public bool Concerns(Figure figure) =>
        book.Asset.Is(figure.Subject) && figure is { Kind: FigureKind.Money, Metric: Metrics.Price, Unit: Metrics.Usd } && figure.Aspect is not "change";

    /// <summary>Judges one price figure.</summary>
    public Judgement Check(Surroundings around)
    {
        var figure = around.Figure;
        var claim = PriceClaimReader.Read(around, book.Longest.Header.VenueSpreadPercent);
        if (Naming.DoubtAbout(around) is { } doubt)
        {
            return doubt;
        }

        if (figure.Negated)
        {
            return claim.Sort is ClaimSort.Above or ClaimSort.Below && figure.Period is { Stated: true } denied
                ? Stated(claim.Denied(book.Longest.Header.VenueSpreadPercent), around, denied)
                : Judgement.NotCheckable("The text denies this price; only what a price was is compared.");
        }

        if (claim.Sort == ClaimSort.Record && _records.Check(claim, around) is { } record)
        {
            return record;
        }

        claim = claim.Sort == ClaimSort.Record ? claim with { Sort = ClaimSort.Equals } : claim;

        return figure.Period is { Stated: true } period ? Stated(claim, around, period)
            : NamedStretches.Of(claim, around, windows.Horizon) is { } stretch ? Stated(claim, around, stretch)
            : Inferred(claim, around);
    }

    private Judgement Stated(PriceClaim claim, Surroundings around, FigurePeriod period)
    {
        var read = AtClock(claim, around, period) ?? AtPart(claim, around, period) ?? windows.For(period, Cues.Utc.In(around.Sentence));
        if (read.Plausible.Count == 0)
        {
            return Nearest(claim, read) ?? LastClose(claim, around, read) ?? Uncovered(read, period);
        }

        var (window, fit) = Best(claim, read.Plausible);
        if (fit is Fit.Written or Fit.Rounded)
        {
            return _since.Check(claim, around, window) ?? Explanations.Holds(claim, window, fit, read);
        }

        return Elsewhere(claim, around, read) ?? (fit == Fit.Venue
            ? Explanations.VenueOnly(claim, window)
            : Miss(claim, around, read));
    }

    // A clock time counts where prices of its hour are known; else its day is what can be compared.
    private Windows? AtClock(PriceClaim claim, Surroundings around, FigurePeriod period) =>
        claim.Sort == ClaimSort.Touch && windows.For(period, utcOnly: true).Sort == PeriodSort.Day
        && ClockTimes.Of(around, period) is { } moment && windows.For(moment, utcOnly: true) is { Plausible: [{ Exact: true }] } read
            ? read
            : null;

    private Windows? AtPart(PriceClaim claim, Surroundings around, FigurePeriod period) =>
        claim.Sort is ClaimSort.Touch or ClaimSort.Above or ClaimSort.Below && windows.For(period, utcOnly: true) is { Sort: PeriodSort.Day } day && PartsOfDay.Of(around) is { } part
            ? windows.Hours(day.First, part.From, part.To)
            : null;

    // The words do not fit the period that was read; before that is held against them, every other period they may mean is tried.
    private Judgement? Elsewhere(PriceClaim claim, Surroundings around, Windows read)
    {
        foreach (var other in Others(around, read))
        {
            var (window, fit) = other.Plausible.Count == 0 ? (null, Fit.Miss) : Best(claim, other.Plausible);
            if (fit <= Fit.Rounded)
            {
                return Explanations.HoldsOf(claim, window!, fit, other);
            }
        }

        return read.Doubtful.FirstOrDefault(window => claim.OnSide(window) <= Fit.Rounded) is { } doubtful
            ? Explanations.ZoneUnknown(claim, doubtful, read)
            : null;
    }

    private IEnumerable<Windows> Others(Surroundings around, Windows read)
    {
        if (read.Sort == PeriodSort.Day && Cues.NextDoor.In(around.Sentence))
        {
            yield return windows.Days(read.First.AddDays(-1), read.Last.AddDays(-1), utcOnly: false);
            yield return windows.Days(read.First.AddDays(1), read.Last.AddDays(1), utcOnly: false);
        }

        foreach (var other in NearbyTimes.Of(around).Where(period => period != around.Figure.Period).Select(period => windows.For(period, utcOnly: false)))
        {
            if (other.Sort is PeriodSort.Day or PeriodSort.Days && other.Length <= read.Length)
            {
                yield return other;
            }
        }

        foreach (var day in Doubts.OtherDates(around, read, windows.Horizon))
        {
            yield return windows.Days(day, day, utcOnly: false);
        }
    }

    private Judgement Miss(PriceClaim claim, Surroundings around, Windows read)
    {
        // "at $150,000 by year-end": a stretch that begins with the text and ends after it is a deadline.
        if (read.Sort == PeriodSort.Days && windows.Horizon is { } horizon && Zones.Utc.StartOf(read.Last) > horizon && Zones.Utc.StartOf(read.First.AddDays(2)) > horizon)
        {
            return Judgement.NotCheckable($"{Words.Sentence(read.Days)} lies ahead of the text for the most part: no fact to compare yet.");
        }

        if (Doubts.About(claim, around, read) is { } doubt)
        {
            return doubt;
        }

        var judgement = Explanations.Contradicted(claim, read.Plausible[0], read);
        return _diagnosis.Of(claim, read) is { } slip
            ? judgement with { Diagnosis = slip.Name, Suggestion = slip.Suggestion, Explanation = $"{judgement.Explanation} {slip.Explanation}", Evidence = [.. judgement.Evidence, .. slip.Evidence] }
            : judgement with { Suggestion = Explanations.Correction(claim, read.Plausible[0]) };
    }

    // No date beside the figure: the days around publication, or a date of the sentences before, may bear it out; nothing refutes it.
    private Judgement Inferred(PriceClaim claim, Surroundings around)
    {
        if (claim.Sort is ClaimSort.Above or ClaimSort.Below && claim.Figure.Period is null or { Stated: false } && Cues.UnreadTime.In(around.Sentence))
        {
            return Judgement.NotCheckable("The words name a time that could not be read, and over other days almost any bound is true.");
        }

        var candidates = new List<Windows?> { claim.Figure.Period is { } period ? windows.For(period, utcOnly: false) : null };
        candidates.AddRange(NearbyTimes.OfBlock(around).Concat(around.OtherPeriods(PeriodsAround)).Select(other => windows.For(other, utcOnly: false)));
        candidates.Add(windows.AroundPublication());
        foreach (var candidate in candidates.OfType<Windows>().Where(one => one.Plausible.Count > 0 && (one.Length <= LongestGuess || claim.Sort != ClaimSort.Touch)))
        {
            var (window, fit) = Best(claim, candidate.Plausible);
            if (fit <= Fit.Rounded)
            {
                return Explanations.Holds(claim, window, fit, candidate);
            }
        }

        return (Doubts.OfWords(claim, around) is null ? Diagnosis.Misplaced(claim, windows.AroundPublication()) : null)
            ?? Judgement.NotCheckable("The text gives no time for this price, and the prices around publication do not show it.");
    }

    // Of a period that began before the series the covered part may bear the price out; so may the weekday
    // before one that is still ahead, where exactly that day's named price is written.
    private Judgement? Nearest(PriceClaim claim, Windows read)
    {
        var start = DateOnly.FromDateTime(book.From.UtcDateTime);
        var other = read.Sort == PeriodSort.Day ? windows.Days(read.First.AddDays(-7), read.Last.AddDays(-7), utcOnly: false)
            : read.First < start && read.Last > start && claim.Field != PriceField.Open ? windows.Days(start, read.Last, utcOnly: false)
            : null;
        return other is { Plausible.Count: > 0 } && Best(claim, other.Plausible) is var (window, fit)
            && fit <= (read.Sort == PeriodSort.Day ? Fit.Written : Fit.Rounded) && (read.Sort != PeriodSort.Day || claim.Sort == ClaimSort.Equals)
            ? Explanations.Holds(claim, window, fit, other)
            : null;
    }

    // Of a period whose start lies before the series its close is known all the same, and Nearest found another than the one written.
    private Judgement? LastClose(PriceClaim claim, Surroundings around, Windows read) =>
        claim is { Sort: ClaimSort.Equals, Field: PriceField.Close } && read.Sort == PeriodSort.Days
        && windows.Days(read.Last, read.Last, utcOnly: false) is { Plausible: [{ Ended: true }, ..] } day && Best(claim, day.Plausible).Fit == Fit.Miss
            ? Miss(claim, around, day)
            : null;

    private Judgement Uncovered(Windows read, FigurePeriod period) => windows.Horizon is { } horizon && period.From >= horizon
        ? Judgement.NotCheckable($"{Words.Sentence(read.Days)} lies after the text's own date: no fact to compare yet.")
        : Judgement.NoReference($"No price series covers {read.Days}; the series run from {Words.Day(book.From)} to {Words.Day(book.To.AddTicks(-1))}.");

    private static (Window Window, Fit Fit) Best(PriceClaim claim, IReadOnlyList<Window> plausible)
    {
        var window = plausible.MinBy(one => claim.On(one))!;
        return (window, claim.On(window));
    }
}
