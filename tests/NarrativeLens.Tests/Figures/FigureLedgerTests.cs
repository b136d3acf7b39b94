using System.Globalization;
using CsCheck;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>What must hold of every text, however odd.</summary>
public sealed class FigureLedgerTests
{
    private static readonly string[] s_pieces =
    [
        "$", "€", "US$", "1", "23", "456", "60,000", "1.2", "bn", "k", "%", " ", " ", " ", ",", ".", "-", "–", "/", ":", "(", ")", "[", "]", "^", "\n", "\n\n", "|", "+", "×", "½", "'", "’",
        "Feb", "October", "May", "2026", "on", "the", "to", "from", "between", "and", "a", "half", "two", "dozen", "million", "billion", "hundred", "th", "st", "x", "BTC", "bitcoin", "accounts",
        "said", "CoinGlass", "according to", "Monday", "in the past", "hours", "Q", "S&P", "No", "https://", "@", "亿", "万", "三", "十", "成", "美元", "年", "月", "日", "٣", "\u00A0", "\u202F",
        "\u00AD", "\uD800", "\uDC00", "😀", "𝟏", "e", "minus", "one in", "third", "largest", "MUSD", "千",
    ];

    private static readonly Gen<string> s_texts = Gen.OneOf(
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 40].Select(string.Concat),
        Gen.Char.Array[0, 60].Select(chars => new string(chars)),
        Gen.Select(Gen.Int[0, Article.Length - 1], Gen.Int[0, 12], Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]), Mutate));

    private const string Article =
        "Bitcoin fell to $60,000 on Feb 5, down 52% from its record of $126,200, and $1.2-1.5bn was liquidated in the past 24 hours, according to CoinGlass.\n\n"
        + "- Friday's high: $122,550\n- Saturday's close: $110,644\n\nDay | High\n\nWed 17 | $90,366\n\n超9.14万人爆仓，总额约21亿美元。";

    [Fact]
    public void Every_digit_run_lies_in_exactly_one_entry() => s_texts.Sample(text =>
    {
        var report = Reading.Of(text);
        var entries = report.Figures.Select(figure => figure.Span).Concat(report.NotFigures.Concat(report.Unparsed).Select(entry => entry.Span)).ToList();
        var runs = DigitRuns(text);

        Assert.All(runs, run => Assert.Single(entries, entry => entry.Overlaps(run)));
        Assert.All(runs, run => Assert.Single(entries, entry => entry.Contains(run)));
        Assert.Equal(runs.Count, report.Ledger.DigitRuns);
        Assert.Equal(runs.Count, report.Ledger.Figures + report.Ledger.NotFigures + report.Ledger.Unparsed);
    });

    [Fact]
    public void Entries_are_in_order_never_overlap_and_never_split_a_surrogate_pair() => s_texts.Sample(text =>
    {
        var report = Reading.Of(text);
        var entries = report.Figures.Select(figure => figure.Span).Concat(report.NotFigures.Concat(report.Unparsed).Select(entry => entry.Span)).OrderBy(span => span.Start).ToList();

        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(entries, span => Assert.True(span.Length > 0 && !SplitsPair(text, span.Start) && !SplitsPair(text, span.End)));
        Assert.Equal(report.Figures.OrderBy(figure => figure.Start), report.Figures);
        Assert.Equal(report.NotFigures.OrderBy(entry => entry.Start), report.NotFigures);
    });

    [Fact]
    public void A_figure_says_what_its_span_holds() => s_texts.Sample(text =>
        Assert.All(Reading.Of(text).Figures, figure =>
        {
            Assert.Equal(figure.Span.Of(text), figure.Quote);
            Assert.True(figure.Precision.Low <= figure.Value && (figure.ValueHigh ?? figure.Value) <= figure.Precision.High);
            Assert.True(figure.Sentence.Start <= figure.Start && figure.Span.End <= figure.Sentence.Start + figure.Sentence.Length);
        }));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("\uD800\uDC00\uDC00\uD8005\uD800")]
    public void Odd_texts_give_a_report(string text) => Assert.Equal(text.Count(char.IsDigit), Reading.Of(text).Ledger.DigitRuns);

    [Fact]
    public void Blocks_that_leave_digits_out_or_cut_them_lose_none()
    {
        const string Text = "Funds lost 12345 coins and 678 more.";
        var article = PlainText.Read(Text, "-") with { Blocks = [new Block(BlockKind.Paragraph, null, 0, 13)] };

        var report = new FigureFinder().Find(article);

        Assert.Equal(2, report.Ledger.DigitRuns);
        Assert.Equal(0, report.Ledger.Unparsed);
    }

    private static string Mutate(int at, int length, string piece) => Article.Remove(at, Math.Min(length, Article.Length - at)).Insert(at, piece);

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static List<TextSpan> DigitRuns(string text)
    {
        var runs = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.DecimalDigitNumber)
            {
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
            }

            if (at > start)
            {
                runs.Add(TextSpan.Between(start, at));
            }
            else
            {
                at++;
            }
        }

        return runs;
    }
}
