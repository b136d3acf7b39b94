using NarrativeLens.Brief.Writing;

namespace NarrativeLens.Tests.Brief.Writing;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("Bitcoin fell 3.2% to $60,000 at 14:30 (a low), said Q&A Ltd.", "Bitcoin fell 3.2% to $60,000 at 14:30 (a low), said Q&A Ltd.")]
    [InlineData("It's “digital gold” — or isn't it?", "It's “digital gold” — or isn't it?")]
    [InlineData("+4.1 to -3.9", "+4.1 to -3.9")]
    [InlineData("sha256:cc1a7b is a: b", "sha256:cc1a7b is a: b")]
    public void Plain_words_stay_as_they_are(string words, string expected) => Assert.Equal(expected.Replace("Q&A", "Q\\&A"), Escaping.Text(words));

    [Theory]
    [InlineData("*bold* and _italic_", "\\*bold\\* and \\_italic\\_")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("`code`", "\\`code\\`")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("&lt;b&gt; &#60;", "\\&lt;b\\&gt; \\&#60;")]
    [InlineData("https://evil.example and www.evil.example", "https\\://evil.example and www\\.evil.example")]
    [InlineData("mailto:a@b.example", "mailto\\:a@b.example")]
    [InlineData(":fire: $x$ $$y$$", "\\:fire: \\$x\\$ \\$\\$y\\$\\$")]
    [InlineData("~~gone~~", "\\~\\~gone\\~\\~")]
    [InlineData("Look!", "Look\\!")]
    public void What_could_be_markup_is_marked(string words, string expected) => Assert.Equal(expected, Escaping.Text(words));

    [Theory]
    [InlineData("# Heading", "\\# Heading")]
    [InlineData("- item", "\\- item")]
    [InlineData("+ item", "\\+ item")]
    [InlineData("---", "\\---")]
    [InlineData("===", "\\===")]
    [InlineData("2026. A year", "2026\\. A year")]
    [InlineData("1) one", "1\\) one")]
    public void What_could_begin_a_block_is_marked(string words, string expected) => Assert.Equal(expected, Escaping.Text(words));

    [Theory]
    [InlineData("one\r\n\r\n# two\tthree", "one # two three")]
    [InlineData("a\u202Eb\u2066c", "a(U+202E)b(U+2066)c")]
    [InlineData("zero\u200Bwidth\uFEFF soft\u00ADhyphen\u0007", "zerowidth softhyphen")]
    public void Words_are_one_visible_line(string words, string expected) => Assert.Equal(expected, MarkupText.Visible(words));

    [Fact]
    public void Half_a_character_is_shown_as_missing() => Assert.Equal("lone\uFFFD", MarkupText.Visible("lone\uD800"));

    [Theory]
    [InlineData("https://a.example/x?y=1&z=2#part", "https://a.example/x?y=1&z=2#part")]
    [InlineData("https://a.example/a(b)|c`d'e\"f<g>", "https://a.example/a%28b%29%7Cc%60d%27e%22f%3Cg%3E")]
    [InlineData("https://a.example/?a=1&copy;=2", "https://a.example/?a=1&amp;copy;=2")]
    [InlineData("https://a.example/x\n[y](z)", "https://a.example/x%0A%5By%5D%28z%29")]
    public void An_http_address_can_stand_in_a_link(string address, string expected) => Assert.Equal(expected, Escaping.Url(address));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/var/press/article.html")]
    [InlineData("//evil.example/x")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("")]
    public void Any_other_address_makes_no_link(string address) => Assert.Null(Escaping.Url(address));

    [Theory]
    [InlineData("--- \"x\": y", "\"--- \\u0022x\\u0022: y\"")]
    [InlineData("a\nb: c", "\"a b: c\"")]
    public void A_yaml_scalar_is_one_quoted_line(string words, string expected) => Assert.Equal(expected, Escaping.Yaml(words));

    [Fact]
    public void Fixed_words_with_a_digit_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Markup.Of($"about 7 stories of {3}"));
        Assert.Contains("about 7 stories of ", error.Message, StringComparison.Ordinal);
    }
}
