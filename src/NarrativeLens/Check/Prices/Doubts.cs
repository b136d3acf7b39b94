namespace NarrativeLens.Check;

/// <summary>The last questions before a price counts as contradicted: each names a way in which the reading, not the writer, may be wrong.</summary>
internal static class Doubts
{
    // A price of the asset itself is never this many times what it was; a number that far off is another price, or has lost its zeros.
    private const decimal FarOff = 4m;

    // "Friday" written late on Thursday in New York is already Friday by UTC: only then can a weekday be a week on.
    private static readonly TimeSpan s_edge = TimeSpan.FromHours(26);

    // As far back as a yearly review looks.
    private const int MonthsBack = 11;

    /// <summary>A doubt that forbids a contradiction; null where none does.</summary>
    public static Judgement? About(PriceClaim claim, Surroundings around, Windows read)
    {
        var main = read.Plausible[0].Span;
        if (OfWords(claim, around) is { } unsaid)
        {
            return unsaid;
        }

        if (read.Sort == PeriodSort.Days && Cues.VagueTime.In(around.Sentence))
        {
            return Judgement.NotCheckable($"The price does not fit {read.Days}, but the words leave open where that time begins and ends.");
        }

        if (Cues.Counted.In(around.Clause) || Cues.Counted.In(around.Opening))
        {
            return Judgement.NotCheckable($"The price does not fit {read.Days}, but the sentence counts a time from another one; it cannot be told which day is meant.");
        }

        if (!NearbyTimes.IsBeside(around) && around.ColumnHeading.IsEmpty)
        {
            return Judgement.NotCheckable($"The price does not fit {read.Days}, but that time stands beside another figure or in another sentence; it cannot be told which time is meant.");
        }

        if (IsFarOff(claim, main) && !IsThousandfold(claim, main))
        {
            return Judgement.NotCheckable($"This lies far from {around.Asset.Id}'s price of {read.Days} ({Range(main)}); it may be a number of something else.");
        }

        return IsInside(claim, main) && claim.Sort == ClaimSort.Equals && NamesAnotherWindow(around, read)
            ? Judgement.NotCheckable($"The price was seen on {read.Days} ({Range(main)}), but the words name a part of the day or a longer stretch whose {Words.Of(claim.Field)} the series do not give.")
            : null;
    }

    /// <summary>A doubt that the words alone raise, whatever the period.</summary>
    public static Judgement? OfWords(PriceClaim claim, Surroundings around)
    {
        if (Cues.Unreal.In(around.Before))
        {
            return Judgement.NotCheckable("The words before the figure speak of a plan, a condition or a hope; no fact is compared.");
        }

        if (IsOfSomethingElse(around))
        {
            return Judgement.NotCheckable($"Another asset or amount is named nearer to this figure than {around.Asset.Id}'s price; it cannot be told which is meant.");
        }

        return claim.Sort == ClaimSort.Touch && around.ColumnHeading.IsEmpty && !Cues.AtPrice.In(around.Before) && !Cues.AtPrice.In(around.Tail)
            ? Judgement.NotCheckable($"No word beside the figure puts {around.Asset.Id} at this price; it may be an amount of something else.")
            : null;
    }

    /// <summary>Other days that the same words may mean: "the 6th" of an earlier month, a weekday one week on.</summary>
    public static IEnumerable<DateOnly> OtherDates(Surroundings around, Windows read, DateTimeOffset? horizon)
    {
        if (read.Sort != PeriodSort.Day)
        {
            yield break;
        }

        if (Cues.OrdinalDay.In(around.Sentence))
        {
            for (var back = 1; back <= MonthsBack; back++)
            {
                yield return read.First.AddMonths(-back);
            }
        }

        var weekOn = read.First.AddDays(7);
        if (horizon is { } end && Zones.Utc.StartOf(weekOn) < end && end - Zones.Utc.StartOf(weekOn) <= s_edge)
        {
            yield return weekOn;
        }
    }

    private static bool IsOfSomethingElse(Surroundings around)
    {
        var other = around.Asset.Others.LastIn(around.Before);
        return other >= 0 && around.Asset.Names.LastIn(around.Before) < other;
    }

    private static bool NamesAnotherWindow(Surroundings around, Windows read) =>
        Cues.PartOfDay.In(around.Sentence) || (read.Sort == PeriodSort.Day && Cues.Wider.In(around.Before));

    private static bool IsInside(PriceClaim claim, PriceSpan span) => claim.Figure.Value >= span.Low && claim.Figure.Value <= span.High;

    private static bool IsFarOff(PriceClaim claim, PriceSpan span) =>
        claim.Figure.Value > span.High * FarOff || claim.Figure.Value < span.Low / FarOff;

    private static bool IsThousandfold(PriceClaim claim, PriceSpan span) =>
        Diagnosis.Factors.Any(factor => PriceClaim.On(span, ClaimSort.Touch, claim.Field, settled: false, Tolerance.Scaled(claim.Figure, factor)) <= Fit.Rounded);

    private static string Range(PriceSpan span) => $"{Words.Money(span.Low)} to {Words.Money(span.High)}";
}
