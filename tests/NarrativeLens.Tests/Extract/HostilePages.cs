using System.Text;

namespace NarrativeLens.Tests.Extract;

/// <summary>Pages made to hurt, each built by a rule: shapes that made parsers or readers slow, large or crash.</summary>
internal static class HostilePages
{
    private const string Story =
        "<p>The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones.</p>";

    private const string Head = "<html><head><title>A title of some length</title></head><body>";

    private const string Data = "<script type='application/ld+json'>";

    private static readonly Dictionary<string, Func<string>> s_pages = new(StringComparer.Ordinal)
    {
        // Depth and mis-nesting: the adoption agency and the list of open elements.
        ["nested"] = () => Repeat("<div>", 100_000),
        ["nested-tables"] = () => Repeat("<table><tr><td>", 30_000),
        ["nested-custom"] = () => Repeat("<x-a>", 100_000) + Story,
        ["nested-templates"] = () => Repeat("<template>", 100_000) + Story,
        ["nested-svg"] = () => Repeat("<svg><g>", 50_000) + Story,
        ["nested-self-closed"] = () => Repeat("<div/>", 100_000) + Story,
        ["unclosed-b"] = () => Repeat("<b>", 1_000_000) + Story,
        ["unclosed-b-in-p"] = () => Repeat("<p><b>", 100_000) + Story,
        ["unclosed-a-in-p"] = () => Repeat("<p><a href=/x>word", 50_000),
        ["adoption"] = () => Repeat("<a><b><i><u><s><em><p>", 3_000) + Repeat("</a></b></i>", 3_000) + Story,
        ["foster"] = () => "<table>" + Repeat("<b>x", 50_000) + Story,
        ["foster-text"] = () => "<table>" + Repeat("<tr>word <td>", 50_000),
        ["misnested-tables"] = () => Repeat("<table><a><b><td>x", 20_000) + Story,
        ["noise-in-noise"] = () => Repeat("<div class=ad><div class=related>", 380) + Story,

        // Attributes.
        ["attributes-50-mb"] = () => "<div " + Repeat("a=1 b=2 c=3 ", 4_200_000) + ">" + Story,
        ["attributes-100000"] = () => "<div " + Join(100_000, i => $"a{i}=1 ") + ">" + Story,
        ["attributes-without-space"] = () => "<div " + Join(100_000, i => $"a{i}=\"1\"") + ">" + Story,
        ["long-attribute"] = () => "<div data-x=\"" + new string('x', 9_000_000) + "\">" + Story,
        ["long-class"] = () => "<div class=\"" + Repeat("ad-x ", 1_900_000) + "\">" + Story,
        ["open-attribute"] = () => "<div data-x=\"" + new string('x', 9_000_000),
        ["many-classes"] = () => Join(200_000, i => $"<p class='c{i} d{i} e{i}'>word</p>") + Story,

        // Very many of one thing.
        ["cells"] = () => "<table>" + Repeat("<tr>" + Repeat("<td>1</td>", 50) + "</tr>", 20_000) + "</table>" + Story,
        ["cells-in-one-row"] = () => "<table><tr>" + Repeat("<td>1", 350_000) + "</table>" + Story,
        ["links"] = () => Repeat("<a href=/x>y</a>", 620_000) + Story,
        ["linked-headings"] = () => Repeat("<h2><a href=/x>One more story of the day</a></h2>", 120_000) + Story,
        ["titles"] = () => Repeat("<h1>One more title of the day</h1>", 200_000) + Story,
        ["paragraphs"] = () => Repeat("<p>A line of the text, and so on.</p>", 250_000),
        ["breaks"] = () => "<article>x" + Repeat("<br>", 390_000) + Story,
        ["rules"] = () => Repeat("<p>x<hr>", 190_000) + Story,
        ["marks"] = () => "<p>" + Repeat("60,000<sup>1</sup>", 150_000) + Story,
        ["numbers"] = () => "<p>" + Repeat("1 ", 4_500_000),
        ["bylines"] = () => Repeat("<div class=author>By Ann Bell</div>", 200_000) + Story,
        ["metas"] = () => Repeat("<meta name=author content='A B'>", 250_000) + Story,
        ["walls"] = () => Repeat("<div><p>Subscribe now to read</p></div>", 130_000) + Story,
        ["cards"] = () => Repeat("<article><a href=/x><h3>One more story</h3></a><p>It is a long story.</p></article>", 70_000) + Story,

        // Text, entities, comments, raw text.
        ["one-text-20-mb"] = () => "<p>" + Repeat("A line of the text, and so on. ", 650_000),
        ["one-text-9-mb"] = () => "<p>" + Repeat("A line of the text, and so on. ", 300_000),
        ["one-word"] = () => "<p>" + new string('x', 9_000_000),
        ["entities"] = () => Repeat("&amp;&lt;&notanentity;&#x110000;", 300_000),
        ["entities-without-end"] = () => "<p>" + new string('&', 9_000_000),
        ["comment-without-end"] = () => "<!--" + new string('x', 9_000_000),
        ["comments"] = () => "<!--" + Repeat("-->x<!--", 1_000_000),
        ["comment-bangs"] = () => "<!--" + Repeat("--!", 3_000_000),
        ["script-without-end"] = () => "<script>" + Repeat("<!--<script>", 700_000),
        ["textarea-without-end"] = () => "<textarea>" + Repeat("</texta", 1_300_000) + Story,
        ["plaintext"] = () => "<plaintext>" + Repeat("</plaintext>x<b>", 500_000),
        ["zeros"] = () => new string('\0', 9_000_000) + Story,
        ["zeros-in-tags"] = () => Repeat("<p\0>\0x\0", 1_000_000) + Story,
        ["combining"] = () => "<p>e" + new string('\u0301', 4_000_000) + Story,

        // Data.
        ["json-deep"] = () => Data + Repeat("{\"@graph\":[", 100_000) + "</script>" + Story,
        ["json-state-deep"] = () => "<script>window.__STATE__=" + Repeat("{\"a\":[", 100_000) + "</script>" + Story,
        ["json-wide"] = () => Data + "[" + Repeat("{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", 200_000) + "{}]</script>" + Story,
        ["json-many"] = () => Repeat(Data + "{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", 80_000) + Story,
        ["json-properties"] = () => Data + "{\"@graph\":[" + Repeat("{\"@type\":\"NewsArticle\"" + Join(300, i => $",\"p{i}\":1") + "},", 2_500) + "{}]}</script>" + Story,
        ["json-body-deep"] = () => Data + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Repeat("<div>", 100_000) + "\"}</script>" + Story,
        ["json-body-unclosed"] = () => Data + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Repeat("<p><b>", 100_000) + Repeat("A line, and so on. ", 2_000) + "\"}</script>" + Story,
        ["json-escapes"] = () => Data + "{\"a\":\"" + Repeat("\\q", 4_000_000) + "\"}</script>" + Story,
        ["script-of-equals"] = () => "<script>" + Repeat("= ", 4_000_000) + "</script>" + Story,
    };

