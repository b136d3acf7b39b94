using System.Globalization;
using System.Text.RegularExpressions;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks how far a price lay below the record: "52% below its peak", "less than half its October record".</summary>
/// <param name="book">The prices.</param>
/// <param name="windows">Turns periods into stretches of prices.</param>
internal sealed partial class Drawdowns(PriceBook book, WindowFinder windows)
{
    /// <summary>True where the words set the figure against the record.</summary>
    public static bool Concerns(Surroundings around) =>
        around.Figure.Kind is FigureKind.Percent or FigureKind.Ratio
        && (around.Figure.Metric == Metrics.Drawdown || NamesRecord(around));

    /// <summary>True where a percentage without a subject stands right before the words that set it against the record.</summary>
    public static bool IsUnbound(Surroundings around) =>
        around.Figure is { Kind: FigureKind.Percent or FigureKind.Ratio, Metric: null or Metrics.Change or Metrics.Drawdown }
        && around.Asset.MayBe(around.Figure.Subject)
        && Cues.Record.In(around.After)
        && (Cues.Below.FirstIn(around.After) is >= 0 and < 3 || Cues.ShareOf.FirstIn(around.After) is >= 0 and < 3);

    /// <summary>Judges a drawdown whose subject is not said: it can be borne out, not refuted.</summary>
    public Judgement? Presumed(Surroundings around) => Check(around) is { Verdict: Verdict.Supported or Verdict.SupportedByRounding } held ? held : null;

    /// <summary>Judges one drawdown or share of the record.</summary>
    public Judgement Check(Surroundings around)
    {
        var stated = around.Figure.Period is { Stated: true } period && period.To - period.From < TimeSpan.FromDays(40) ? period : null;
        var deadline = Deadline(around);
        stated = deadline ?? stated;
        var asked = stated is null ? windows.AroundPublication() : windows.For(stated, Cues.Utc.In(around.Sentence));
        var tolerance = ToleranceOf(around.Figure);
        foreach (var read in deadline is null ? Candidates(asked, around) : [asked!])
        {
            if (Fits(around, read, tolerance) is { } judgement)
            {
                return judgement;
            }
        }

        if (ByOwnLevel(around, tolerance) is { } own)
        {
            return own;
        }

        return asked is { Plausible: [var window, ..] } && stated is not null && IsSure(around, asked)
            ? Contradicted(around, window)
            : Judgement.NotCheckable("The price that is set against the record cannot be told, and the prices around publication do not give this distance.");
    }

    // "By Feb. 2, bitcoin had fallen more than 50%": the day that opens the sentence is the one meant.
    private static FigurePeriod? Deadline(Surroundings around) => around.Sentence.StartsWith("By ", StringComparison.Ordinal)
        ? NearbyTimes.Of(around).FirstOrDefault(time => time.To - time.From <= TimeSpan.FromHours(25))
        : null;

    private IEnumerable<Windows> Candidates(Windows? asked, Surroundings around)
    {
        if (asked is not null)
        {
            yield return asked;
        }

        foreach (var other in around.OtherPeriods(3))
        {
            yield return windows.For(other, utcOnly: false);
        }

        if (windows.AroundPublication() is { } published)
        {
            yield return published;
        }
    }

    private Judgement? Fits(Surroundings around, Windows read, Tolerance tolerance)
    {
        foreach (var window in read.Plausible)
        {
            if (Record(around, window) is { } record && Distances(around, window, record) is var (least, most) && tolerance.Between(least, most) is var fit && fit <= Fit.Rounded)
            {
                return new Judgement(Judgement.VerdictOf(fit), Explain(window, record)) { Evidence = EvidenceOf(window, record) };
            }
        }

        return null;
    }

