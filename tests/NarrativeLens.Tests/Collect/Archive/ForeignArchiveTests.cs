using System.IO.Compression;
using System.Text;
using NarrativeLens.Collect;
using NarrativeLens.Collect.Archive;
using static NarrativeLens.Tests.Collect.Archive.Archives;

namespace NarrativeLens.Tests.Collect.Archive;

/// <summary>Archives of other programs, whole and broken.</summary>
public sealed class ForeignArchiveTests : IDisposable
{
    private const string Address = "http://harbourwire.example/story";
    private const string ArcHeader = "filedesc://x.arc 127.0.0.1 20260206090000 text/plain 75\n1 0 Test Capture\nURL IP-address Archive-date Content-type Archive-length\n\n\n";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Packings() => new()
    {
        { "plain", "1.0" },
        { "plain", "1.1" },
        { "by record", "1.0" },
        { "as a whole", "0.18" },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public async Task Html_pages_of_any_packing_and_version_are_taken(string packing, string version)
    {
        string[] records =
        [
            Warc("warcinfo", null, "software: other/1.0\r\n", "application/warc-fields", version: version),
            Warc("request", Address, "GET /story HTTP/1.1\r\nHost: harbourwire.example\r\n\r\n", "application/http; msgtype=request", version: version),
            Warc("response", $"<{Address}>", Http(headers: "Content-Type: text/html\r\nETag: \"7\"\r\nLast-Modified: Fri, 06 Feb 2026 08:00:00 GMT\r\n"), version: version),
            Warc("response", "http://harbourwire.example/picture", Http("PNG", "Content-Type: image/png\r\n"), version: version),
            Warc("response", "http://harbourwire.example/gone", Http("<p>gone</p>", status: 404), version: version),
            Warc("resource", "http://harbourwire.example/saved page", Story, "text/html", version: version),
            Warc("metadata", Address, "via: http://harbourwire.example/", "application/warc-fields", version: version),
        ];
        var found = await _folder.CollectAsync(packing switch
        {
            "plain" => Bytes(string.Concat(records)),
            "by record" => Gzip(records),
            _ => Gzip(string.Concat(records)),
        });
        Assert.Equal(["/story", "/saved%20page"], found.Lines());
        var page = found.Pages()[0];
        Assert.Equal((Story, 200, "text/html"), (Encoding.UTF8.GetString(page.Body.Span), page.Status, page.ContentType));
        Assert.Equal(Some.Moment("2026-02-06T09:00:00Z"), page.RetrievedAt);
        Assert.Equal(new Validators("\"7\"", Some.Moment("2026-02-06T08:00:00Z")), page.Validators);
    }

    [Theory]
    [InlineData("5\r\n<html\r\n16;x=y\r\n><body><p>Bitcoin fell\r\n0\r\n\r\n", "<html><body><p>Bitcoin fell")]
    [InlineData("<html><p>no chunks, whatever the header says", "<html><p>no chunks, whatever the header says")]
    [InlineData("5\r\n<html\r\nzz\r\n", "<html")]
    public async Task Chunks_are_joined_where_there_are_some(string body, string expected)
    {
        var found = await _folder.CollectAsync(Bytes(Warc("response", Address, Http(body, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))));
        Assert.Equal(expected, Encoding.UTF8.GetString(found.Pages().Single().Body.Span));
    }

    [Fact]
    public async Task A_compressed_payload_is_unpacked_within_the_limit()
    {
        var packed = Encoding.Latin1.GetString(Gzip(Story));
        var bomb = Encoding.Latin1.GetString(Gzip(new string(' ', 3_000_000)));
        const string headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
        var found = await _folder.CollectAsync(
            Bytes(Warc("response", Address, Http(packed, headers)) + Warc("response", Address + "/2", Http(bomb, headers)) + Warc("response", Address + "/3", Http())),
            options: new CollectOptions { MaxBytes = 1_000_000 });
        Assert.Equal("/story", found.Lines()[0]);
        Assert.StartsWith("- larger than 1000000 bytes (record at byte ", found.Lines()[1], StringComparison.Ordinal);
        Assert.Equal("/story/3", found.Lines()[2]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Arc_files_are_read(bool packed)
    {
        var http = Http().Replace("\r\n", "\n", StringComparison.Ordinal);
        var records = new[] { ArcHeader, $"{Address}?a=b c 192.0.2.1 20260206090001 text/html {http.Length}\n{http}\n", $"dns:harbourwire.example 192.0.2.1 20260206090002 text/dns 4\nnone\n" };
        var found = await _folder.CollectAsync(packed ? Gzip(records) : Bytes(string.Concat(records)), "a.arc");
        Assert.Equal(["/story?a=b%20c"], found.Lines());
        Assert.Equal(Some.Moment("2026-02-06T09:00:01Z"), found.Pages()[0].RetrievedAt);
    }

    [Theory]
    [InlineData("X-Robots-Tag: noindex, noai\r\n", "", "X-Robots-Tag: noai")]
    [InlineData("x-robots-tag: noindex\r\nX-ROBOTS-TAG: narrativelens: noai\r\n", "", "X-Robots-Tag: noai")]
    [InlineData("tdm-reservation: 1\r\n", "", "tdm-reservation: 1")]
    [InlineData("", "<meta name=robots content=noai>", "meta robots: noai")]
    [InlineData("X-Robots-Tag: otherbot: noai\r\nTDM-Reservation: 0\r\n", "<meta name=otherbot content=noai>", null)]
    public async Task What_a_page_s_owner_reserves_is_left_in_the_archive_too(string headers, string head, string? expected)
    {
        var answer = Http($"<html><head>{head}</head><p>Words", "Content-Type: text/html\r\n" + headers);
        var warc = Warc("response", Address, answer);
        var http = answer.Replace("\r\n", "\n", StringComparison.Ordinal);
        var arc = $"{ArcHeader}{Address} 192.0.2.1 20260206090001 text/html {http.Length}\n{http}\n";
        var own = new CollectOptions();
        own.OwnHosts.Add("harbourwire.example");
        var line = expected is null ? "/story" : $"- its owner reserves text and data mining ({expected}); collect.ownHosts lifts this for hosts that are yours";
        foreach (var (archive, name) in new[] { (warc, "a.warc"), (arc, "a.arc") })
        {
            Assert.Equal([line], (await _folder.CollectAsync(Bytes(archive), name)).Lines());
            Assert.Equal(["/story"], (await _folder.CollectAsync(Bytes(archive), name, own)).Lines());
        }
    }

    public static TheoryData<string, string> Broken() => new()
    {
        { Warc("response", Address, Http(), length: "-1"), "expected a Content-Length from 0 to" },
        { Warc("response", Address, Http(), length: "99999999999999999999"), "expected a Content-Length from 0 to" },
        { Warc("response", Address, Http(), length: "100000"), "the archive ends inside a record: " },
        { Warc("response", Address, Http(), length: "20"), "expected a record that begins with 'WARC/'" },
        { "WARC/9.9\r\nWARC-Type: response\r\n\r\n", "found 'WARC/9.9'" },
        { "WARC/1.0\r\nWARC-Type: response\r\n", "the archive ends inside the head of a record" },
        { "WARC/1.0\r\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"X-{i}: y\r\n")), "the head has more than 500 lines" },
        { "WARC/1.0\r\nX: " + new string('y', 200_000), "a line is longer than 131072 bytes" },
        { new string('\n', 2000), "more than 1024 blank bytes between two records" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_broken_ends_the_archive_with_reason_and_place(string broken, string expected)
    {
        var first = Warc("resource", Address, Story, "text/html");
        var found = (await _folder.CollectAsync(Bytes(first + broken))).Lines();
        Assert.Equal("/story", found[0]);
        Assert.Contains(expected, found[^1], StringComparison.Ordinal);
        Assert.Contains("(record at byte ", found[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"visit\":null,\"source\":{\"address\":\"x\"}}")]
    [InlineData("{\"visit\":{\"requestedUrl\":null,\"finalUrl\":\"http://a.example/\",\"startedAt\":\"2026-02-06T09:00:00Z\",\"endedAt\":\"2026-02-06T09:00:00Z\",\"outcome\":\"page\"},\"source\":{\"address\":\"x\"}}")]
    [InlineData("{\"visit\":{\"requestedUrl\":\"file:///etc/passwd\",\"finalUrl\":\"http://a.example/\",\"startedAt\":\"2026-02-06T09:00:00Z\",\"endedAt\":\"2026-02-06T09:00:00Z\",\"outcome\":\"page\"},\"source\":{\"address\":\"x\"}}")]
    [InlineData("{\"visit\":{\"requestedUrl\":\"http://a.example/\",\"finalUrl\":\"http://a.example/\",\"startedAt\":\"2026-02-06T09:00:00Z\",\"endedAt\":\"2026-02-06T09:00:00Z\",\"outcome\":\"page\",\"hops\":[null]},\"source\":{\"address\":\"x\"}}")]
    public async Task A_forged_note_is_left_out_with_its_place(string note)
    {
        const string ours = "WARC-Warcinfo-ID: <urn:uuid:warcinfo>\r\n";
        var found = await _folder.CollectAsync(Bytes(
            Warc("warcinfo", null, "software: NarrativeLens\r\n", "application/warc-fields")
            + Warc("metadata", Address, $"narrativelens-visit: {note}\r\n", "application/warc-fields", more: ours)
            + Warc("response", Address, Http(), more: ours)
            + Warc("resource", Address + "/2", Story, "text/html")));
        Assert.Equal(2, found.Lines().Length);
        Assert.StartsWith("- the record at byte ", found.Lines()[0], StringComparison.Ordinal);
        Assert.Equal("/story/2", found.Lines()[1]);
    }

    [Fact]
    public async Task Damaged_torn_and_exploding_gzip_data_ends_with_the_member_s_place()
    {
        var first = Gzip(Warc("resource", Address, Story, "text/html"));
        var bomb = Bomb(150_000_000);
        var whole = Gzip(Warc("resource", Address, Story, "text/html"), Warc("resource", Address + "/2", Story, "text/html"));
        var flipped = whole.ToArray();
        flipped[first.Length + 40] ^= 0x55;
        (byte[] Archive, string Expected)[] cases =
        [
            ([.. first, .. bomb], $"the gzip member at byte {first.Length} unpacks to more than 200 times its size"),
            (whole[..^5], $"the gzip member at byte {first.Length} is cut off"),
            ([.. first, .. "nonsense behind"u8], $"the gzip member at byte {first.Length} is no gzip data"),
            (flipped, $"byte {first.Length}"),
        ];
        foreach (var (archive, expected) in cases)
        {
            var found = (await _folder.CollectAsync(archive)).Lines();
            Assert.Equal("/story", found[0]);
            Assert.Contains(expected, found[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Members_of_every_length_are_told_apart_wherever_they_end()
    {
        // Long and short members in turn, so that their ends fall on every place of a reader's buffers.
        var random = new Random(5);
        var members = Enumerable.Range(0, 1500).Select(i => Warc(
            "resource", $"{Address}/{i}", string.Concat(Enumerable.Range(0, i % 3 == 0 ? random.Next(4000) : random.Next(60)).Select(_ => (char)random.Next(33, 126))), "text/plain"));
        await File.WriteAllBytesAsync(_folder.At("many.warc.gz"), Gzip([.. members]), TestContext.Current.CancellationToken);
        var records = RecordsOf(_folder.At("many.warc.gz"));
        Assert.Equal(Enumerable.Range(0, 1500).Select(i => $"resource {Address}/{i}"), records);
    }

    [Fact]
    public async Task A_long_archive_is_read_in_little_memory()
    {
        var large = Warc("response", "http://harbourwire.example/film", Http(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i * 7919L % 1_000_003:x} ")), "Content-Type: video/mp4\r\n"));
        var members = Enumerable.Range(0, 20).SelectMany(i => new[] { large, Warc("resource", $"{Address}/{i}", Story, "text/html") });
        await File.WriteAllBytesAsync(_folder.At("long.warc.gz"), Gzip([.. members]), TestContext.Current.CancellationToken);
        using var input = ArchiveInput.Open(_folder.At("long.warc.gz"));
        var reader = new ArchiveReader(input);
        var count = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Next(TestContext.Current.CancellationToken) is not null)
        {
            count++;
        }

        Assert.Equal((40, (string?)null), (count, reader.Damage));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
    }

    public void Dispose() => _folder.Dispose();

    // One record of blanks, which pack a thousand to one.
    private static byte[] Bomb(int length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Bytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {Address}/2\r\nContent-Length: {length}\r\n\r\n"));
            var blanks = new byte[1_000_000];
            for (var written = 0; written < length; written += blanks.Length)
            {
                gzip.Write(blanks);
            }
        }

        return packed.ToArray();
    }
}
