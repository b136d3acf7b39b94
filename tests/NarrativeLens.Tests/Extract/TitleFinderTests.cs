using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Tests.Extract;

public sealed class TitleFinderTests
{
    [Theory]
    [InlineData("Bitcoin slips | Harbour Wire", "Harbour Wire", "Bitcoin slips")]
    [InlineData("Bitcoin slips - Markets - Harbour Wire", "Harbour Wire", "Bitcoin slips - Markets")]
    [InlineData("Harbour Wire: Bitcoin slips", "Harbour Wire", "Bitcoin slips")]
    [InlineData("Block &amp; Tide - Trading below the coins", "Block & Tide", "Trading below the coins")]
    [InlineData("Covid-19 and the price of rope", "Harbour Wire", "Covid-19 and the price of rope")]
    [InlineData("Budget 3.0 | The day debt collectors came", "Times", "Budget 3.0 | The day debt collectors came")]
    [InlineData("  Bitcoin\n slips ", null, "Bitcoin slips")]
    [InlineData("Harbour Wireless in trouble again and again | Harbour", "Harbour", "Harbour Wireless in trouble again and again")]
    [InlineData("Bitcoin slips | Harbour Wire Markets", "Harbour Wire", "Bitcoin slips")]
    public void A_stated_headline_loses_only_the_site_s_name(string title, string? site, string expected) =>
        Assert.Equal(expected, TitleCleaner.Clean(title, HouseNames.Of(site), null, certain: true));

    [Theory]
    [InlineData("Ferry loses nine sailings | Europe | 28.04.2023", "Ferry loses nine sailings")]
    [InlineData("Ferry loses nine sailings - again", "Ferry loses nine sailings")]
    [InlineData("Dredgers move in | Europe", "Dredgers move in | Europe")]
    public void What_is_added_to_the_shown_headline_goes(string title, string expected) =>
        Assert.Equal(expected, TitleCleaner.Clean(title, HouseNames.Of("Harbour Wire"), "Ferry loses nine sailings", certain: true));

    [Theory]
    [InlineData("Ten ferry trends to watch", "Ferry trends for 2026", 0.5)]
    [InlineData("Quay strike ends", "Quay strike ends", 1)]
    [InlineData("Quay strike ends", null, 0)]
    public void Two_titles_share_a_part_of_their_words(string first, string? second, double expected) => Assert.Equal(expected, TitleFinder.SameWords(first, second));

    [Fact]
    public void A_title_element_loses_a_short_last_part_even_where_the_site_is_not_known() =>
        Assert.Equal("Ferry bond prices at 99.4", TitleCleaner.Clean("Ferry bond prices at 99.4 | Port Post", HouseNames.Of(null), null, certain: false));

    [Theory]
    [InlineData("Block & Tide - A letter", "https://blockandtide.example/a", "Block & Tide")]
    [InlineData("Meridian Macro Research: A note", "https://www.meridianmacro.example/a", "Meridian Macro Research")]
    [InlineData("A letter - with a dash", "https://elsewhere.example/a", null)]
    [InlineData("A letter", null, null)]
    public void A_site_s_name_is_the_part_of_the_title_that_the_host_spells(string title, string? address, string? expected) =>
        Assert.Equal(expected, SiteNames.InTitle(title, address));
}
