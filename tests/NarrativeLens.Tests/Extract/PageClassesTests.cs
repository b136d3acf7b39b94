using System.Text;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

/// <summary>Kinds of pages that real readers stumbled over, each rebuilt in a few lines of our own.</summary>
public sealed class PageClassesTests
{
    private const string Story =
        "<p>The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing by the hour.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones to wait.</p>"
        + "<p>A pilot with thirty years on the river said that she had seen longer queues, but none that moved as slowly as this one did.</p>"
        + "<p>The grain that waits on board is worth about as much as the quay it waits for, which nobody on the quay found funny at all.</p>"
        + "<p>By Friday the office expects the wind to turn, the tugs to be mended and the queue to be half of what it is on this day.</p>";

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("windows-1251")]
    public void Valid_UTF_8_wins_over_what_a_meta_says(string charset) =>
        Assert.Contains("café", Read($"<html><head><meta charset='{charset}'></head><body><article>{Story}<p>The café on the pier sold out of soup, twice, and closed.</p></article></body></html>").Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_in_a_legacy_charset_is_read_by_its_meta()
    {
        var page = Encoding.Latin1.GetBytes($"<html><head><meta charset='iso-8859-1'></head><body><article>{Story}<p>The café on the pier sold out of soup, twice, and closed.</p></article></body></html>");

        Assert.Contains("café", new ArticleExtractor().Extract(page, null, "a", TestContext.Current.CancellationToken).Value!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_under_a_lower_headline_is_kept() =>
        Assert.StartsWith("Forty ships wait at the quay, and the soup is gone too, says the pier.",
            Read($"<article><header><h2>Ships wait</h2></header><div><p class='x1'>Forty ships wait at the quay, and the soup is gone too, says the pier.</p></div><div itemprop='articleBody'>{Story}</div></article>").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div><div><p>Subscribe now to read all the news of the harbour.</p><ul><li>Unlimited access.</li><li>Puzzles every day of the week.</li></ul></div></div>")]
    [InlineData("<section><h2>Sign in or create an account</h2><p>or</p></section>")]
    [InlineData("<div><div>Jetzt weiterlesen</div><p>Vier Wochen kostenlos, danach monatlich.</p></div>")]
    [InlineData("<div>REKLAM</div><div>Advertisement</div><p>Anzeige</p><p>Publicité</p><div>REKLAM advertisement2</div>")]
    [InlineData("<p>Story continues below advertisement</p>")]
    [InlineData("<div><span>1</span></div><div><span>2</span></div><div><span>3</span></div>")]
    [InlineData("<article><div><a href='/x'><h3>Another story altogether</h3></a></div><p>This is what the other story is about, in a line or two.</p></article>")]
    public void Walls_ad_labels_slide_numbers_and_cards_are_no_text(string clutter) =>
        Assert.Equal(Read(Page(Story)).Text, Read(Page(Story.Insert(Story.IndexOf("<p>A pilot", StringComparison.Ordinal), clutter))).Text);

    [Theory]
    [InlineData("<p>40</p>", "40")]
    [InlineData("<p>Subscribe now to the view that queues are short, the office says, and you will wait for a very long time on a very short pier, as all who came here before you did.</p>", "Subscribe now")]
    public void A_figure_shown_large_and_a_long_sentence_stay(string own, string text) =>
        Assert.Contains(text, Read(Page(Story.Insert(Story.IndexOf("<p>A pilot", StringComparison.Ordinal), own))).Text, StringComparison.Ordinal);

    [Fact]
    public void The_editor_is_not_the_author() =>
        Assert.Equal(["Tom Okoro"], Read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ruth Amsel\"}}</script><h1>Forty ships wait</h1><div class='author-2'>Tom Okoro</div>"
            + $"<div itemprop='articleBody'>{Story}</div><div class='info-author'>Editor : <a class='author' href='/r'>Ruth Amsel</a></div>").Authors);

    [Theory]
    [InlineData("Ruth Amsel", "Ruth Amsel")]
    [InlineData("Ruth Amsel/Tom Okoro", "Ruth Amsel|Tom Okoro")]
    public void Names_as_first_paragraph_are_the_authors_where_the_outlet_gives_itself(string line, string names)
    {
        var article = Read($"<meta property='og:site_name' content='Port Post'><meta name='author' content='Port Post'><h1>Forty ships wait</h1><div class='article-body'><p><strong>{line}</strong></p>{Story}</div>");

        Assert.Equal(names.Split('|'), article.Authors);
        Assert.StartsWith("The harbour office", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zu", Zulu, "zu")]
    [InlineData("en-GB", Zulu, "zu")]
    [InlineData("fr", Story, "en")]
    public void The_page_s_own_language_gives_way_only_to_clear_evidence(string stated, string text, string expected) =>
        Assert.Equal(expected, Read($"<html lang='{stated}'><body><h1>Forty ships</h1><article>{text}</article></body></html>").Language);

    [Fact]
    public void What_headline_and_social_title_agree_on_is_the_title() =>
        Assert.Equal("Forty ships wait for the tide", Read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ship queue 2026: all you need to know\"}</script><meta property='og:title' content='Forty ships wait for the tide'>"
            + Page(Story).Replace("Forty ships wait", "Forty ships wait for the tide", StringComparison.Ordinal)).Title);

    private const string Zulu =
        "<p>Imikhumbi engamashumi amane ilinde echwebeni ngoMsombuluko, kusho ihhovisi lechweba, futhi ulayini uyakhula njalo ngehora, abantu balindile.</p>"
        + "<p>Abathengisi bathi isimo sezulu sibi kakhulu, kodwa abanye bathi izikebhe zokudonsa zonakele, zizolungiswa ngoLwesihlanu ekuseni kakhulu.</p>"
        + "<p>Umshayeli wesikebhe onesipiliyoni seminyaka engamashumi amathathu uthe ukhumbula imigqa emide, kodwa akukaze kuhambe kancane kangaka.</p>";

    private static string Page(string body) => $"<h1>Forty ships wait</h1><div class='article-body'>{body}</div>";

    private static Article Read(string html) =>
        new ArticleExtractor().Extract(Encoding.UTF8.GetBytes(html), null, "https://portpost.example/a", TestContext.Current.CancellationToken).Value!;
}