    private static readonly Dictionary<string, Func<byte[]>> s_bytes = new(StringComparer.Ordinal)
    {
        ["bytes-utf-7"] = () => Encoding.ASCII.GetBytes("<html><meta charset=utf-7><body>" + Repeat("+ADw-script+AD4-", 500_000) + Story),
        ["bytes-broken-utf-8"] = () => [.. Encoding.UTF8.GetBytes(Head + Story), .. Fill([0xFF, 0xFE, 0xC0, 0x80], 2_000_000)],
        ["bytes-broken-gbk"] = () => [.. Encoding.ASCII.GetBytes("<meta charset=gbk>" + Story), .. Fill([0x81], 9_000_000)],
        ["bytes-broken-sjis"] = () => [.. Encoding.ASCII.GetBytes(Head + Story), .. Fill([0x81, 0xFF, 0x83], 2_000_000)],
        ["bytes-broken-utf-16"] = () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Head + Story), .. Fill([0x00, 0xD8], 4_000_000)],
        ["bytes-utf-16-nested"] = () => Encoding.Unicode.GetBytes(Head + Repeat("<div>", 100_000)),
        ["bytes-zero"] = () => new byte[9_000_000],
        ["bytes-late-meta"] = () => [.. Encoding.ASCII.GetBytes(Head + Story), 0xE9, .. Fill([(byte)'<'], 9_000_000)],
    };

    /// <summary>The names of all pages.</summary>
    public static IEnumerable<string> Names => s_pages.Keys.Concat(s_bytes.Keys);

    /// <summary>The bytes of one page.</summary>
    public static byte[] Build(string name) => s_bytes.TryGetValue(name, out var bytes) ? bytes() : Encoding.UTF8.GetBytes(Head + Story + s_pages[name]());

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Join(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static byte[] Fill(ReadOnlySpan<byte> unit, int times)
    {
        var bytes = new byte[unit.Length * times];
        for (var at = 0; at < bytes.Length; at += unit.Length)
        {
            unit.CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }
}
