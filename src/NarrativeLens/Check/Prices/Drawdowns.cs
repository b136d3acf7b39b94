using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks how far a price lay below the record: "52% below its peak", "less than half its October record".</summary>
/// <param name="book">The prices.</param>
/// <param name="windows">Turns periods into stretches of prices.</param>
internal sealed class Drawdowns(PriceBook book, WindowFinder windows)
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
        var asked = stated is null ? windows.AroundPublication() : windows.For(stated, Cues.Utc.In(around.Sentence));
        var tolerance = ToleranceOf(around.Figure);
        foreach (var read in Candidates(asked, around))
        {
            if (Fits(around, read, tolerance) is { } judgement)
            {
                return judgement;
            }
        }

        return asked is { Plausible: [var window, ..] } && stated is not null && IsSure(around, asked)
            ? Contradicted(around, window)
            : Judgement.NotCheckable("The price that is set against the record cannot be told, and the prices around publication do not give this distance.");
    }

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
            if (Record(window) is { } record && Distances(around, window, record) is var (least, most) && tolerance.Between(least, most) is var fit && fit <= Fit.Rounded)
            {
                return new Judgement(Judgement.VerdictOf(fit), Explain(window, record)) { Evidence = EvidenceOf(window, record) };
            }
        }

        return null;
    }

    private Judgement Contradicted(Surroundings around, Window window)
    {
        var record = Record(window)!;
        return new Judgement(Verdict.Contradicted, Explain(window, record)) { Evidence = EvidenceOf(window, record) };
    }

    private bool IsSure(Surroundings around, Windows read) =>
        NamesRecord(around) && read.Doubtful.Count == 0 && Record(read.Plausible[0]) is not null
        && !around.Asset.Others.In(around.Before) && !around.OtherPeriods(2).Any() && !Cues.NextDoor.In(around.Sentence);

    private PriceSpan? Record(Window window) => book.Until(window.Span.To);

    private static bool NamesRecord(Surroundings around) =>
        Cues.Record.In(around.After) || Cues.Record.In(around.Before) || Cues.Peak.In(around.After) || Cues.Peak.In(around.Before);

    // A share of the record where the words say "half of", the way down from it everywhere else; both in the figure's own scale.
    private static (decimal Least, decimal Most) Distances(Surroundings around, Window window, PriceSpan record)
    {
        var scale = around.Figure.Kind == FigureKind.Percent ? 100m : 1m;
        var (low, high) = (window.Span.Low / record.High * scale, window.Span.High / record.High * scale);
        var isShare = Cues.ShareOf.FirstIn(around.After) is >= 0 and < 3;
        return isShare ? (low, high) : (scale - high, scale - low);
    }

    private static Tolerance ToleranceOf(Figure figure) =>
        Tolerance.Of(figure with { Value = Math.Abs(figure.Value), ValueHigh = figure.ValueHigh is { } high ? Math.Abs(high) : null }, 0m);

    private static string Explain(Window window, PriceSpan record)
    {
        var (low, high) = (Below(record.High, window.Span.High), Below(record.High, window.Span.Low));
        return $"{Words.Sentence(window.When)} {record.Series.Header.Asset} traded {low} to {high} below the highest price of the series, {Words.Money(record.High)} on {Words.Day(record.Highest.At)}.";
    }

    private static string Below(decimal record, decimal price) => Words.Percent((record - price) / record * 100m);

    private static Evidence[] EvidenceOf(Window window, PriceSpan record) =>
        [record.Evidence(PriceField.High), window.Span.Evidence(PriceField.Low), window.Span.Evidence(PriceField.High)];
}
