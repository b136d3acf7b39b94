using System.Text;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract.Body;

/// <summary>Which part of a page is its text, one rule at a time.</summary>
public sealed class BodyClassesTests
{
    private const string One = "<p>The yard at Kell Sound sent ninety people home on Tuesday, and by seven the car park was half empty, a guard said.</p>";

    private const string Two = "<p>Orders for the second boat were promised for March, and then for June, and nobody in the office would name a month.</p>";

    private const string Three = "<p>The canteen stays open for the day shift, which is to end in autumn, when the first boat leaves the slip, if it does.</p>";

    private const string Body = $"<article><h1>Yard sends ninety home</h1>{One}{Two}{Three}</article>";

    [Theory]
    [InlineData("<div class='author-box'><p>Ida Marsh writes about yards and ports, and lives on a boat.</p></div>", "lives on a boat")]
    [InlineData("<a href='/tax'><div><h4>Harbour tax</h4><p>What the council decided on Monday evening.</p></div></a>", "council decided")]
    [InlineData("<div class='teaser'><h3>Second boat</h3><p>The ministry wants another study, it says.</p></div>", "another study")]
    [InlineData("<div><img src='a.jpg'><div>The gate of the yard on Tuesday</div></div>", "gate of the yard")]
    [InlineData("<table class='infobox'><tr><th>Founded</th><td>1908</td></tr><tr><th>Workers</th><td>190</td></tr></table>", "1908")]
    [InlineData("<div class='infobox'><ul><li><a href='/a'>Harbour tax decided</a></li><li><a href='/b'>Second boat</a></li></ul></div>", "Harbour tax")]
    [InlineData("<div><p>We need your consent to show this map.</p><p>Load the map</p></div>", "map")]
    [InlineData("<div><p>Um eingebettete Inhalte anzuzeigen, ist deine Einwilligung nötig, die du jederzeit widerrufen kannst.</p></div>", "Einwilligung")]
    public void A_box_among_the_text_is_left_out(string box, string words) =>
        Assert.DoesNotContain(words, Text(Body.Replace(Two, Two + box, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p class='story__teaser'>It was the third time this year, and the first in winter, she said.</p>", "third time")]
    [InlineData("<h2 id='what-the-newsletter-and-the-menu-cost'>What it costs</h2><p>Nothing.</p>", "What it costs")]
    [InlineData("<h2 id='toc_menu'>What it costs</h2><p>Nothing.</p>", "What it costs")]
    [InlineData("<h2 id='toc_newsletter-fees'>What it costs</h2><p>Nothing.</p>", "What it costs")]
    [InlineData("<div class='infobox'><h3 class='infobox__head'>The yard</h3><p class='infobox__text'>It had 640 workers in 1971, and 190 last spring.</p></div>", "640 workers")]
    [InlineData("<p>It was the third time <img src='i.png'> this year, and the first in winter.</p>", "third time")]
    [InlineData("<section><h3>Slip two</h3><img src='a.jpg'><p>It is older than the crane.</p></section>", "older than the crane")]
    public void What_looks_like_a_box_and_is_text_stays(string part, string words) =>
        Assert.Contains(words, Text(Body.Replace(Two, Two + part, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_named_after_the_wall_stays_where_it_is_much_of_the_page() =>
        Assert.Contains(
            "car park", Text($"<article><h1>Yard sends ninety home</h1><div class='x paywalled'>{One}</div>{Two}<div class='x paywalled'>{Three}</div></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div id='onetrust-pc-sdk' role='region'>")]
    [InlineData("<div class='x-cookie-banner'>")]
    public void A_box_for_consent_goes_by_its_name_even_where_it_is_longer_than_the_story(string box)
    {
        var purposes = string.Concat(Enumerable.Range(1, 12).Select(n => $"<p>Purpose number {n} lets us measure how often this page is opened, and by whom it was opened before.</p>"));

        Assert.DoesNotContain("Purpose number", Text($"<div><h1>Yard sends ninety home</h1>{One}{Two}{Three}</div>{box}{purposes}</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_with_pictures_stay_where_they_are_the_article() =>
        Assert.Contains(
            "Snake plant", Text($"<article><h1>Plants for the dark</h1>{One}{Card("Ivy")}{Card("Snake plant")}{Card("Fern")}{Card("Moss")}</article>"), StringComparison.Ordinal);

    [Fact]
    public void A_standfirst_beside_the_headline_needs_no_name() =>
        Assert.StartsWith(
            "Ninety people lose",
            Text($"<main><div><h1>Yard sends ninety home</h1><div>Ninety people lose their work, and the town its second boat.</div></div><div class='article-body'>{One}{Two}{Three}</div></main>"),
            StringComparison.Ordinal);

    [Fact]
    public void Entries_of_a_report_are_one_article() =>
        Assert.Contains(
            "canteen",
            Text($"<main><h1>Yard, hour by hour</h1><article><h2>7:00</h2>{One}</article><article><h2>8:00</h2>{Two}</article><article><h2>9:00</h2>{Three}</article></main>"),
            StringComparison.Ordinal);

    [Fact]
    public void A_list_of_stories_with_a_few_lines_each_stays_an_index()
    {
        var stories = string.Concat(Enumerable.Range(1, 12).Select(n => $"<div><h2><a href='/{n}'>Story of the day, number {n}</a></h2><p>The yard sent ninety people home, said a guard, and the town waits for number {n}.</p></div>"));

        Assert.NotNull(Read($"<main>{stories}</main>").Skipped);
    }

    private static string Card(string name) => $"<div><img src='{name}.jpg'><div>{name}</div><div>{name} grows where little else does, a gardener said.</div></div>";

    private static string Text(string html) => Read(html).Value!.Text;

    private static Outcome<Article> Read(string html) =>
        new ArticleExtractor().Extract(Encoding.UTF8.GetBytes($"<!doctype html><html><body>{html}</body></html>"), "text/html; charset=utf-8", "https://portpost.example/a", TestContext.Current.CancellationToken);
}