    // "At $60,000 it was worth less than half of its peak", "from its record to the February low": the text's own price, or the lowest since the record.
    private Judgement? ByOwnLevel(Surroundings around, Tolerance tolerance)
    {
        if (!NamesRecord(around) || book.Until(windows.Horizon ?? book.To) is not { } record)
        {
            return null;
        }

        var low = Cues.Low.In(around.Sentence) ? record.Series.Over(record.Highest.At, record.To) : null;
        decimal?[] prices = [around.OnlyOtherPrice, low?.Low];
        foreach (var price in prices.OfType<decimal>().Where(price => price > 0 && price < record.High))
        {
            var scale = around.Figure.Kind == FigureKind.Percent ? 100m : 1m;
            var share = price / record.High * scale;
            if (tolerance.Of(IsShare(around) ? share : scale - share) is var fit && fit <= Fit.Rounded)
            {
                var explanation = $"{Words.Money(price)} is {Below(record.High, price)} below the highest price {(record.From == book.From ? "of the series" : "of that month")}, {Words.Money(record.High)} on {Words.Day(record.Highest.At)}.";
                return new Judgement(Judgement.VerdictOf(fit), explanation) { Evidence = low?.Low == price ? [record.Evidence(PriceField.High), low.Evidence(PriceField.Low)] : [record.Evidence(PriceField.High)] };
            }
        }

        return null;
    }

    private Judgement Contradicted(Surroundings around, Window window)
    {
        var record = Record(around, window)!;
        return new Judgement(Verdict.Contradicted, Explain(window, record)) { Evidence = EvidenceOf(window, record) };
    }

    private bool IsSure(Surroundings around, Windows read) =>
        NamesRecord(around) && read.Doubtful.Count == 0 && Record(around, read.Plausible[0]) is not null
        && !around.Asset.Others.In(around.Before) && !around.OtherPeriods(2).Any() && !Cues.NextDoor.In(around.Sentence);

    // "its January peak" is the peak of that month, whichever the record's is.
    private PriceSpan? Record(Surroundings around, Window window) =>
        PeakMonth().Match(around.Sentence.ToString()) is { Success: true } named ? Month(named.Groups["month"].Value, window.Span.To) : book.Until(window.Span.To);

    private PriceSpan? Month(string name, DateTimeOffset until)
    {
        var month = DateTime.ParseExact(name, "MMMM", CultureInfo.InvariantCulture).Month;
        var first = new DateOnly(month <= until.Month ? until.Year : until.Year - 1, month, 1);
        return book.Around(Zones.Utc.StartOf(first), Zones.Utc.StartOf(first.AddMonths(1)));
    }

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?:'s|’s)? (?:peak|high|top)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PeakMonth();

    private static bool NamesRecord(Surroundings around) =>
        Cues.Record.In(around.After) || Cues.Record.In(around.Before) || Cues.Peak.In(around.After) || Cues.Peak.In(around.Before);

    // A share of the record where the words say "half of", the way down from it everywhere else; both in the figure's own scale.
    private static (decimal Least, decimal Most) Distances(Surroundings around, Window window, PriceSpan record)
    {
        var scale = around.Figure.Kind == FigureKind.Percent ? 100m : 1m;
        var (low, high) = (window.Span.Low / record.High * scale, window.Span.High / record.High * scale);
        return IsShare(around) ? (low, high) : (scale - high, scale - low);
    }

    private static bool IsShare(Surroundings around) => Cues.ShareOf.FirstIn(around.After) is >= 0 and < 3;

    private static Tolerance ToleranceOf(Figure figure) =>
        Tolerance.Of(figure with { Value = Math.Abs(figure.Value), ValueHigh = figure.ValueHigh is { } high ? Math.Abs(high) : null }, 0m);

    private string Explain(Window window, PriceSpan record)
    {
        var (low, high) = (Below(record.High, window.Span.High), Below(record.High, window.Span.Low));
        return $"{Words.Sentence(window.When)} {record.Series.Header.Asset} traded {low} to {high} below the highest price {(record.From == book.From ? "of the series" : "of that month")}, {Words.Money(record.High)} on {Words.Day(record.Highest.At)}.";
    }

    private static string Below(decimal record, decimal price) => Words.Percent((record - price) / record * 100m);

    private static Evidence[] EvidenceOf(Window window, PriceSpan record) =>
        [record.Evidence(PriceField.High), window.Span.Evidence(PriceField.Low), window.Span.Evidence(PriceField.High)];
}
