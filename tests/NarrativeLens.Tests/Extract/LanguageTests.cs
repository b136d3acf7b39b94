using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The price of bitcoin fell on Monday and the traders who had bought it were not pleased with what they saw.")]
    [InlineData("fr", "Le prix du bitcoin a chuté lundi et les investisseurs qui en avaient acheté ne sont pas contents de cette baisse.")]
    [InlineData("de", "Der Preis von Bitcoin ist am Montag gefallen, und die Händler, die ihn gekauft hatten, sind nicht zufrieden.")]
    [InlineData("es", "El precio del bitcoin cayó el lunes y los inversores que lo habían comprado no están contentos con la caída.")]
    [InlineData("it", "Il prezzo del bitcoin è sceso lunedì e gli investitori che lo hanno comprato non sono contenti della caduta.")]
    [InlineData("pt", "O preço do bitcoin caiu na segunda-feira e os investidores que o compraram não estão contentes com a queda.")]
    [InlineData("nl", "De prijs van bitcoin is maandag gedaald en de handelaren die het hadden gekocht zijn daar niet blij mee.")]
    [InlineData("zh", "周一比特币价格下跌，买入的投资者并不高兴。")]
    [InlineData("ja", "月曜日にビットコインの価格が下落し、投資家は喜んでいない。")]
    [InlineData("ko", "월요일 비트코인 가격이 하락했고 투자자들은 기뻐하지 않았다.")]
    [InlineData("ru", "Цена биткоина упала в понедельник, и инвесторы, которые его купили, не были этому рады, но это не новость для них.")]
    [InlineData("ar", "انخفض سعر البيتكوين يوم الاثنين ولم يكن المستثمرون سعداء.")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, Language.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("60,000 62,345 70,555")]
    [InlineData("Bitcoin ETF USD")]
    public void Too_little_text_tells_none(string text) => Assert.Null(Language.Of(text));
}
