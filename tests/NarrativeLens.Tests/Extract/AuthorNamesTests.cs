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

    [Fact]
    public void A_desk_is_an_author_where_the_page_states_no_other() =>
        Assert.Equal(["Partner Content Desk"], AuthorNames.OfData(["Partner Content Desk"]));
}
