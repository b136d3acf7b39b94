using System.Text;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

public sealed class ConfidenceTests
{
    private const string Story =
        "<p>The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing by the hour.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones to wait.</p>"
        + "<p>A pilot with thirty years on the river said that she had seen longer queues, but none that moved as slowly as this one did.</p>"
        + "<p>The grain that waits on board is worth about as much as the quay it waits for, which nobody on the quay found funny at all.</p>"
        + "<p>By Friday the office expects the wind to turn, the tugs to be mended and the queue to be half of what it is on this day.</p>"
        + "<p>Until then the ships lie at anchor in two rows, their lights on, like a town that nobody has thought of giving a name to.</p>";

    private const string Note = "<p>Bitcoin fell below $60,000 for the first time since October 2024.</p>";

    private const string Head = "<meta property='og:type' content='article'><meta name='date' content='2026-02-06T09:14:00Z'><meta property='og:title' content='Forty ships wait at the quay'>";

    [Fact]
    public void A_whole_article_that_says_so_is_nearly_certain() =>
        Assert.InRange(Confidence($"<head>{Head}</head><article>{Story}</article>"), 0.9, 1);

    [Fact]
    public void A_flash_note_is_an_article_of_low_confidence_that_the_pipeline_keeps()
    {
        var article = Read($"<head>{Head}</head><article>{Note}</article>").Value;

        Assert.Equal("Bitcoin fell below $60,000 for the first time since October 2024.", article?.Text);
        Assert.InRange(article!.Confidence, 0.3, 0.5);
    }

    [Fact]
    public void The_lead_before_a_wall_is_an_article_of_low_confidence()
    {
        var article = Read(
            "<head><meta property='og:title' content='Forty ships wait at the quay'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script></head>"
            + $"<article>{Note}<div class='paywall'><p>Subscribe now to read on.</p></div></article>").Value;

        Assert.True(article?.Paywalled);
        Assert.InRange(article!.Confidence, 0.2, 0.45);
    }

    [Theory]
    [InlineData("<article></article>")]
    [InlineData("<div></div>")]
    [InlineData("<article><p>Loading</p></article>")]
    [InlineData("<h1>Log in</h1><article><p>Enter the password that you chose when you came here first, and wait.</p></article>")]
    [InlineData("<title>Page not found | Port Post</title><article><p>The page that you were looking for is not here, or no longer here.</p></article>")]
    [InlineData("<title>Just a moment...</title><p>We are checking that you are no machine, which may take some seconds.</p>")]
    public void An_empty_page_and_a_gate_stay_refused(string body) =>
        Assert.NotNull(Read($"<head><meta name='date' content='2026-02-06'><meta property='og:type' content='article'></head>{body}").Skipped);

    [Fact]
    public void A_note_that_does_not_call_itself_an_article_stays_refused() =>
        Assert.StartsWith("no article: ", Read($"<h1>Forty ships wait at the quay</h1>{Note}").Skipped?.Reason, StringComparison.Ordinal);

    [Fact]
    public void Some_lines_without_headline_date_or_word_for_it_lie_below_what_the_pipeline_keeps() =>
        Assert.InRange(Confidence("<p>This shop packs every parcel on the day it is ordered, ties it with string, and hands it to the carrier before the yard closes. You may choose the morning or the evening, today or later, and you may change your mind whenever you like.</p><p>Large chests need two days, or a cart of your own.</p>"), 0, 0.29);

    [Theory]
    [InlineData("short text", "<article>" + Note + Note + Note + "</article>")]
    [InlineData("half of the text elsewhere", "<article>" + Story + "</article><div>" + Story2 + "</div>")]
    [InlineData("no sentence", "<article>" + Story + "<ul>" + Lines + Lines2 + "</ul></article>")]
    [InlineData("longer body in the data", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Long + Long + "\"}</script><article>" + Story + "</article>")]
    [InlineData("a wall", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script><article>" + Story + "</article>")]
    public void What_speaks_against_a_text_lowers_it(string what, string body)
    {
        var whole = Confidence($"<head>{Head}</head><article>{Story}</article>");

        Assert.True(Confidence($"<head>{Head}</head>{body}") < whole, what);
    }

    [Fact]
    public void Text_that_was_not_read_from_a_page_is_certain() => Assert.Equal(1, PlainText.Read("A text.", "a.txt").Confidence);

    private const string Story2 = "<p>Another story, of a river that had no ships at all, and of the people who waited for them with great patience.</p>"
        + "<p>It went on for two years, and when the first ship came, nobody knew where the bell was, or what it had been for.</p>";

    private const string Lines = "<li>Grain sacks rope tar and lamp oil</li><li>Coal two hundred barges a day in a good year</li><li>Timber from the north and paper from further north</li>"
        + "<li>Salt which nobody counts any more and tea</li><li>Everything else by weight</li><li>Ballast for those who come with nothing on board</li>";

    private const string Lines2 = "<li>Cod herring and whatever else the sea gave</li><li>Letters which took eleven days and a bit of luck</li><li>People of whom most went on by train</li>"
        + "<li>Ice cut in winter and gone by the end of June</li><li>Glass by the case</li><li>Bricks as ballast sold on arrival for the price of carting</li>";

    private const string Long = "The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing by the hour. Brokers on the quay blamed the weather, the tugs "
        + "and one another, in that order, and went back to their phones to wait. A pilot with thirty years on the river said that she had seen longer queues, but none that moved as slowly as this. "
        + "The grain that waits on board is worth about as much as the quay it waits for, which nobody on the quay found funny at all, least of all the ones who had paid for it in advance. ";

    private static double Confidence(string html) => Read(html).Value!.Confidence;

    private static Outcome<Article> Read(string html) =>
        new ArticleExtractor().Extract(Encoding.UTF8.GetBytes($"<!doctype html><html>{html}</html>"), null, "https://portpost.example/a", TestContext.Current.CancellationToken);
}
