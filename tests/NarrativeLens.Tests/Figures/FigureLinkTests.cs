using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

public sealed class FigureLinkTests
{
    [Theory]
    [InlineData("about $5bn", Qualifier.About)]
    [InlineData("more than $5bn", Qualifier.MoreThan)]
    [InlineData("no more than $5bn", Qualifier.AtMost)]
    [InlineData("just under $5bn", Qualifier.Nearly)]
    [InlineData("below $5bn", Qualifier.LessThan)]
    [InlineData("at least $5bn", Qualifier.AtLeast)]
    [InlineData("$5bn or more", Qualifier.AtLeast)]
    [InlineData("up to $5bn", Qualifier.UpTo)]
    [InlineData("cost $5bn", Qualifier.Exact)]
    [InlineData("over the past three weeks", Qualifier.Exact)]
    public void A_hedge_is_kept_apart_from_the_quote(string text, Qualifier qualifier) =>
        Assert.Equal(qualifier, Reading.Only(text).Qualifier);

    [Theory]
    [InlineData("Bitcoin did not reach $70,000 on Friday.", true)]
    [InlineData("Bitcoin reached $70,000 on Friday.", false)]
    public void A_denied_figure_is_negated(string text, bool negated) => Assert.Equal(negated, Reading.Only(text).Negated);

    [Theory]
    [InlineData("Bitcoin fell to $60,000.", "$60,000", "bitcoin", "price", "level")]
    [InlineData("Bitcoin hit a low of $60,000.", "$60,000", "bitcoin", "price", "low")]
    [InlineData("Bitcoin sank below $76,000 on Saturday.", "$76,000", "bitcoin", "price", "level")]
    [InlineData("Bitcoin fell more than $5,000 in a day.", "$5,000", "bitcoin", "change", "change")]
    [InlineData("Bitcoin closed on Thursday, November 27, at $91,334.", "$91,334", "bitcoin", "price", "close")]
    [InlineData("Bitcoin touched $80,600 on Friday and closed higher.", "$80,600", "bitcoin", "price", "level")]
    [InlineData("Bitcoin closed at $69,289.", "$69,289", "bitcoin", "price", "close")]
    [InlineData("Bitcoin set a record high of $126,200.", "$126,200", "bitcoin", "price", "high")]
    [InlineData("Bitcoin slipped as low as $67.8 million on Tuesday.", "$67.8 million", "bitcoin", "price", "low")]
    [InlineData("Bitcoin fell 4.8% on Friday.", "4.8%", "bitcoin", "change", "change")]
    [InlineData("Bitcoin is down 52% from its record.", "52%", "bitcoin", "drawdown", "change")]
    [InlineData("About $19 billion of leveraged positions was liquidated.", "$19 billion", "crypto", "liquidations", "total")]
    [InlineData("Some 91,400 accounts were liquidated.", "91,400 accounts", "crypto", "liquidated-accounts", "total")]
    [InlineData("Spot bitcoin ETFs took in $140 million on Friday.", "$140 million", "bitcoin funds", "flows", "total")]
    [InlineData("Strategy holds 713,502 BTC.", "713,502 BTC", "Strategy", "holdings", "level")]
    [InlineData("Open interest stood at $30 billion.", "$30 billion", null, "open-interest", "level")]
    [InlineData("Bitcoin's market capitalisation fell to $1.3 trillion.", "$1.3 trillion", "bitcoin", "market-cap", "level")]
    [InlineData("The Fed cut its policy rate by 25 basis points.", "25 basis points", "Federal Reserve", "policy-rate", "change")]
    [InlineData("Bettors see an 82% chance of a cut.", "82%", null, "odds", "level")]
    public void Subject_metric_and_aspect_come_from_the_words_around(string text, string quote, string? subject, string metric, string? aspect)
    {
        var figure = Reading.Quoted(text, quote);

        Assert.Equal((subject, metric, aspect), (figure.Subject, figure.Metric, figure.Aspect));
    }

