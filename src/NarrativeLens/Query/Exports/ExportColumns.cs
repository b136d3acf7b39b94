using System.Globalization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>The columns of the tabular exports, in order. CSV header, Parquet schema and data dictionary are made of this table and of nothing else.</summary>
public static class ExportColumns
{
    private const string PerFigure = "One value per figure, in the order of \"figures\".";
    private const string PerTag = "One value per narrative, in the order of \"narratives\".";

    /// <summary>All columns. New ones are added at the end.</summary>
    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        One("article", ColumnType.Text, "Id of the article, made of its address: the same in every store.", found => found.Article),
        One("url", ColumnType.Text, "Where the article was read.", found => found.Url),
        One("outlet", ColumnType.Text, "The outlet's name.", found => found.Outlet),
        Some("published", ColumnType.Moment, "", "When the article was published.", found => found.Published),
        One("title", ColumnType.Text, "The article's headline.", found => found.Title),
        One("start", ColumnType.Whole, "First code unit of the sentence in the article's text.", found => found.Sentence.Start) with { Unit = "UTF-16 code units" },
        One("length", ColumnType.Whole, "Length of the sentence.", found => found.Sentence.Length) with { Unit = "UTF-16 code units" },
        One("sentence", ColumnType.Text, "The sentence as the article has it.", found => found.Sentence.Text),
        Many("narratives", ColumnType.Text, "The narratives that the sentence tells, in the codebook's order.", Tags(tag => tag.Narrative)) with { Allowed = "ids of the codebook" },
        Many("stances", ColumnType.Text, $"The side it takes on each. {PerTag}", Tags(tag => LensJson.Word(tag.Stance))) with { Allowed = Words<Stance>() },
        Many("probabilities", ColumnType.Number, $"How probable the model holds that the narrative is there. {PerTag}", Tags(tag => tag.Probability)) with { Unit = "probability", Allowed = "0 to 1" },
        Many("figures", ColumnType.Text, "The numbers that the sentence cites, and digits that could not be read, as it writes them.", Figures(number => number.Quote)),
        Many("verdicts", ColumnType.Text, $"What the check said. {PerFigure} Missing where a figure was not checked.", Figures(number => number.Verdict is { } verdict ? LensJson.Word(verdict) : null)) with { IsOptional = true, Allowed = Words<Verdict>() },
        One("cluster", ColumnType.Text, "Id of the article that first ran the story; the same for wire copies.", found => found.Cluster),
        Some("day", ColumnType.Day, "UTC day", "The day of publication; missing where no day is known.", found => found.Day),
        Some("week", ColumnType.Text, "ISO 8601 week", "The week of publication, such as 2026-W06; missing where no day is known.", found => found.Day is { } day ? IsoWeek.Of(day).ToString() : null),
        Some("language", ColumnType.Text, "BCP 47 primary language", "The article's language.", found => found.Language),
        Many("figureStarts", ColumnType.Whole, $"First code unit of the figure in the article's text. {PerFigure}", Figures(number => number.Span.Start)) with { Unit = "UTF-16 code units" },
        Many("kinds", ColumnType.Text, $"What sort of number it is. {PerFigure} Missing where it could not be read.", OfFigure(figure => LensJson.Word(figure.Kind))) with { IsOptional = true, Allowed = Words<FigureKind>() },
        Many("values", ColumnType.Number, $"The value, the low end of a range, to some 15 digits. {PerFigure} Missing where it could not be read.", OfFigure(figure => (double)figure.Value)) with { IsOptional = true, Unit = "that of \"units\"; per cent as written" },
        Many("valuesHigh", ColumnType.Number, $"The high end of a range. {PerFigure} Missing for single numbers.", OfFigure(figure => (double?)figure.ValueHigh)) with { IsOptional = true, Unit = "that of \"units\"; per cent as written" },
        Many("exactValues", ColumnType.Text, $"The value to its last digit, as a decimal number; of a range low..high. {PerFigure} Missing where it could not be read.", OfFigure(Exact)) with { IsOptional = true, Unit = "that of \"units\"; per cent as written" },
        Many("units", ColumnType.Text, $"ISO 4217 code, %, BTC, accounts and so on. {PerFigure} Missing where the text gives none.", OfFigure(figure => figure.Unit)) with { IsOptional = true },
        Many("metrics", ColumnType.Text, $"What was measured: price, liquidations, odds and so on. {PerFigure} Missing where unclear.", OfFigure(figure => figure.Metric)) with { IsOptional = true },
        Many("subjects", ColumnType.Text, $"What the number is of. {PerFigure} Missing where unclear.", OfFigure(figure => figure.Subject)) with { IsOptional = true },
        One("model", ColumnType.Text, "Id of the model that tagged the article.", found => found.Model),
        One("revision", ColumnType.Text, "Hash of the title and text that the sentence was read in.", found => found.ContentHash) with { Allowed = "sha256: and 64 hexadecimal digits" },
    ];

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.Name)];

    private static ExportColumn One(string name, ColumnType type, string meaning, Func<FoundSentence, object?> value) =>
        new(name, type, IsList: false, IsOptional: false, "", meaning, "") { ValuesOf = found => [value(found)] };

    private static ExportColumn Some(string name, ColumnType type, string unit, string meaning, Func<FoundSentence, object?> value) =>
        One(name, type, meaning, value) with { IsOptional = true, Unit = unit };

    private static ExportColumn Many(string name, ColumnType type, string meaning, Func<FoundSentence, IEnumerable<object?>> values) =>
        new(name, type, IsList: true, IsOptional: false, "", meaning, "") { ValuesOf = values };

    private static Func<FoundSentence, IEnumerable<object?>> Tags(Func<Tag, object?> value) => found => found.Tags.Select(value);

    private static Func<FoundSentence, IEnumerable<object?>> Figures(Func<FoundNumber, object?> value) => found => found.Figures.Select(value);

    private static Func<FoundSentence, IEnumerable<object?>> OfFigure(Func<Figure, object?> value) =>
        found => found.Figures.Select(number => number.Figure is { } figure ? value(figure) : null);

    private static string Exact(Figure figure)
    {
        var low = figure.Value.ToString(CultureInfo.InvariantCulture);
        return figure.ValueHigh is { } high ? string.Create(CultureInfo.InvariantCulture, $"{low}..{high}") : low;
    }

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(LensJson.Word));
}
