using System.Globalization;
using System.Text;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>The spellings of numbers that the press uses and readers of numbers get wrong, each in a sentence of its own.</summary>
public sealed class HardFormTests
{
    [Theory]
    [InlineData("The lender raised US$1.2bn this week.", "US$1.2bn", FigureKind.Money, "1200000000", null, "USD")]
    [InlineData("A Sydney broker raised A$1.3bn.", "A$1.3bn", FigureKind.Money, "1300000000", null, "AUD")]
    [InlineData("Sales reached EUR 70.0 mn in spring.", "EUR 70.0 mn", FigureKind.Money, "70000000", null, "EUR")]
    [InlineData("The repairs cost 60k in total.", "60k", FigureKind.Count, "60000", null, null)]
    [InlineData("They seek 1.2-1.5 billion dollars.", "1.2-1.5 billion dollars", FigureKind.Money, "1200000000", "1500000000", "USD")]
    [InlineData("The bank wrote off $2,3 Mrd at once.", "$2,3 Mrd", FigureKind.Money, "2300000000", null, "USD")]
    [InlineData("The token costs 24 cents now.", "24 cents", FigureKind.Money, "0.24", null, "USD")]
    [InlineData("The yen sank to ¥157.30 a dollar.", "¥157.30", FigureKind.Money, "157.3", null, "JPY")]
    [InlineData("The chip maker spent ₩1.3 trillion.", "₩1.3 trillion", FigureKind.Money, "1300000000000", null, "KRW")]
    [InlineData("The exchange raised ₹12 crore.", "₹12 crore", FigureKind.Money, "120000000", null, "INR")]
    [InlineData("The clerk hid 12 lakh rupees.", "12 lakh rupees", FigureKind.Money, "1200000", null, "INR")]
    [InlineData("Police froze ₹1,23,45,678 there.", "₹1,23,45,678", FigureKind.Money, "12345678", null, "INR")]
    [InlineData("The vault has 12,34,567 coins.", "12,34,567 coins", FigureKind.Count, "1234567", null, "coins")]
    [InlineData("The fund lost R2bn there.", "R2bn", FigureKind.Money, "2000000000", null, "ZAR")]
    [InlineData("He owes 60 000 dollars.", "60 000 dollars", FigureKind.Money, "60000", null, "USD")]
    [InlineData("It lost 1.234.567 euros.", "1.234.567 euros", FigureKind.Money, "1234567", null, "EUR")]
    [InlineData("It lost 1.234.567,89 euros.", "1.234.567,89 euros", FigureKind.Money, "1234567.89", null, "EUR")]
    [InlineData("The fee was €1.234,56 this time.", "€1.234,56", FigureKind.Money, "1234.56", null, "EUR")]
    [InlineData("They sold ٣٤٥ coins.", "٣٤٥ coins", FigureKind.Count, "345", null, "coins")]
    [InlineData("They sold １，２３４ coins.", "１，２３４ coins", FigureKind.Count, "1234", null, "coins")]
    [InlineData("Returns were −5.2% that month.", "−5.2%", FigureKind.Percent, "-5.2", null, "%")]
    [InlineData("Returns were –5.2% that month.", "–5.2%", FigureKind.Percent, "-5.2", null, "%")]
    [InlineData("Returns were ‑5.2% that month.", "‑5.2%", FigureKind.Percent, "-5.2", null, "%")]
    [InlineData("Returns were (5.2)% that month.", "(5.2)%", FigureKind.Percent, "-5.2", null, "%")]
    [InlineData("The change (5.2%) was small.", "5.2%", FigureKind.Percent, "5.2", null, "%")]
    [InlineData("The loss was $(2.4)B before tax.", "$(2.4)B", FigureKind.Money, "-2400000000", null, "USD")]
    [InlineData("The loss was $(2.4) billion before tax.", "$(2.4) billion", FigureKind.Money, "-2400000000", null, "USD")]
    [InlineData("The loss was $(2.4bn) before tax.", "$(2.4bn)", FigureKind.Money, "-2400000000", null, "USD")]
    [InlineData("The sum ($2.4 billion) was paid.", "$2.4 billion", FigureKind.Money, "2400000000", null, "USD")]
    [InlineData("The loss was -$2.4bn before tax.", "-$2.4bn", FigureKind.Money, "-2400000000", null, "USD")]
    [InlineData("The loss was $-2.4bn before tax.", "$-2.4bn", FigureKind.Money, "-2400000000", null, "USD")]
    [InlineData("The firm paid $60\u00A0million then.", "$60\u00A0million", FigureKind.Money, "60000000", null, "USD")]
    [InlineData("The firm paid $60\u202Fmillion then.", "$60\u202Fmillion", FigureKind.Money, "60000000", null, "USD")]
    [InlineData("The price hit $60\u00AD,000 then.", "$60\u00AD,000", FigureKind.Money, "60000", null, "USD")]
    [InlineData("The price rose to $60,000² and fell.", "$60,000", FigureKind.Money, "60000", null, "USD")]
    [InlineData("The coin trades at half its autumn high.", "half", FigureKind.Ratio, "0.5", null, null)]
    [InlineData("The gauge fell to three-quarters of its peak.", "three-quarters", FigureKind.Ratio, "0.75", null, null)]
    [InlineData("About one in five wallets woke up.", "one in five", FigureKind.Ratio, "0.2", null, null)]
    [InlineData("There is a one-in-four risk of a stop.", "one-in-four", FigureKind.Ratio, "0.25", null, null)]
    [InlineData("More than 1/2 of the voters agreed.", "1/2", FigureKind.Ratio, "0.5", null, null)]
    [InlineData("It is the third-largest holder.", "third-largest", FigureKind.Rank, "3", null, null)]
    [InlineData("Some two dozen funds shut.", "two dozen funds", FigureKind.Count, "24", null, "funds")]
    [InlineData("Of the brokers, two dozen shut.", "two dozen", FigureKind.Count, "24", null, null)]
    [InlineData("Half a dozen banks joined.", "Half a dozen banks", FigureKind.Count, "6", null, "banks")]
    [InlineData("It lost a million dollars.", "a million dollars", FigureKind.Money, "1000000", null, "USD")]
    [InlineData("Fewer than a million remain.", "a million", FigureKind.Count, "1000000", null, null)]
    [InlineData("Half a billion dollars left.", "Half a billion dollars", FigureKind.Money, "500000000", null, "USD")]
    [InlineData("A quarter of a million users left.", "A quarter of a million users", FigureKind.Count, "250000", null, "users")]
    [InlineData("Three-quarters of a million users stayed.", "Three-quarters of a million users", FigureKind.Count, "750000", null, "users")]
    [InlineData("Nearly a hundred banks joined.", "a hundred banks", FigureKind.Count, "100", null, "banks")]
    [InlineData("They mined twenty-one million coins.", "twenty-one million coins", FigureKind.Count, "21000000", null, "coins")]
    [InlineData("It needs one hundred and five votes.", "one hundred and five votes", FigureKind.Count, "105", null, "votes")]
    [InlineData("The car cost sixty-five thousand dollars.", "sixty-five thousand dollars", FigureKind.Money, "65000", null, "USD")]
    [InlineData("It cost one point two billion dollars.", "one point two billion dollars", FigureKind.Money, "1200000000", null, "USD")]
    [InlineData("It has one million two hundred thousand users.", "one million two hundred thousand users", FigureKind.Count, "1200000", null, "users")]
    [InlineData("It has two thousand five hundred users.", "two thousand five hundred users", FigureKind.Count, "2500", null, "users")]
    [InlineData("The talks took three-and-a-half years.", "three-and-a-half years", FigureKind.Duration, "3.5", null, "years")]
    [InlineData("Prices rose two and a half percent.", "two and a half percent", FigureKind.Percent, "2.5", null, "%")]
    [InlineData("The build ran five and a half hours.", "five and a half hours", FigureKind.Duration, "5.5", null, "hours")]
    [InlineData("The trial took 1½ years.", "1½ years", FigureKind.Duration, "1.5", null, "years")]
    [InlineData("Bond yields moved ½ percent.", "½ percent", FigureKind.Percent, "0.5", null, "%")]
    [InlineData("The index lost 2 1/2 points.", "2 1/2 points", FigureKind.Count, "2.5", null, "points")]
    [InlineData("A quarter-point cut is near.", "quarter-point", FigureKind.PercentagePoints, "0.25", null, "percentage points")]
    [InlineData("A half-point rise is near.", "half-point", FigureKind.PercentagePoints, "0.5", null, "percentage points")]
    [InlineData("Rates rose half a percentage point.", "half a percentage point", FigureKind.PercentagePoints, "0.5", null, "percentage points")]
    [InlineData("Prices rose a tenth of a point more.", "a tenth of a point", FigureKind.PercentagePoints, "0.1", null, "percentage points")]
    [InlineData("Growth slowed by three-tenths of 1 percent.", "three-tenths of 1 percent", FigureKind.Percent, "0.3", null, "%")]
    [InlineData("There is a one-in-four chance of a stop.", "one-in-four", FigureKind.Probability, "25", null, "%")]
    [InlineData("It sold coins, halving its hoard.", "halving", FigureKind.Ratio, "0.5", null, null)]
    [InlineData("Flows into SOL were (2.1)mn then.", "(2.1)mn", FigureKind.Count, "-2100000", null, null)]
    [InlineData("Gas costs 0.3 gwei now.", "0.3 gwei", FigureKind.Count, "0.3", null, "Gwei")]
    [InlineData("The network runs at 1 zettahash per second.", "1 zettahash per second", FigureKind.Count, "1", null, "ZH/s")]
    [InlineData("A 75bp rise came.", "75bp", FigureKind.BasisPoints, "75", null, "basis points")]
    [InlineData("A 100-basis-point cut came.", "100-basis-point", FigureKind.BasisPoints, "100", null, "basis points")]
    [InlineData("Banks expect 25-50bps more.", "25-50bps", FigureKind.BasisPoints, "25", "50", "basis points")]
    [InlineData("超9.14万人爆仓", "9.14万人", FigureKind.Count, "91400", null, "people")]
    [InlineData("市值跌破2.1万亿美元", "2.1万亿美元", FigureKind.Money, "2100000000000", null, "USD")]
    [InlineData("币价下跌三成五", "三成五", FigureKind.Percent, "35", null, "%")]
    [InlineData("近两成账户", "两成", FigureKind.Percent, "20", null, "%")]
    [InlineData("约三百五十亿美元", "三百五十亿美元", FigureKind.Money, "35000000000", null, "USD")]
    [InlineData("四分之三的投资者", "四分之三", FigureKind.Ratio, "0.75", null, null)]
    [InlineData("百分之五的账户", "百分之五", FigureKind.Percent, "5", null, "%")]
    [InlineData("利率上升0.25个百分点", "0.25个百分点", FigureKind.PercentagePoints, "0.25", null, "percentage points")]
    [InlineData("二十一万人", "二十一万人", FigureKind.Count, "210000", null, "people")]
    [InlineData("十五万美元", "十五万美元", FigureKind.Money, "150000", null, "USD")]
    [InlineData("总额1亿2000万美元", "1亿2000万美元", FigureKind.Money, "120000000", null, "USD")]
    [InlineData("一亿两千万美元", "一亿两千万美元", FigureKind.Money, "120000000", null, "USD")]
    [InlineData("区间为5万到6万美元", "5万到6万美元", FigureKind.Money, "50000", "60000", "USD")]
    [InlineData("使用3至5倍杠杆", "3至5倍", FigureKind.Multiple, "3", "5", "x")]
    [InlineData("The 3-to-6-year outlook is fair.", "3-to-6-year", FigureKind.Duration, "3", "6", "years")]
    [InlineData("A two-fold rise came.", "two-fold", FigureKind.Multiple, "2", null, "x")]
    [InlineData("A tenfold rise came.", "tenfold", FigureKind.Multiple, "10", null, "x")]
    [InlineData("A 10-fold rise came.", "10-fold", FigureKind.Multiple, "10", null, "x")]
    [InlineData("It has twice the reach.", "twice", FigureKind.Multiple, "2", null, "x")]
    [InlineData("Rates of between 5 and 7 per cent are paid.", "5 and 7 per cent", FigureKind.Percent, "5", "7", "%")]
    [InlineData("The plan costs $1-2 trillion.", "$1-2 trillion", FigureKind.Money, "1000000000000", "2000000000000", "USD")]
    [InlineData("Inflation of 3% to 4% is likely.", "3% to 4%", FigureKind.Percent, "3", "4", "%")]
    [InlineData("Growth of 5 to 10 percent is likely.", "5 to 10 percent", FigureKind.Percent, "5", "10", "%")]
    [InlineData("Growth of 5% - 10% is likely.", "5% - 10%", FigureKind.Percent, "5", "10", "%")]
    [InlineData("It paid €3–4 million.", "€3–4 million", FigureKind.Money, "3000000", "4000000", "EUR")]
    [InlineData("It paid 3–4 million euros.", "3–4 million euros", FigureKind.Money, "3000000", "4000000", "EUR")]
    [InlineData("It paid $1.2 bn–1.5bn.", "$1.2 bn–1.5bn", FigureKind.Money, "1200000000", "1500000000", "USD")]
    [InlineData("It paid $900m-$1.2bn.", "$900m-$1.2bn", FigureKind.Money, "900000000", "1200000000", "USD")]
    [InlineData("A floor of $60-70k holds.", "$60-70k", FigureKind.Money, "60000", "70000", "USD")]
    [InlineData("A floor of USD60,000-70,000 holds.", "USD60,000-70,000", FigureKind.Money, "60000", "70000", "USD")]
    [InlineData("They have between 3 and 5 million dollars.", "3 and 5 million dollars", FigureKind.Money, "3000000", "5000000", "USD")]
    [InlineData("Shares rose 1.5x to 2x.", "1.5x to 2x", FigureKind.Multiple, "1.5", "2", "x")]
    [InlineData("They hold over 713,502 BTC now.", "713,502 BTC", FigureKind.CryptoAmount, "713502", null, "BTC")]
    [InlineData("He kept ₿0.5 in a drawer.", "₿0.5", FigureKind.CryptoAmount, "0.5", null, "BTC")]
    [InlineData("He kept 500 USDT in a drawer.", "500 USDT", FigureKind.CryptoAmount, "500", null, "USDT")]
    [InlineData("It cost $1.2 thousand million.", "$1.2 thousand million", FigureKind.Money, "1200000000", null, "USD")]
    [InlineData("It cost 60 million US dollars.", "60 million US dollars", FigureKind.Money, "60000000", null, "USD")]
    [InlineData("It cost 75 USD million.", "75 USD million", FigureKind.Money, "75000000", null, "USD")]
    [InlineData("It cost 103.3 USD B.", "103.3 USD B", FigureKind.Money, "103300000000", null, "USD")]
    [InlineData("A $60-million-a-year deal ended.", "$60-million", FigureKind.Money, "60000000", null, "USD")]
    [InlineData("It cost $100+ million.", "$100+ million", FigureKind.Money, "100000000", null, "USD")]
    [InlineData("It cost ~$60k then.", "$60k", FigureKind.Money, "60000", null, "USD")]
    [InlineData("The odds moved ±5%.", "±5%", FigureKind.Percent, "5", null, "%")]
    [InlineData("It fell .5% overnight.", ".5%", FigureKind.Percent, "0.5", null, "%")]
    [InlineData("It fell 5\u202F% overnight.", "5\u202F%", FigureKind.Percent, "5", null, "%")]
    [InlineData("It fell ５％ overnight.", "５％", FigureKind.Percent, "5", null, "%")]
    [InlineData("The bill was 60,000 €.", "60,000 €", FigureKind.Money, "60000", null, "EUR")]
    [InlineData("The bill was 60,000$ again.", "60,000$", FigureKind.Money, "60000", null, "USD")]
    [InlineData("It cost nzd$15 then.", "nzd$15", FigureKind.Money, "15", null, "NZD")]
    [InlineData("It cost 42 ringgit then.", "42 ringgit", FigureKind.Money, "42", null, "MYR")]
    [InlineData("It cost 6 billion rupiah then.", "6 billion rupiah", FigureKind.Money, "6000000000", null, "IDR")]
    [InlineData("It cost 20 dollars and 43 cents.", "20 dollars and 43 cents", FigureKind.Money, "20.43", null, "USD")]
    [InlineData("Output fell minus three million.", "minus three million", FigureKind.Count, "-3000000", null, null)]
    [InlineData("One-fifth was sold.", "One-fifth", FigureKind.Ratio, "0.2", null, null)]
    [InlineData("A million and a half users left.", "A million and a half users", FigureKind.Count, "1500000", null, "users")]
    [InlineData("The base grew to 331.75 M shares.", "331.75 M shares", FigureKind.Count, "331750000", null, "shares")]
    public void Every_form_is_read_whole_with_its_value_and_unit(string text, string quote, FigureKind kind, string low, string? high, string? unit)
    {
        var report = Reading.Of(text);

        var figure = Assert.Single(report.Figures);
        Assert.Equal((quote, kind, Parse(low), high is null ? null : Parse(high), unit), (figure.Quote, figure.Kind, figure.Value, figure.ValueHigh, figure.Unit));
        Assert.Equal(0, report.Ledger.Unparsed);
    }