    [Theory]
    [InlineData("The two-year gilt yield rose 7 basis points to 4.61%.", "4.61%", "yield", "level")]
    [InlineData("Inflation in Norway slowed to 3.2% in January.", "3.2%", "cpi", "level")]
    [InlineData("After inflation cooled, ether rose 3%.", "3%", "change", "change")]
    [InlineData("The odds fell eight percentage points to 27%.", "eight percentage points", "odds", "change")]
    [InlineData("Copper settled at $9,410 a tonne.", "$9,410", "price", "close")]
    [InlineData("Kestrel Foods slipped to 65 cents.", "65 cents", "price", "level")]
    [InlineData("The Nikkei closed at 54,120.", "54,120", "price", "close")]
    [InlineData("Ether could fall to $1,500.", "$1,500", "target", "level")]
    [InlineData("Hollow's insurance pot shrank by $188 million.", "$188 million", "change", "change")]
    [InlineData("Volume doubled to $3 billion.", "doubled", "change", "change")]
    [InlineData("The funds hold 1.3 million BTC, or 6.2% of all coins.", "6.2%", "holdings", "level")]
    [InlineData("Polar Rigs: +18% on the news.", "+18%", "change", "change")]
    public void A_number_measures_what_its_sentence_tells_of(string text, string quote, string metric, string aspect)
    {
        var figure = Reading.Quoted(text, quote);

        Assert.Equal((metric, aspect), (figure.Metric, figure.Aspect));
    }

    [Theory]
    [InlineData("The S&P 500 ended 1% higher at 6,602.99.", "6,602.99", "price")]
    [InlineData("The dollar index slid 0.5% to 96.4.", "96.4", "price")]
    [InlineData("Gold futures were at $4,866 an ounce.", "$4,866", "price")]
    [InlineData("Gasoline at $3.58 is 22 cents dearer than last July.", "22 cents", "change")]
    [InlineData("Ether was close to 2 pct weaker.", "2 pct", "change")]
    [InlineData("Prices rose 0.2% in July.", "0.2%", "cpi")]
    [InlineData("Oil prices rose 0.2% in July.", "0.2%", "change")]
    [InlineData("Consumer prices rose 2.4%, below the 2.5% that economists had forecast.", "2.5%", "cpi")]
    [InlineData("The Fed held rates at 3.5%.", "3.5%", "policy-rate")]
    [InlineData("Wages grew 4.1% in the third quarter.", "4.1%", null)]
    [InlineData("South Korea's exports rose 8.3%.", "8.3%", null)]
    [InlineData("Nordlys booked sales of NOK 4.1 bn.", "NOK 4.1 bn", "revenue")]
    [InlineData("The bank cut its price target to $95,000, down from $140,000.", "$140,000", "target")]
    [InlineData("Poland's central bank has holdings of 620 tonnes.", "620 tonnes", "holdings")]
    [InlineData("The crypto market is worth $2.3tn.", "$2.3tn", "market-cap")]
    [InlineData("白银大涨5%至78美元。", "78美元", "price")]
    [InlineData("比特币较去年十月高点已回落近五成。", "五成", "drawdown")]
    public void A_metric_said_in_other_words_is_told(string text, string quote, string? metric) => Assert.Equal(metric, Reading.Quoted(text, quote).Metric);

    [Fact]
    public void Where_an_offer_starts_is_no_opening_price() => Assert.NotEqual("open", Reading.Quoted("The car starts at $39,995.", "$39,995").Aspect);

    [Theory]
    [InlineData("Swaps price in 31 basis points of cuts, down from 44.", "44", FigureKind.BasisPoints, "basis points")]
    [InlineData("The miner dug up 1,800 BTC and sold 1,600 of them.", "1,600", FigureKind.CryptoAmount, "BTC")]
    [InlineData("The euro traded at 1.0850.", "1.0850", FigureKind.Money, "USD")]
    [InlineData("Solana held at 140.", "140", FigureKind.Money, "USD")]
    [InlineData("Bettors gave it a one-in-four chance.", "one-in-four", FigureKind.Probability, "%")]
    public void An_elided_unit_is_that_of_the_number_before_or_of_what_is_quoted(string text, string quote, FigureKind kind, string unit)
    {
        var figure = Reading.Quoted(text, quote);

        Assert.Equal((kind, unit), (figure.Kind, figure.Unit));
    }

    [Theory]
    [InlineData("Tessaly handled $1.9 billion of orders.", "Tessaly")]
    [InlineData("Coastal breweries bought barley for $300 million.", "Coastal breweries")]
    [InlineData("Shares of Kestrel Foods fell 6%.", "Kestrel Foods")]
    [InlineData("The Morland Bitcoin Trust charges 14 basis points.", "Morland Bitcoin Trust")]
    [InlineData("UK inflation slowed to 3.2%.", "United Kingdom")]
    [InlineData("Norway's central bank kept its policy rate at 4%.", "Norway")]
    [InlineData("The Bank of Thailand held its policy rate at 2%.", "Bank of Thailand")]
    [InlineData("They told us that 40% had left.", null)]
    public void Firms_groups_and_countries_are_subjects(string text, string? subject) => Assert.Equal(subject, Reading.Of(text).Figures[^1].Subject);

