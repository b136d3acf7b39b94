using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NarrativeLens.Extract;
using NarrativeLens.Extract.Body;

namespace NarrativeLens.Tests.Extract;

/// <summary>No number of a page is glued to another, whatever elements they stand in, and the self-check sees it where one is.</summary>
public sealed partial class DigitCheckTests
{
    private const string Story =
        "<p>The harbour office counted ships on Monday, many more than a week before, and said the queue was growing by the hour.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones to wait.</p>";

    // Each form shows two numbers apart: {0} and {1} are numbers, {2} a mark of one digit.
    private static readonly string[] s_forms =
    [
        "<p>A price of {0}<br>{1} paid on the quay.</p>", "<p>A price of {0}<sup>{2}</sup> and {1} paid.</p>", "<p>Paid {0}<sup><a href='#fn{2}'>{2}</a></sup>{1} times.</p>",
        "<p>Paid {0}<a href='#note-{2}'>{2}</a> of {1} bills.</p>", "<p>Paid {0}<a class='footnote-ref' href='#x'>[{2}]</a>, {1} bills.</p>",
        "<table><tr><td>Monday</td><td>{0}</td><td>{1}</td></tr><tr><td>Friday</td><td>{1}</td><td>{0}</td></tr></table>",
        "<table><tr><th>{0}<th>{1}<tr><td><p>{1}</p><p>{0}</p><td>{2}</table>", "<table><tr><td>{0}<br>{1}</td><td><ul><li>{0}<li>{1}</ul></td></tr></table>",
        "<ul><li>{0}</li><li>{1} ships</li></ul>", "<ol><li>{0}<ol><li>{1}</ol><li>{2} ships</ol>", "<dl><dt>{0}<dd>{1} ships</dl>",
        "<div>{0}<div>{1} ships</div>{2}</div>", "<h2>In {0}</h2>{1} ships", "<p>{0}</p>{1} ships came.<p>{2}", "<blockquote>Of {0}</blockquote>{1} ships.",
        "<p>From {0}<img src=x alt=''>{1} ships.</p>", "<p>Of {0}<sup><i>{2}</i></sup><b>{1}</b> ships.</p>", "<p>{0}<hr>{1} ships", "<pre>{0}\n{1}</pre>",
        "<p>Of {0}<span class='ad'>ad</span>{1} ships.</p>", "<div>Of {0}<div class='advertisement'>Ad</div>{1} ships, said the clerk of the office.</div>",
        "<figure><img src=x><figcaption>Berth {0}</figcaption></figure>{1} ships", "<section>{0}</section><section>{1}</section>", "<p>An area of {0} km<sup>2</sup>{1}.</p>",
    ];

    [Fact]
    public void Numbers_in_elements_of_their_own_come_out_apart() =>
        Gen.Int[0, s_forms.Length - 1].Select(Gen.Int[1_000, 999_999], Gen.Int[1_000, 999_999], Gen.Int[1, 9]).Array[1, 8].Sample(
            rows =>
            {
                var numbers = rows.SelectMany(row => new[] { row.Item2, row.Item3 }).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
                var body = string.Concat(rows.Select(row => string.Format(CultureInfo.InvariantCulture, s_forms[row.Item1], row.Item2, row.Item3, row.Item4)));

                var article = Read($"<article>{Story}{body}{Story}</article>");

                var strangers = LongRuns().Matches(article.Text).Select(match => match.Value).Where(run => !numbers.Contains(run)).ToList();
                Assert.True(strangers.Count == 0, $"{string.Join(", ", strangers)} in {body}");
                Assert.Empty(article.LostDigits);
            },
            seed: "0000KGX3f2Sq", iter: 2_000);

    [Theory]
    [InlineData("<p>The price was <b>60</b>,<i>000</i> dollars at the close.</p>", "60,000")]
    [InlineData("<p><span>2</span>026 was a year like few others, said the clerk.</p>", "2026")]
    [InlineData("<p>The price was 60&#8203;000 dollars at the close.</p>", "60000")]
    [InlineData("<p>A stock of 10 × 10<sup><b>6</b></sup> tons, said the clerk.</p>", "10⁶")]
    public void What_a_page_shows_as_one_number_stays_one(string html, string expected)
    {
        var article = Read($"<article>{Story}{html}</article>");

        Assert.Contains(expected, article.Text, StringComparison.Ordinal);
        Assert.Empty(article.LostDigits);
    }

    [Theory]
    [InlineData("60 000 12", "60 000 12", "")]
    [InlineData("60 000 12", "60 12", "000 Lost")]
    [InlineData("60 000 12", "60000 12", "60000 Glued")]
    [InlineData("60 000 12 5", "60 00012 5", "00012 Glued")]
    [InlineData("1 2 3 4 5", "1 2 4 5", "3 Lost")]
    [InlineData("7 1 2", "1 2", "7 Lost")]
    [InlineData("1 2 7", "1 2", "7 Lost")]
    [InlineData("1 2", "1 9 2", "")]
    [InlineData("12", "", "12 Lost")]
    [InlineData("", "12", "")]
    public void Lost_and_glued_runs_are_told_apart(string page, string text, string expected)
    {
        var losses = DigitCheck.Compare(Runs(page), Runs(text));

        Assert.Equal(expected, string.Join(", ", losses.Select(loss => $"{loss.Digits} {loss.How}")));
    }

    private static DigitRuns Runs(string text)
    {
        var runs = new DigitRuns();
        runs.Read(text, 0);
        return runs;
    }

    private static Article Read(string html) => new ArticleExtractor().Extract(
        Encoding.UTF8.GetBytes($"<!doctype html><html><body>{html}</body></html>"), null, "https://portpost.example/a", TestContext.Current.CancellationToken).Value!;

    [GeneratedRegex("[0-9]{3,}")]
    private static partial Regex LongRuns();
}
