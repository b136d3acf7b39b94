using System.Text;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect.Archive;

/// <summary>
/// Writes visits to a WARC 1.1 file, each record a gzip member of its own. A visit is written whole, in one piece at the end of the file, before its page is given
/// on; a process that is killed leaves at most one torn piece there, which the next run takes away. Safe to share between tasks.
/// </summary>
internal sealed class ArchiveWriter : IDisposable
{
    private const string SameAsBefore = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
    private const string Fields = "application/warc-fields";

    private readonly Lock _turn = new();
    private readonly FileStream _file;
    private readonly PayloadIndex _payloads;
    private readonly string _info = WarcRecord.NewId();
    private bool _isBroken;

    private ArchiveWriter(FileStream file, PayloadIndex payloads) => (_file, _payloads) = (file, payloads);

    /// <summary>The software that a warcinfo record of ours names first.</summary>
    public static string Software { get; } = "NarrativeLens";

    /// <summary>The file's path.</summary>
    public string Path => _file.Name;

    /// <summary>Opens an archive to add to, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="userAgent">The crawler as servers see it.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArchiveException">The file cannot be written, is in use, or is no archive of records packed one by one.</exception>
    public static ArchiveWriter Open(string path, string userAgent, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                var payloads = ArchiveTail.Repair(file);
                file.Seek(0, SeekOrigin.End);
                var writer = new ArchiveWriter(file, payloads);
                writer.Append([writer.Describe(userAgent, time.GetUtcNow())]);
                return writer;
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            throw new ArchiveException($"The archive {path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Gives each answer of a visit the id that its record will have.</summary>
    public static void Name(Visit visit)
    {
        foreach (var exchange in visit.Exchanges.Where(exchange => exchange.Answer is not null))
        {
            exchange.Record = WarcRecord.NewId();
        }
    }

    /// <summary>Writes a visit whose answers were named.</summary>
    /// <exception cref="ArchiveException">The file cannot be written.</exception>
    public void Write(Visit visit, VisitNote note)
    {
        lock (_turn)
        {
            if (!_isBroken)
            {
                Append([NoteOf(note), .. visit.Exchanges.Where(exchange => exchange.Answer is not null).SelectMany(Pair)]);
                return;
            }
        }

        throw new ArchiveException($"The archive {Path} could not be written before.");
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Append(IReadOnlyList<byte[]> records)
    {
        var whole = new byte[records.Sum(record => record.Length)];
        var at = 0;
        foreach (var record in records)
        {
            record.CopyTo(whole, at);
            at += record.Length;
        }

        try
        {
            _file.Write(whole);
            _file.Flush();
        }
        catch (IOException e)
        {
            // What comes after a torn record could not be read.
            _isBroken = true;
            throw new ArchiveException($"The archive {Path} cannot be written: {e.Message}", e);
        }
    }

    private byte[] Describe(string userAgent, DateTimeOffset now)
    {
        var lines = $"software: {Software}\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
            + $"robots: obey\r\nhttp-header-user-agent: {userAgent}\r\n";
        return new WarcRecord("warcinfo", _info, now).Set("WARC-Filename", System.IO.Path.GetFileName(Path)).Pack(Fields, Encoding.UTF8.GetBytes(lines));
    }

    private byte[] NoteOf(VisitNote note)
    {
        var visit = note.Visit;
        var lines = new StringBuilder();
        lines.Append($"via: {note.Source.Address.ReplaceLineEndings(" ")}\r\n");
        lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"fetchTimeMs: {(visit.EndedAt - visit.StartedAt).TotalMilliseconds:0}\r\n");
        foreach (var decision in visit.Robots)
        {
            lines.Append($"robots-decision: {(decision.Allowed ? "allowed" : "refused")} {decision.Url} by {decision.Rule ?? decision.Reason ?? "no rule"}".ReplaceLineEndings(" ")).Append("\r\n");
        }

        lines.Append($"{VisitNote.Field}: {System.Text.Json.JsonSerializer.Serialize(note, LensJson.Line)}\r\n");
        return new WarcRecord("metadata", WarcRecord.NewId(), visit.EndedAt)
            .Set("WARC-Target-URI", visit.RequestedUrl)
            .Set("WARC-Refers-To", note.PageRecord)
            .Set("WARC-Warcinfo-ID", _info)
            .Pack(Fields, Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private IEnumerable<byte[]> Pair(Exchange exchange)
    {
        yield return new WarcRecord("request", WarcRecord.NewId(), exchange.StartedAt)
            .Set("WARC-Target-URI", exchange.Url)
            .Set("WARC-Concurrent-To", exchange.Record)
            .Set("WARC-Warcinfo-ID", _info)
            .Pack("application/http; msgtype=request", exchange.Request!.ToBytes());
        yield return AnswerOf(exchange);
    }

    private byte[] AnswerOf(Exchange exchange)
    {
        var known = _payloads.Of(exchange.Url);
        var digest = exchange.Bytes == 0 ? null : exchange.PayloadHash;
        var profile = exchange.Status == 304 ? NotModified : exchange is { Status: 200, Whole: true } && digest is not null && known?.Digest == digest ? SameAsBefore : null;
        var date = WarcRecord.DateOf(exchange.StartedAt);
        if (profile is null && exchange is { Status: 200, Whole: true, IsWithheld: false } && digest is not null)
        {
            _payloads.Add(exchange.Url, new PayloadIndex.Capture(digest, exchange.Record!, date));
        }

        var record = new WarcRecord(profile is null ? "response" : "revisit", exchange.Record!, exchange.StartedAt)
            .Set("WARC-Target-URI", exchange.Url)
            .Set("WARC-Warcinfo-ID", _info)
            .Set("WARC-Payload-Digest", profile == NotModified ? known?.Digest : profile is null && exchange.IsWithheld ? null : digest)
            .Set("WARC-Protocol", exchange.Version?.Major >= 2 ? $"h{exchange.Version.Major}" : null);
        if (profile is null)
        {
            return record.Set("WARC-Truncated", exchange is { Whole: true, IsWithheld: false } ? null : "unspecified").Pack("application/http; msgtype=response", exchange.Answer!.ToBytes(), exchange.Body);
        }

        return record.Set("WARC-Profile", profile)
            .Set("WARC-Refers-To", known?.Record)
            .Set("WARC-Refers-To-Target-URI", exchange.Url)
            .Set("WARC-Refers-To-Date", known?.Date)
            .Pack("application/http; msgtype=response", exchange.Answer!.ToBytes());
    }
}
