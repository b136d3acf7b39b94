using System.Text;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Tests.Extract;

public sealed class PageCharsetTests
{
    private const string Russian = "Гавань насчитала сорок судов в понедельник, на десять больше, чем неделю назад, и очередь растёт с каждым часом, говорят в конторе.";
    private const string Greek = "Το λιμάνι μέτρησε σαράντα πλοία τη Δευτέρα, δέκα περισσότερα από την προηγούμενη εβδομάδα, και η ουρά μεγαλώνει συνεχώς.";
    private const string Chinese = "港务局周一统计了四十艘船，比一周前多了十艘，并表示排队的船只每小时都在增加，码头上的人都在等待消息。";
    private const string Czech = "Přístav v pondělí napočítal čtyřicet lodí, o deset více než před týdnem, a řekl, že fronta se každou hodinu zvětšuje, šťastně i žalostně.";

    static PageCharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(1251, Russian)]
    [InlineData(20866, Russian)]
    [InlineData(1253, Greek)]
    [InlineData(936, Chinese)]
    [InlineData(1250, Czech)]
    [InlineData(28592, Czech)]
    [InlineData(65001, Czech)]
    public void Without_any_word_of_it_the_bytes_tell(int codePage, string text) => Assert.Contains(text, Read(Page("", text, codePage)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta charset='windows-1251'>")]
    [InlineData("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Windows-1251\">")]
    [InlineData("<!-- <meta charset='utf-8'> --><meta charset = cp1251 />")]
    [InlineData("<script>var a = '<p charset=utf-8>'</script><meta charset=windows-1251>")]
    public void A_meta_is_believed_where_the_bytes_are_no_UTF_8(string meta) => Assert.Contains("Порт", Read(Page(meta, "Порт", 1251)), StringComparison.Ordinal);

    [Fact]
    public void A_meta_behind_long_scripts_is_found() =>
        Assert.Contains("Порт", Read(Page($"<script>{new string('x', 50_000)}</script><meta charset=windows-1251>", "Порт", 1251)), StringComparison.Ordinal);

    [Fact]
    public void A_mark_wins_over_header_and_meta()
    {
        var page = (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<meta charset=windows-1251>café")];

        Assert.Equal("utf-16", PageCharset.Of(page, Encoding.UTF8).WebName);
        Assert.Equal(2, PageCharset.MarkLength(page));
    }

    [Fact]
    public void A_header_wins_over_what_the_page_says() =>
        Assert.Equal("windows-1253", PageCharset.Of(Page("<meta charset=windows-1251>", "é", 1252), CharsetNames.OfHeader("text/html; Charset=\"windows-1253\"")).WebName);

    [Fact]
    public void A_page_cut_off_inside_a_letter_is_still_UTF_8() => Assert.Equal("utf-8", PageCharset.Of("<p>caf\u00e9 caf\u00e9"u8[..^1], null).WebName);

    [Fact]
    public void One_broken_letter_does_not_unmake_a_stated_UTF_8() =>
        Assert.Equal("utf-8", PageCharset.Of((byte[])[.. Page("<meta charset=utf-8>", Russian, 65001), 0xFF, (byte)'x'], null).WebName);

    [Fact]
    public void A_false_UTF_8_meta_gives_way_to_the_detector() => Assert.Contains(Russian, Read(Page("<meta charset=utf-8>", Russian, 1251)), StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-unheard-of")]
    [InlineData("cp99999")]
    [InlineData("")]
    public void Labels_that_hide_markup_or_mean_nothing_name_no_encoding(string label) => Assert.Null(CharsetNames.Encoding(label));

    [Fact]
    public void Markup_in_UTF_16_without_a_mark_is_recognised() =>
        Assert.Equal(["utf-16", "utf-16BE"], [PageCharset.Of(Encoding.Unicode.GetBytes("<p>x"), null).WebName, PageCharset.Of(Encoding.BigEndianUnicode.GetBytes("<p>x"), null).WebName]);

    private static byte[] Page(string head, string text, int codePage) =>
        Encoding.GetEncoding(codePage).GetBytes($"<!doctype html><html><head>{head}<title>x</title></head><body><article><p>{text}</p></article></body></html>");

    private static string Read(byte[] page) => PageCharset.Of(page, null).GetString(page);
}
