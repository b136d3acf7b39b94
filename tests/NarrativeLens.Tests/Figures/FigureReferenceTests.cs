namespace NarrativeLens.Tests.Figures;

/// <summary>What a figure is of, where the sentence does not say it plainly.</summary>
public sealed class FigureReferenceTests
{
    [Theory]
    [InlineData("Shares of the carmaker fell 3.4 per cent to 52.10 euros, while the FTSE 100 added 0.3%.", "3.4 per cent", null)]
    [InlineData("Shares of the carmaker fell 3.4 per cent to 52.10 euros, while the FTSE 100 added 0.3%.", "52.10 euros", null)]
    [InlineData("Shares of the carmaker fell 3.4 per cent to 52.10 euros, while the FTSE 100 added 0.3%.", "0.3%", "FTSE 100")]
    [InlineData("Gas prices quadrupled this year, and a third of households cut back.", "quadrupled", "natural gas")]
    [InlineData("At $69,300 on Sunday afternoon, bitcoin was calm.", "$69,300", "bitcoin")]
    public void A_subject_of_a_later_clause_is_taken_backwards_only_where_the_sentence_leads_up_to_it(string text, string quote, string? subject) =>
        Assert.Equal(subject, Reading.Quoted(text, quote).Subject);

    [Theory]
    [InlineData("Halden Motors earned $2 billion. It sold cars for $23.6 billion.", "$23.6 billion", "Halden Motors")]
    [InlineData("Halden Motors cut 300 jobs. Shares of the carmaker fell 6%.", "6%", "Halden Motors")]
    [InlineData("Halden Motors cut 300 jobs. Bitcoin fell. The company posted revenue of $3 billion.", "$3 billion", "Halden Motors")]
    [InlineData("The company posted revenue of $3 billion.", "$3 billion", null)]
    public void It_and_the_company_are_what_was_named_before(string text, string quote, string? subject) => Assert.Equal(subject, Reading.Quoted(text, quote).Subject);

    [Theory]
    [InlineData("Granite Hash said revenue rose to $203 million.", "$203 million", "Granite Hash")]
    [InlineData("Granite Hash said it bought bitcoin for $203 million.", "$203 million", "Granite Hash")]
    [InlineData("Mara Ellwood said bitcoin fell 4%.", "4%", "bitcoin")]
    [InlineData("Bitcoin has lost all gains since Harlan's election and sits 44% below its record high.", "44%", "bitcoin")]
    [InlineData("At First Meridian Bank the margin was 2.71%.", "2.71%", "First Meridian Bank")]
    [InlineData("Copperline plc (LSE: CPL) will hand back £240m.", "£240m", "Copperline plc")]
    [InlineData("On Thursday Portugal borrowed €1.25bn.", "€1.25bn", "Portugal")]
    [InlineData("Nasdaq-listed Ether Harbor owns $6 billion of coins.", "$6 billion", "Ether Harbor")]
    [InlineData("Anglo-Peruvian Silver was 4.1 per cent higher.", "4.1 per cent", "Anglo-Peruvian Silver")]
    public void A_firm_that_tells_of_itself_is_the_subject(string text, string quote, string subject) => Assert.Equal(subject, Reading.Quoted(text, quote).Subject);

    [Theory]
    [InlineData("The FTSE 250 shed 131 points.", "FTSE 250")]
    [InlineData("The Nasdaq 100 fell 2.04%.", "Nasdaq 100")]
    [InlineData("The Euro Stoxx 50 slipped 34 points.", "Euro Stoxx 50")]
    [InlineData("The FTSE 100 fell 2.04%.", "FTSE 100")]
    [InlineData("Gold funds took in $71bn.", "Gold funds")]
    [InlineData("Ether's staking yield stands at 2.8%.", "ether")]
    [InlineData("A poll asked 48 economists about the Fed.", null)]
    public void A_number_or_a_noun_beside_a_name_tells_which_is_meant(string text, string? subject) => Assert.Equal(subject, Reading.Of(text).Figures[^1].Subject);

    [Theory]
    [InlineData("金湾科技跌超8%。", "金湾科技")]
    [InlineData("矿企极地矿业去年营收9,140万元。", "极地矿业")]
    [InlineData("该公司营收82.3亿元。", null)]
    public void A_Chinese_firm_ends_with_the_word_for_its_trade(string text, string? subject) => Assert.Equal(subject, Reading.Only(text).Subject);

    [Fact]
    public void Who_did_it_is_not_whom_it_is_about() => Assert.Null(Reading.Quoted("Granite Hash analysts led by Nikola Pana cut their target to $45.", "$45").Subject);
}
