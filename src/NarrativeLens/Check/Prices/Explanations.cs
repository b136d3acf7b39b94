namespace NarrativeLens.Check;

/// <summary>The sentences of verdicts on price levels.</summary>
internal static class Explanations
{
    /// <summary>The claim holds in its own period.</summary>
    public static Judgement Holds(PriceClaim claim, Window window, Fit fit, Windows read)
    {
        var why = Fact(claim, window);
        var main = read.Plausible[0];
        if (window != main)
        {
            why = $"{why} On the {main.Zone} day it does not hold: {Plain(claim, main)}";
        }

        return new Judgement(Judgement.VerdictOf(fit), fit == Fit.Rounded ? $"{why} It holds once rounded as written." : why)
        {
            Evidence = EvidenceOf(claim, window),
        };
    }

    /// <summary>The claim holds in another period that the sentence or its neighbours name.</summary>
    public static Judgement HoldsOf(PriceClaim claim, Window window, Fit fit, Windows other) => new(
        Judgement.VerdictOf(fit), $"{Fact(claim, window)} That is the time which the words around the figure name.")
    {
        Evidence = EvidenceOf(claim, window),
    };

    /// <summary>A second venue may well have shown the number.</summary>
    public static Judgement VenueOnly(PriceClaim claim, Window window) => new(
        Verdict.DefinitionDependent,
        $"{Fact(claim, window)} The difference is within the {Words.Number(window.Span.Series.Header.VenueSpreadPercent, 2)}% by which venues differ.")
    {
        Evidence = EvidenceOf(claim, window),
        Suggestion = Correction(claim, window),
    };

    /// <summary>Only a day of another zone may hold it, and no series is fine enough to tell.</summary>
    public static Judgement ZoneUnknown(PriceClaim claim, Window window, Windows read) => new(
        Verdict.DefinitionDependent,
        $"{Plain(claim, read.Plausible[0])} The text may count {window.Label}, which ends on another day of UTC; no hourly prices are at hand to tell.")
    {
        Evidence = EvidenceOf(claim, read.Plausible[0]),
    };

    /// <summary>No plausible reading is true.</summary>
    public static Judgement Contradicted(PriceClaim claim, Window window, Windows read)
    {
        var zones = read.Plausible.Count > 1 ? $" Nor is it true of {string.Join(" or of ", read.Plausible.Skip(1).Select(one => one.Label))}." : "";
        return new Judgement(Verdict.Contradicted, Plain(claim, window) + zones) { Evidence = EvidenceOf(claim, window) };
    }

    /// <summary>The number is the highest price covered.</summary>
    public static Judgement IsRecord(PriceClaim claim, Fit fit, PriceSpan span) => new(
        Judgement.VerdictOf(fit),
        $"The highest price of the series, which begins on {Words.Day(span.From)}, was {Words.Money(span.High)} on {Words.Day(span.Highest.At)}.")
    {
        Evidence = [span.Evidence(PriceField.High)],
    };

    /// <summary>The number lies above every price up to the text.</summary>
    public static Judgement BeyondRecord(PriceClaim claim, PriceSpan span) => new(
        Verdict.Contradicted,
        $"No price of the series, which begins on {Words.Day(span.From)}, was this high before the text appeared: the highest was {Words.Money(span.High)} on {Words.Day(span.Highest.At)}.")
    {
        Evidence = [span.Evidence(PriceField.High)],
        Suggestion = Words.Money(span.High),
        Inferred = claim.Figure.Period is not { Stated: true },
    };

    /// <summary>The record is right, its date is not.</summary>
    public static Judgement RecordMisdated(PriceClaim claim, PriceSpan span, DateOnly set, DateOnly first, DateOnly last) => new(
        Verdict.Contradicted, $"The record of {Words.Money(span.High)} was set on {Words.Day(set)}, not {(first == last ? "on" : "in")} {Words.Days(first, last)}.")
    {
        Evidence = [span.Evidence(PriceField.High)],
        Diagnosis = set.Month != first.Month ? Diagnosis.OtherMonth : set.Year != first.Year ? Diagnosis.OtherYear : null,
        Suggestion = Words.Day(set),
    };

    /// <summary>What the period's own number would be, in words to print.</summary>
    public static string? Correction(PriceClaim claim, Window window) =>
        claim.Sort == ClaimSort.Equals && window is { Ended: true, Exact: true } ? Words.Money(window.Span.Of(claim.Field)) : null;

    private static string Fact(PriceClaim claim, Window window)
    {
        if (claim.Sort == ClaimSort.Touch)
        {
            return Plain(claim, window);
        }

        var at = window.Zone == Zones.Utc.Name ? "" : $", {Words.Moment(MomentOf(claim.Field, window.Span))}";
        return $"The {Words.Of(claim.Field)} of {window.Label} was {Words.Money(window.Span.Of(claim.Field))}{at}.";
    }

    private static string Plain(PriceClaim claim, Window window) => claim.Sort is ClaimSort.Touch or ClaimSort.Record
        ? $"{Words.Sentence(window.Span.Series.Header.Asset)} traded between {Words.Money(window.Span.Low)} and {Words.Money(window.Span.High)} {window.When}."
        : $"The {Words.Of(claim.Field)} of {window.Label} was {Words.Money(window.Span.Of(claim.Field))}.";

    private static DateTimeOffset MomentOf(PriceField field, PriceSpan span) => span.Evidence(field).At;

    private static Evidence[] EvidenceOf(PriceClaim claim, Window window) => claim.Sort is ClaimSort.Touch or ClaimSort.Record
        ? [window.Span.Evidence(PriceField.Low), window.Span.Evidence(PriceField.High)]
        : [window.Span.Evidence(claim.Field)];
}