    [Theory]
    [InlineData("The 2B tranche was sold.", "2B", "name")]
    [InlineData("They use 5G masts.", "5G", "name")]
    [InlineData("The key 0x3f was used.", "0x3f", "name")]
    [InlineData("They met at 221B Baker Street again.", "221B", "address")]
    [InlineData("They met at 1600 Pennsylvania Avenue again.", "1600", "address")]
    [InlineData("Dana Fox, 42, left.", "42", "age")]
    [InlineData("The flaw CVE-2019-25220 was fixed.", "CVE-2019-25220", "name")]
    [InlineData("As in Podcasting 2.0 then.", "2.0", "version")]
    [InlineData("The crash of 1929 was worse.", "1929", "year")]
    [InlineData("In the 1850s it was worse.", "1850s", "year")]
    [InlineData("See order 2025Q4 there.", "2025Q4", "year")]
    [InlineData("Version 2.1.3 came out.", "Version 2.1.3", "version")]
    public void A_label_is_no_figure(string text, string quote, string why)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        var entry = Assert.Single(report.NotFigures);
        Assert.Equal((quote, why), (entry.Quote, entry.Why));
    }

    [Theory]
    [InlineData("It reached $60,000zz then.")]
    [InlineData("It used 60foo then.")]
    [InlineData("It reached $1.2bnx then.")]
    [InlineData("It is 1,2345 coins.")]
    [InlineData("It cost 60.000 € then.")]
    [InlineData("It cost 60.000€ then.")]
    [InlineData("It has 10^6 users.")]
    [InlineData("It has 2^256 keys.")]
    [InlineData("It has 10⁶ users.")]
    [InlineData("It cost $(2.4 then.")]
    [InlineData("It was 6.23x10^-4 then.")]
    [InlineData("It was 12.32e+14 then.")]
    [InlineData("It was 2.5^-1 then.")]
    public void A_form_that_is_not_known_is_unparsed_and_never_a_part_of_it(string text)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        Assert.NotEmpty(report.Unparsed);
    }

    [Theory]
    [InlineData("He was one of them.")]
    [InlineData("Chapter twelve was read.")]
    [InlineData("In the twenty-first century it grew.")]
    [InlineData("They voted twice on it.")]
    [InlineData("He has a grand plan.")]
    [InlineData("他十分高兴")]
    public void A_number_word_that_counts_nothing_is_no_figure(string text) => Assert.Empty(Reading.Of(text).Figures);

    [Fact]
    public void A_number_of_ten_thousand_digits_is_one_unparsed_entry()
    {
        var digits = new StringBuilder().Insert(0, "1234567890", 1000).ToString();

        var entry = Assert.Single(Reading.Of($"It cost ${digits} then.").Unparsed);

        Assert.Contains(digits, entry.Quote, StringComparison.Ordinal);
        Assert.Contains("decimal", entry.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_of_two_bounds_is_two_figures() =>
        Assert.Equal([5000m, 6000m], Reading.Of("His score is 5,000 or less than 6,000.").Figures.Select(figure => figure.Value));

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
