using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("It fell. It rose.", "It fell.|It rose.")]
    [InlineData("The low was $60,000.50 at 9 a.m. Traders slept.", "The low was $60,000.50 at 9 a.m.|Traders slept.")]
    [InlineData("Mr. Osei of St. Ives Inc. sold 4.5 BTC on Feb. 6 at noon.", "Mr. Osei of St. Ives Inc. sold 4.5 BTC on Feb. 6 at noon.")]
    [InlineData("The U.S. Senate voted. The U.S. dollar rose.", "The U.S. Senate voted.|The U.S. dollar rose.")]
    [InlineData("“It is over.” She left.", "“It is over.”|She left.")]
    [InlineData("\"Sell!\" he said. Nobody did.", "\"Sell!\" he said.|Nobody did.")]
    [InlineData("Is it a hedge? No… It is a bet.", "Is it a hedge?|No…|It is a bet.")]
    [InlineData("比特币下跌。交易员说：“还会再跌。”市场沉默。", "比特币下跌。|交易员说：“还会再跌。”|市场沉默。")]
    [InlineData("No. 3 of 12 pools closed, e.g. Kestrel vs. Heron.", "No. 3 of 12 pools closed, e.g. Kestrel vs. Heron.")]
    [InlineData("It costs $5 (about 4.60 euros). That is all.", "It costs $5 (about 4.60 euros).|That is all.")]
    [InlineData("J. P. Harrow wrote it. I read it.", "J. P. Harrow wrote it.|I read it.")]
    [InlineData("J.J. Harrow met Lt. Gen. Amer Sadiq and Rev. Coyle. Then he left.", "J.J. Harrow met Lt. Gen. Amer Sadiq and Rev. Coyle.|Then he left.")]
    [InlineData("She moved to D.C. She stayed.", "She moved to D.C.|She stayed.")]
    [InlineData("7. Selenium. It glows.", "7. Selenium.|It glows.")]
    [InlineData("The year was 26. Nobody minded.", "The year was 26.|Nobody minded.")]
    public void A_paragraph_gives_its_sentences(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), Sentences.Of(PlainText.Read(text, "-")).Select(span => span.Of(text)));

    [Fact]
    public void A_sentence_never_crosses_a_block()
    {
        const string text = "A heading without a stop\n\nThe text below it.";

        Assert.Equal(["A heading without a stop", "The text below it."], Sentences.Of(PlainText.Read(text, "-")).Select(span => span.Of(text)));
    }
}
