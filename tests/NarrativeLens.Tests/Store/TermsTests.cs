using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

public sealed class TermsTests
{
    [Theory]
    [InlineData("Bitcoin's $60,000 low", "bitcoin s 60 000 low")]
    [InlineData("CAFÉ Zürich Łódź", "cafe zurich lodz")]
    [InlineData("cafe\u0301 noir", "cafe noir")]
    [InlineData("跌至6万美元", "跌 至 6 万 美 元")]
    [InlineData("カフェ", "カ フ ェ")]
    [InlineData("𠮷野家", "𠮷 野 家")]
    [InlineData("a\0b\ud800c", "a b c")]
    [InlineData("!?…", "")]
    public void Words_are_folded_and_characters_without_spaces_stand_alone(string text, string expected) =>
        Assert.Equal(expected, Terms.Key(text));

    [Theory]
    [InlineData("Der Café-Besitzer sagt 比特币 6万.")]
    [InlineData("cafe\u0301 𠮷!")]
    public void Each_term_knows_its_place(string text) =>
        Assert.All(Terms.Of(text), t => Assert.Equal(t.Folded, Terms.Key(text.Substring(t.Start, t.Length))));
}
