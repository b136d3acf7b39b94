using NarrativeLens.Classify;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Classify;

public sealed class NoSentenceTests
{
    [Theory]
    [InlineData("| Asset | Margin | Liquidations |", NoSentenceReason.TableRow)]
    [InlineData("Leverage ratio | 12% | safe haven", NoSentenceReason.TableRow)]
    [InlineData("```python", NoSentenceReason.Code)]
    [InlineData("<div style=\"margin: 10px; padding: 20px\">Bitcoin podcast</div>", NoSentenceReason.Markup)]
    [InlineData("<a><b>Digital gold</b></a>", NoSentenceReason.Markup)]
    [InlineData("background-color: #2E2E2E; margin: 10px; padding: 4px;", NoSentenceReason.Markup)]
    [InlineData("[^4]: Treasury company buys more bitcoin than banks, https://www.example.com/a", NoSentenceReason.Reference)]
    [InlineData("Digital asset treasuries and leverage - SEC.gov, https://www.example.gov/archives/1", NoSentenceReason.Reference)]
    [InlineData("Is bitcoin a bubble? - Coinpaper.com", NoSentenceReason.Reference)]
    [InlineData("Miners face a death spiral - The Desk, accessed February 5, 2026", NoSentenceReason.Reference)]
    [InlineData("- Marr, Jo, and A. Toll. 2020. ‘Bubbles and Coins: A History of Greed’. Journal of Markets.", NoSentenceReason.Reference)]
    [InlineData("Toll, Ann. n.d. “The Case Against Safe Havens”. Working paper.", NoSentenceReason.Reference)]
    [InlineData("‘Detecting Ponzi Schemes in Smart Contracts: Evidence From Three Chains’.", NoSentenceReason.Reference)]
    [InlineData("Manias, Leverage and Contagion in Token Markets (August 10, 2020).", NoSentenceReason.Reference)]
    [InlineData("Safe haven: https://example.com/a-long-address-of-a-page-about-something", NoSentenceReason.Reference)]
    public void What_is_no_sentence_is_known_by_its_shape(string line, object reason) =>
        Assert.Equal((NoSentenceReason)reason, NoSentence.ReasonOf(line));

    [Theory]
    [InlineData("Bitcoin is digital gold, a store of value with a fixed supply.")]
    [InlineData("Bitcoin is <b>digital gold</b>, a store of value with a supply that nobody can raise.")]
    [InlineData("Desk note | Bitcoin is a safe haven.")]
    [InlineData("The filing, which anyone can read at https://example.com, says that pension funds bought two billion dollars of bitcoin in the quarter.")]
    [InlineData("Margins shrank; miners sold: prices fell.")]
    [InlineData("Fewer than 3 < 5 of them were liquidated.")]
    [InlineData("The accounts, accessed by hackers in May, held leveraged longs.")]
    [InlineData("1. Bitcoin is digital gold.")]
    [InlineData("“Bitcoin is digital gold and always will be.”")]
    [InlineData("He bought in 2020. “Bitcoin is digital gold,” he says.")]
    [InlineData("The House passed the bill that backs stablecoins (July 17, 2025).")]
    public void Prose_is_a_sentence(string line) => Assert.Null(NoSentence.ReasonOf(line));

    [Fact]
    public void Rows_code_and_references_of_an_article_stay_untagged_and_still_count()
    {
        const string Text = "Bitcoin is digital gold, a store of value.\n\nDigital gold | a store of value\n\nBitcoin is digital gold.\n\n"
            + "[^1]: Is bitcoin a store of value? It is digital gold, https://example.com/a";
        BlockKind[] kinds = [BlockKind.Paragraph, BlockKind.TableRow, BlockKind.Code, BlockKind.Paragraph];
        var article = PlainText.Read(Text, "essay.md", title: "Bitcoin");
        article = article with { Blocks = [.. article.Blocks.Select((block, i) => block with { Kind = kinds[i] })] };
        var sentences = SomeModel.Shipped.Classify(article).Sentences;
        Assert.Equal(5, sentences.Count);
        Assert.NotEmpty(sentences[0].Tags);
        Assert.All(sentences.Skip(1), sentence => Assert.Empty(sentence.Tags));
    }

    [Fact]
    public void A_line_that_is_no_sentence_has_no_probability()
    {
        var answer = SomeModel.Shipped.ClassifySentence("Bitcoin", "", "[^4]: Bitcoin as a store of value, https://example.com/a");
        Assert.Empty(answer.Tags);
        Assert.All(answer.Probabilities.Values, probability => Assert.Equal(0, probability));
    }
}
