using System.Diagnostics;
using System.Net.Sockets;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

/// <summary>Servers that break the rules on purpose: each visit ends in time, with a reason or a page, and the next source is read.</summary>
[Collection(nameof(TimedAlone))]
public sealed class HostileServerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    public static TheoryData<string, string> Answers => new()
    {
        // what is no HTTP
        { "<html>no status line", "ended the answer too early|not valid HTTP" },
        { "HTTP/1.1 abc OK\r\n\r\n", "not valid HTTP" },
        { "SSH-2.0-OpenSSH_9.6\r\n", "not valid HTTP" },
        { "\u0015\u0003\u0003\0\u0002\u0002\u0028", "ended the answer too early|not valid HTTP" },
        { "\0\0\u0008\u0007\0\0\0\0\0\0\0\0\0\0\0\0\0", "ended the answer too early|not valid HTTP" },
        { "", "ended the answer too early" },
        // statuses
        { "HTTP/1.1 999 x\r\nContent-Length: 0\r\n\r\n", "^HTTP 999$" },
        { "HTTP/1.1 300 Multiple Choices\r\nContent-Length: 3\r\n\r\n<p>", "^HTTP 300$" },
        { "HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\n<p>", "^HTTP 204$" },
        { "HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n\r\n<p>", "^HTTP 206$" },
        { "HTTP/1.1 302 Found\r\nLocation: http://[::bad/\r\nContent-Length: 0\r\n\r\n", "HTTP 302 without an address to go to" },
        { "HTTP/1.1 302 Found\r\nLocation:\r\nContent-Length: 0\r\n\r\n", "HTTP 302 without an address to go to" },
        // lengths that lie
        { Head + "Content-Length: 1000\r\n\r\n<p>cut", "ended the answer too early" },
        { Head + "Content-Length: -5\r\n\r\n<p>", "more than one length" },
        { Head + "Content-Length: 3\r\nContent-Length: 5\r\n\r\n<p>ab", "more than one length" },
        { Head + "Content-Length: 99999999999999\r\n\r\n<p>", "larger than 100000 bytes" },
        { Head + "Content-Length: 0\r\n\r\n", "the page is empty" },
        { Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>", "not valid HTTP" },
        { Head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n<p>", "ended the answer too early|not valid HTTP" },
        { Head + "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n", "ended the answer too early" },
        // headers
        { Head + "X-a: " + new string('b', 200_000) + "\r\n\r\n", "the headers of the answer are too long" },
        { Head + string.Concat(Enumerable.Range(0, 100).Select(i => $"Set-Cookie: a{i}={new string('x', 1000)}\r\n")) + "\r\n", "the headers of the answer are too long" },
        { Head + "Content-Encoding: foo\r\nContent-Length: 3\r\n\r\n<p>", "the content coding 'foo' is not known" },
        { Head + "Content-Encoding: br\r\nContent-Length: 3\r\n\r\n<p>", "cannot be unpacked" },
        // oddities that can be read
        { "HTTP/1.1 200\nContent-Type: text/html\nContent-Length: 3\n\n<p>", "" },
        { Head + "Content-Length: 3\r\n\r\n<p>HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nevil!", "" },
        { "HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\nX-a: \u00e4\r\nContent-Length: 3\r\n\r\n<p>", "" },
        { "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=no-such\r\nLast-Modified: garbage\r\nCache-Control: ,,=\r\nContent-Length: 3\r\n\r\n<p>", "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Whatever_a_server_answers_is_told_in_words_and_the_next_source_is_read(string answer, string expected)
    {
        await using var hostile = RawServer.Start((stream, cancellation) => RawServer.SendAsync(stream, answer, cancellation));

        var lines = await VisitAsync(hostile);

        Assert.Matches(expected.Length == 0 ? "^/page$" : "^- " + expected.TrimStart('^') + "|^- .*(" + expected.TrimStart('^') + ")", lines[0]);
    }

    public static TheoryData<string, string> Endless => new()
    {
        { "", "no complete answer within 0.5 s" },
        { "HTTP/1.1 100 Continue\r\n\r\n", "no complete answer within 0.5 s" },
        { "X-a: b\r\n", "the headers of the answer are too long|no complete answer within 0.5 s" },
        { "400\r\n" + "x", "not valid HTTP|ended the answer too early|no complete answer within 0.5 s" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task What_never_ends_is_ended(string again, string expected)
    {
        await using var hostile = RawServer.Start(async (stream, cancellation) =>
        {
            await RawServer.SendAsync(stream, again.StartsWith("400", StringComparison.Ordinal) ? Head + "Transfer-Encoding: chunked\r\n\r\n" : again.StartsWith('X') ? Head : "", cancellation);
            while (true)
            {
                await DripAsync(stream, again, cancellation);
            }
        });
        var watch = Stopwatch.StartNew();

        var lines = await VisitAsync(hostile);

        Assert.Matches("^- (" + expected + ")", lines[0]);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 8000);
    }

    private static async Task DripAsync(NetworkStream stream, string words, CancellationToken cancellation)
    {
        // Many headers at once: one by one they would take the processor from the good server beside, which answers within the same half second.
        await RawServer.SendAsync(stream, words.StartsWith('X') ? string.Concat(Enumerable.Repeat(words, 500)) : words, cancellation);
        await Task.Delay(5, cancellation);
    }

    private static async Task<string[]> VisitAsync(RawServer hostile)
    {
        await using var good = await WebServer.StartAsync();
        good.Serves("/good", "<p>x</p>");
        var options = Collecting.Loopback(options => (options.MaxBytes, options.Timeout) = (100_000, TimeSpan.FromMilliseconds(500)));

        var found = await options.CollectAsync(hostile.Root + "/page", good.Root + "/good");

        var lines = found.Lines();
        Assert.Equal("/good", lines[^1]);
        Assert.Equal(2, lines.Length);
        return lines;
    }
}
