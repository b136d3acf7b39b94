using System.Text;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>Work and memory grow with the length of a text and no faster, whatever it holds.</summary>
public sealed class FigureSpeedTests
{
    private const int Length = 60_000;

    /// <summary>Four times the text may take so many times as long: linear work takes 4 times, quadratic work 16.</summary>
    private const double MostGrowth = 9;

    private const int Tries = 8;

    [Theory]
    [InlineData("1,")]
    [InlineData("7")]
    [InlineData("$")]
    [InlineData("$1 ")]
    [InlineData("1a")]
    [InlineData("1.")]
    [InlineData("a.b@")]
    [InlineData("<a ")]
    [InlineData("12 34 ")]
    [InlineData("[^1]")]
    [InlineData("50-day, ")]
    [InlineData("one ")]
    [InlineData("May ")]
    [InlineData("Jane Doe ")]
    [InlineData("](")]
    [InlineData("| 5% ")]
    [InlineData("fell, said Bob, 5% ")]
    [InlineData("The coin fell 5% to $60,000 on Monday.\n\n")]
    [InlineData("九")]
    [InlineData("\uD800")]
    public void Four_times_the_text_takes_about_four_times_as_long(string piece)
    {
        var (small, large) = (Repeat(piece, Length), Repeat(piece, 4 * Length));
        var (least, leastOfLarge) = (TimeSpan.MaxValue, TimeSpan.MaxValue);

        // Other work on the machine can only make a reading longer, so the shortest of some counts.
        for (var i = 0; i < Tries && (i < 2 || leastOfLarge > MostGrowth * least); i++)
        {
            least = Shorter(least, Time(small));
            leastOfLarge = Shorter(leastOfLarge, Time(large));
        }

        Assert.InRange(leastOfLarge / least, 0, MostGrowth);
    }

    [Theory]
    [InlineData("7", 1_000_000)]
    [InlineData("$", 1_000_000)]
    [InlineData("1,", 1_000_000)]
    [InlineData("1a", 1_000_000)]
    [InlineData("\uDC00", 1_000_000)]
    [InlineData("Bitcoin fell 5% to $60,000 and 3 funds lost 2.5bn ", 10_000_000)]
    public void A_line_of_a_million_signs_and_more_is_accounted_for(string piece, int length)
    {
        var ledger = Reading.Of(Repeat(piece, length)).Ledger;

        Assert.Equal(ledger.DigitRuns, ledger.Figures + ledger.NotFigures + ledger.Unparsed);
    }

    [Theory]
    [InlineData("The sum was {0} dollars.")]
    [InlineData("The sum was $0.{0}.")]
    [InlineData("The sum was ${0}bn.")]
    public void A_number_of_ten_thousand_digits_is_unparsed(string sentence)
    {
        var report = Reading.Of(sentence.Replace("{0}", new string('9', 10_000), StringComparison.Ordinal));

        Assert.Empty(report.Figures);
        Assert.Contains("outside the range of decimal", Assert.Single(report.Unparsed).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_costs_under_a_hundred_bytes_beyond_the_report()
    {
        const string Sentence = "Bitcoin fell to $60,000 on Feb 5, down 52% from its record of $126,200, and $1.2-1.5bn was liquidated in the past 24 hours, according to CoinGlass.\n\n";
        var article = PlainText.Read(Repeat(Sentence, 200 * Sentence.Length), "-", Reading.Published);
        var finder = new FigureFinder();
        finder.Find(article);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = finder.Find(article);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        var copies = report.Figures.Select(figure => figure with { Quote = new string(figure.Quote), Precision = figure.Precision with { } }).ToArray();
        var others = report.NotFigures.Select(other => other with { Quote = new string(other.Quote) }).ToArray();
        var result = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(report.Figures, copies);
        Assert.Equal(report.NotFigures, others);
        Assert.InRange((double)(allocated - result) / copies.Length, double.MinValue, 100);
    }

    private static TimeSpan Time(string text)
    {
        var article = PlainText.Read(text, "-", Reading.Published);
        var finder = new FigureFinder();
        var before = TimeProvider.System.GetTimestamp();
        finder.Find(article);
        return TimeProvider.System.GetElapsedTime(before);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();
}