    [Fact]
    public void An_elided_subject_is_the_one_before_or_that_of_the_title()
    {
        var figures = Reading.Of("It closed at $69,289. Gold fell to $4,900. It then rose to $4,950.", "Bitcoin steadies").Figures;

        Assert.Equal(["bitcoin", "gold", "gold"], figures.Select(figure => figure.Subject));
    }

    [Fact]
    public void The_end_of_a_price_is_the_one_it_stands_beside()
    {
        var figures = Reading.Of("Bitcoin was up from $91,043 at the low to $96,495 at the high.").Figures;

        Assert.Equal(["low", "high"], figures.Select(figure => figure.Aspect));
    }

    [Fact]
    public void The_header_of_a_table_names_the_ends()
    {
        const string Text = "Bitcoin\n\nDay | High | Low\n\nWed 17 | $90,366 | $85,314";
        var article = PlainText.Read(Text, "-", Reading.Published) with
        {
            Blocks = [new Block(BlockKind.Heading, 2, 0, 7), new Block(BlockKind.TableRow, null, 9, 16), new Block(BlockKind.TableRow, null, 27, 26)],
        };

        var report = new FigureFinder().Find(article);

        Assert.Equal(["high", "low"], report.Figures.Select(figure => figure.Aspect));
        Assert.Equal("Wed 17", Assert.Single(report.NotFigures).Quote);
    }

    [Theory]
    [InlineData("About $19 billion was liquidated, according to liquidation tracker CoinGlass.", "CoinGlass")]
    [InlineData("CoinGlass data show that $19 billion was liquidated.", "CoinGlass")]
    [InlineData("Lantern Flow counts $1.3 billion out since Monday.", "Lantern Flow")]
    [InlineData("Lantern Flow, whose tally I use, counts $1.3 billion out.", "Lantern Flow")]
    [InlineData("Some $1.3 billion left the funds by Lantern Flow's sheet.", "Lantern Flow")]
    [InlineData("Funds lost $1.3 billion, said Mara Ellwood of Pelican Desk.", "Mara Ellwood of Pelican Desk")]
    [InlineData("Funds lost $1.3 billion on Thursday.", null)]
    public void The_source_is_the_one_the_text_names(string text, string? source) => Assert.Equal(source, Reading.Only(text).AttributedTo);

    [Theory]
    [InlineData("Bitcoin could fall to $50,000 by June.", true)]
    [InlineData("The bank's price target is $250,000.", true)]
    [InlineData("If bitcoin crosses $100,000, please celebrate.", true)]
    [InlineData("Bitcoin fell to $60,000 on Friday.", false)]
    public void Targets_chances_and_suppositions_are_no_facts(string text, bool isForecast) => Assert.Equal(isForecast, Reading.Only(text).IsForecast);

    [Theory]
    [InlineData("On Tuesday Granite Hash booked revenue of $203.7 million.", "Granite Hash")]
    [InlineData("Bluewharf's revenue came to $1.87bn.", "Bluewharf")]
    [InlineData("Shares of the miner fell after Polar & Rigs cut 300 jobs.", "Polar & Rigs")]
    [InlineData("Everything cost $300 there.", null)]
    [InlineData("BLUEWHARF POSTS RECORD QUARTER WITH REVENUE OF $1.87BN.", null)]
    public void A_name_that_no_table_knows_is_the_subject_of_its_clause(string text, string? subject) =>
        Assert.Equal(subject, Reading.Of(text).Figures[0].Subject);

    [Fact]
    public void A_source_holds_on_only_for_what_it_measures()
    {
        var figures = Reading.Of("Some $1.2 billion of bets was liquidated, according to CoinGlass. Longs made up $900 million of the liquidations. Fees came to 300 yen.").Figures;

        Assert.Equal(["CoinGlass", "CoinGlass", null], figures.Select(figure => figure.AttributedTo));
    }

    [Fact]
    public void A_span_of_time_has_no_subject() => Assert.Null(Reading.Quoted("Bitcoin traded sideways for three weeks.", "three weeks").Subject);

    [Theory]
    [InlineData("The staking yield, at 2.8%, is lower by 0.4 points.", FigureKind.PercentagePoints)]
    [InlineData("The Dow fell 0.7%, or 312 points.", FigureKind.Count)]
    public void Points_after_a_percentage_are_percentage_points_but_those_of_an_index(string text, FigureKind kind) =>
        Assert.Equal(kind, Reading.Of(text).Figures[1].Kind);
}
