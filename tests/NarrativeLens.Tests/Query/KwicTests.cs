using NarrativeLens.Check;
using NarrativeLens.Query;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Query;

public sealed class KwicTests
{
    [Theory]
    [InlineData("gold", "Bitcoin is [gold], digital gold.|Bitcoin is gold, digital [gold].")]
    [InlineData("\"digital gold\"", "Bitcoin is gold, [digital gold].")]
    [InlineData("bit* NOT silver", "[Bitcoin] is gold, digital gold.")]
    [InlineData("gold OR bitcoin", "[Bitcoin] is gold, digital gold.|Bitcoin is [gold], digital gold.|Bitcoin is gold, digital [gold].")]
    [InlineData("lang:en", "[Bitcoin] is gold, digital gold.")]
    public void Every_place_of_a_word_asked_for_is_a_line(string expression, string expected)
    {
        var lines = Kwic.Of(Sentence("Bitcoin is gold, digital gold."), SamplePress.Read(expression));
        Assert.Equal(expected.Split('|'), lines.Select(l => Joined(l)));
        Assert.All(lines, l => Assert.Equal(l.Keyword, "Bitcoin is gold, digital gold.".Substring(l.Start - 100, l.Length)));
    }

    [Fact]
    public void Accents_and_chinese_are_found_as_the_index_finds_them()
    {
        Assert.Equal("A [Café] in Zürich", Joined(Kwic.Of(Sentence("A Café in Zürich"), SamplePress.Read("cafe")).Single()));
        Assert.Equal("分析师称其为 [数字黄金] 。", Joined(Kwic.Of(Sentence("分析师称其为数字黄金。"), SamplePress.Read("数字黄金")).Single(), " "));
    }

    [Theory]
    [InlineData("verdict:contradicted", "$760,000")]
    [InlineData("figure:price value<100k", "$76,000")]
    [InlineData("value:700k..800k unit:USD NOT verdict:supported", "$760,000")]
    [InlineData("figure:*", "$76,000|$760,000")]
    public void Without_words_the_figures_asked_for_are_the_keywords(string expression, string expected)
    {
        var article = Some.Article("The price stood at $76,000, not $760,000.");
        FoundNumber[] figures =
        [
            new(Some.Figure(article, "$76,000", 76000), null, Verdict.Supported, null, null),
            new(Some.Figure(article, "$760,000", 760000), null, Verdict.Contradicted, null, null),
        ];
        var sentence = Sentence(article.Text) with { Sentence = new FoundText(0, article.Text.Length, article.Text), Figures = figures };
        Assert.Equal(expected.Split('|'), Kwic.Of(sentence, SamplePress.Read(expression)).Select(l => l.Keyword));
    }

    [Fact]
    public void Contexts_are_cut_to_the_width_and_keywords_stand_under_one_another()
    {
        var sentence = Sentence("one two three four five six seven eight nine ten");
        var lines = new[] { "two", "six" }.Select(w => Kwic.Aligned(Kwic.Of(sentence, SamplePress.Read(w), 10).Single(), 10)).ToList();
        Assert.Equal(["       one [two] three four", " four five [six] seven eigh"], lines.Select(l => l.TrimEnd()));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal_and_pairs_are_not_cut()
    {
        var line = Kwic.Of(Sentence("\u001b[31m evil \u009b2J 😀😀 gold 😀😀"), SamplePress.Read("gold"), 3).Single();
        var all = Kwic.Aligned(Kwic.Of(Sentence("\u001b[31m evil \u009b2J gold"), SamplePress.Read("gold")).Single());
        Assert.DoesNotContain(all, char.IsControl);
        Assert.Equal(("😀", "😀"), (line.Left, line.Right));
    }

    private static FoundSentence Sentence(string text) =>
        new("id", "https://a.example/", "A", null, "T", new FoundText(100, text.Length, text), [], [], "id");

    private static string Joined(KwicLine line, string space = "")
    {
        var left = line.Left.Length > 0 ? line.Left + " " : "";
        var gap = space.Length > 0 ? space : line.Right.Length > 0 && char.IsLetterOrDigit(line.Right[0]) ? " " : "";
        return $"{left}[{line.Keyword}]{gap}{line.Right}";
    }
}
