using NarrativeLens.Figures;

namespace NarrativeLens.QualityGates;

/// <summary>
/// Figures and their links in passages of many registers. Both sets were read while the rules were written, so their scores are higher than what a new text may expect.
/// Floors stand a little under what was measured on the data with these hashes.
/// </summary>
public sealed class FigureSentenceGates(ITestOutputHelper output)
{
    // Four digits of a third, as a part of it.
    private const decimal WrittenThird = 0.0002m;

    private const string A = "a.jsonl", B = "b.jsonl";

    private static readonly Lazy<Dictionary<string, List<Read>>> s_read = new(() => new[] { A, B }.ToDictionary(set => set, ReadAll));

    [Theory]
    [InlineData(A, "bf58242f147799b8")]
    [InlineData(B, "d9aa5b20bb10d2f4")]
    public void The_floors_belong_to_this_data(string set, string hash) => Assert.Equal(hash, FigureSentence.Hash(set));

    [Theory]
    [InlineData(A)]
    [InlineData(B)]
    public void The_readers_labels_hold_every_digit_once(string set) => Assert.All(s_read.Value[set], read =>
    {
        var held = new int[read.Sentence.Text.Length];
        foreach (var span in read.Sentence.Figures.Select(figure => Place.Of(read.Sentence.Text, figure.Quote, figure.Occurrence))
            .Concat(read.Sentence.NotFigures.Select(number => Place.Of(read.Sentence.Text, number.Quote, number.Occurrence))))
        {
            for (var at = span.Start; at < span.End; at++)
            {
                held[at]++;
            }
        }

        Assert.All(read.Sentence.Text.Select((c, at) => (c, at)).Where(one => char.IsDigit(one.c)), one => Assert.Equal(1, held[one.at]));
    });

    [Theory]
    [InlineData(A, 0.955, 0.935)]
    [InlineData(B, 0.970, 0.925)]
    public void Figures_are_found_with_their_value_and_unit(string set, double value, double unit)
    {
        int right = 0, rightUnit = 0, found = 0, written = 0;
        foreach (var read in s_read.Value[set])
        {
            var matches = Matches(read).ToList();
            right += matches.Count;
            rightUnit += matches.Count(match => SameUnit(match.Found.Unit, match.Wanted.Unit));
            found += read.Found.Figures.Count;
            written += read.Sentence.Figures.Count;
            Note(read, "missed", read.Sentence.Figures.Except(matches.Select(match => match.Wanted)).Select(figure => figure.Quote));
            Note(read, "extra", read.Found.Figures.Except(matches.Select(match => match.Found)).Select(figure => figure.Quote));
            Note(read, "unit", matches.Where(match => !SameUnit(match.Found.Unit, match.Wanted.Unit)).Select(match => $"{match.Wanted.Quote}: {match.Found.Unit}, not {match.Wanted.Unit}"));
        }

        var (f1, f1Unit) = (2.0 * right / (found + written), 2.0 * rightUnit / (found + written));
        output.WriteLine($"value F1 {f1:0.000} (precision {(double)right / found:0.000}, recall {(double)right / written:0.000} of {written}), with unit {f1Unit:0.000}");
        Assert.True(f1 >= value && f1Unit >= unit, $"value F1 {f1:0.000}, with unit {f1Unit:0.000}");
    }

    [Theory]
    [InlineData(A, "kind", 0.96)]
    [InlineData(A, "qualifier", 0.96)]
    [InlineData(A, "negated", 0.98)]
    [InlineData(A, "subject", 0.84)]
    [InlineData(A, "metric", 0.84)]
    [InlineData(A, "aspect", 0.81)]
    [InlineData(A, "period", 0.76)]
    [InlineData(A, "attribution", 0.87)]
    [InlineData(A, "forecast", 0.92)]
    [InlineData(B, "kind", 0.93)]
    [InlineData(B, "qualifier", 0.98)]
    [InlineData(B, "negated", 0.98)]
    [InlineData(B, "subject", 0.75)]
    [InlineData(B, "metric", 0.80)]
    [InlineData(B, "aspect", 0.77)]
    [InlineData(B, "period", 0.67)]
    [InlineData(B, "attribution", 0.89)]
    [InlineData(B, "forecast", 0.90)]
    public void Links_of_the_figures_found_are_right(string set, string link, double floor)
    {
        var (right, all) = (0, 0);
        foreach (var read in s_read.Value[set])
        {
            foreach (var (found, wanted) in Matches(read))
            {
                all++;
                var (is_, should, same) = Compare(link, found, wanted, read.Sentence.Published);
                right += same ? 1 : 0;
                Note(read, link, same ? [] : [$"{wanted.Quote}: {is_ ?? "none"}, not {should ?? "none"}"]);
            }
        }

        output.WriteLine($"{link}: {(double)right / all:0.000} of {all}");
        Assert.True(right >= floor * all, $"{link}: {(double)right / all:0.000}");
    }

    private static (string? Is, string? Should, bool Same) Compare(string link, Figure found, SentenceFigure wanted, DateTimeOffset published)
    {
        if (link == "period")
        {
            return ($"{found.Period?.From:s}–{found.Period?.To:s}", $"{wanted.Period?.From}–{wanted.Period?.To}", wanted.Period is null ? found.Period is null : wanted.Period.IsSame(found.Period, published));
        }

        var (is_, should) = link switch
        {
            "kind" => (LensJson.Word(found.Kind), wanted.Kind),
            "qualifier" => (LensJson.Word(found.Qualifier), wanted.Qualifier),
            "negated" => (found.Negated.ToString(), wanted.Negated.ToString()),
            "subject" => (found.Subject, wanted.Subject),
            "metric" => (found.Metric, wanted.Metric),
            "aspect" => (found.Aspect, wanted.Aspect),
            "attribution" => (found.AttributedTo, wanted.AttributedTo),
            _ => (found.IsForecast.ToString(), wanted.IsForecast.ToString()),
        };
        return (is_, should, string.Equals(is_, should, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(Figure Found, SentenceFigure Wanted)> Matches(Read read) =>
        from wanted in read.Sentence.Figures
        let span = Place.Of(read.Sentence.Text, wanted.Quote, wanted.Occurrence)
        from figure in read.Found.Figures
        where figure.Span == span && SameValue(figure, wanted)
        select (figure, wanted);

    // A reader writes two-thirds as 0.6667.
    private static bool SameValue(Figure found, SentenceFigure wanted) =>
        found.ValueHigh == wanted.ValueHigh
        && Math.Abs(found.Value - wanted.Value) <= (found.Kind is FigureKind.Ratio or FigureKind.Probability ? Math.Abs(wanted.Value) * WrittenThird : 0);

    // Readers wrote units of counts in the singular or plural.
    private static bool SameUnit(string? found, string? wanted) => string.Equals(found?.TrimEnd('s'), wanted?.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private static List<Read> ReadAll(string set)
    {
        var finder = new FigureFinder();
        return [.. FigureSentence.Read(set).Select(sentence => new Read(sentence, finder.Find(sentence.AsArticle())))];
    }

    private void Note(Read read, string what, IEnumerable<string> quotes)
    {
        foreach (var quote in quotes)
        {
            output.WriteLine($"{read.Sentence.Id} {what}: {quote}");
        }
    }

    private sealed record Read(FigureSentence Sentence, FigureReport Found);
}
