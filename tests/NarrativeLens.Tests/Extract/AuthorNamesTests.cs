using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Tests.Extract;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Mara Ellwood", "Mara Ellwood")]
    [InlineData("By Mara Ellwood and Tobias Renn", "Mara Ellwood|Tobias Renn")]
    [InlineData("Mara Ellwood, Senior Reporter, and Tobias Renn", "Mara Ellwood|Tobias Renn")]
    [InlineData("Von Jörg Weiß und Anna Lindt", "Jörg Weiß|Anna Lindt")]
    [InlineData("par Inès Moreau et Luc Petit", "Inès Moreau|Luc Petit")]
    [InlineData("Mara Ellwood (mara@wire.example)", "Mara Ellwood")]
    [InlineData("https://social.example/wire", "")]
    [InlineData("@maraellwood", "")]
    [InlineData("Harbour Wire", "")]
    [InlineData("Hui Min Sarkies; hui min sarkies", "Hui Min Sarkies")]
    [InlineData("记者 王小明、李雷", "王小明|李雷")]
    public void A_byline_gives_its_names(string byline, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), AuthorNames.Clean([byline], "Harbour Wire"));

    [Theory]
    [InlineData("Partner Content Desk", "Partner Content Desk")]
    [InlineData("Gear Team", "Gear Team")]
    [InlineData("Mara Ellwood, Senior Reporter", "Mara Ellwood")]
    [InlineData("Mara Ellwood, Tobias Renn & Li Na Sørby", "Mara Ellwood|Tobias Renn|Li Na Sørby")]
    [InlineData("Research and Markets", "Research and Markets")]
    [InlineData("Le Matin et AFP", "Le Matin et AFP")]
    [InlineData("98 Buck Wire", "98 Buck Wire")]
    [InlineData("admin", "")]
    [InlineData("harbourwire.example developer", "")]
    [InlineData("105092", "")]
    [InlineData("Von", "")]
    [InlineData("By:", "")]
    [InlineData("Staff", "")]
    [InlineData("Harbour Staff", "Harbour Staff")]
    [InlineData("Mara Ellwood, CFP®", "Mara Ellwood")]
    [InlineData("Mara Ellwood, M.D., Tobias Renn, RN MSN", "Mara Ellwood|Tobias Renn")]
    public void Data_for_machines_keeps_desks_whole_and_drops_system_accounts(string datum, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), AuthorNames.OfData([datum]));

    [Theory]
    [InlineData("harbourwire.example, Port Ellis, Freeland", "harbourwire.example")]
    [InlineData("Harbour Wire, Mara Ellwood, Tobias Renn", "Harbour Wire|Mara Ellwood|Tobias Renn")]
    public void An_outlet_with_its_town_and_country_is_the_outlet(string datum, string names) =>
        Assert.Equal(names.Split('|'), AuthorNames.OfData([datum], HouseNames.Of("Harbour Wire")));

    [Theory]
    [InlineData("byMara Ellwood", "Mara Ellwood")]
    [InlineData("Byron Hale", "Byron Hale")]
    [InlineData("BYRON HALE", "BYRON HALE")]
    [InlineData("Written by: Mara Ellwood", "Mara Ellwood")]
    public void An_opening_counts_even_where_style_sets_the_space(string byline, string expected) =>
        Assert.Equal(expected, AuthorNames.WithoutOpening(byline));

    [Theory]
    [InlineData("Mara Ellwood", false, true)]
    [InlineData("Ursula von der Heide", false, true)]
    [InlineData("Hui Min Sarkies", false, true)]
    [InlineData("Jan Novak", false, true)]
    [InlineData("Theresa May", false, true)]
    [InlineData("Sat May", true, false)]
    [InlineData("王小明", false, true)]
    [InlineData("Amanda", true, true)]
    [InlineData("Amanda", false, false)]
    [InlineData("Share", true, false)]
    [InlineData("Learn more about", true, false)]
    [InlineData("Olaf Brandt says", true, false)]
    [InlineData("Getty Images", true, false)]
    [InlineData("Anadolu Ajansı", true, false)]
    [InlineData("the harbour office", true, false)]
    public void A_name_is_told_from_the_words_around_it(string words, bool alone, bool expected) =>
        Assert.Equal(expected, BylineWords.IsPersonName(words, alone));

    [Theory]
    [InlineData(", Senior Reporter, and Tobias Renn", true)]
    [InlineData("and Tobias Renn", true)]
    [InlineData("Gardener", false)]
    public void Words_may_go_on_from_a_name(string words, bool expected) => Assert.Equal(expected, BylineWords.GoesOn(words));

    [Theory]
    [InlineData("Mara Ellwood and", true)]
    [InlineData("Mara Ellwood,", true)]
    [InlineData("Mara Ellwood", false)]
    public void Words_may_bind_the_next_name(string words, bool expected) => Assert.Equal(expected, BylineWords.Binds(words));

    [Theory]
    [InlineData("Harbour Wire", true)]
    [InlineData("The Harbour Wire", true)]
    [InlineData("Harbour Wire Team", true)]
    [InlineData("harbourwire.example", true)]
    [InlineData("Gear Team", false)]
    [InlineData("Mara Ellwood", false)]
    public void An_outlet_is_known_by_its_name_its_desks_and_its_address(string name, bool expected) => Assert.Equal(expected, HouseNames.Of("Harbour Wire").Holds(name));
}
