using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>What makes the figures of two texts comparable: one subject, metric, aspect, unit and stated period, and an aspect that has a single value.</summary>
internal static class ComparableFigures
{
    // A day has one low; of levels it has many.
    private static readonly string[] s_singleValued = ["low", "high", "open", "close", "total"];

    /// <summary>False for forecasts, denials, ranges and bounds ("more than"), and where anything that names the figure is unknown.</summary>
    public static bool IsComparable(Figure figure) =>
        figure is { Subject: not null, Metric: not null, Aspect: { } aspect, Period.Stated: true, ValueHigh: null, IsForecast: false, Negated: false, Qualifier: Qualifier.Exact or Qualifier.About }
        && s_singleValued.Contains(aspect);

    /// <summary>What two comparable figures share. Days are by the clock of each outlet: "on Thursday" is one time in London and New York.</summary>
    public static (string? Subject, string? Metric, string? Aspect, FigureKind Kind, string? Unit, DateTime From, DateTime To) KeyOf(Figure figure) =>
        (figure.Subject, figure.Metric, figure.Aspect, figure.Kind, figure.Unit, figure.Period!.From.DateTime, figure.Period.To.DateTime);

    /// <summary>True where rounding leaves no common value, and the reference does not support both: two such are about two things, whatever their words say.</summary>
    public static bool Differ(Finding one, Finding other) =>
        (one.Figure!.Precision.High < other.Figure!.Precision.Low || other.Figure.Precision.High < one.Figure.Precision.Low) && !(IsSupported(one) && IsSupported(other));

    /// <summary>True where the reference bears it out.</summary>
    public static bool IsSupported(Finding finding) => finding.Verdict is Verdict.Supported or Verdict.SupportedByRounding;
}
