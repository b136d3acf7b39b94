using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>Goes through an archive record by record. Whatever is wrong with the file ends it with a reason and a place; what came before stays good.</summary>
/// <param name="input">The archive's bytes.</param>
internal sealed class ArchiveReader(ArchiveInput input)
{
    // The versions in use: drafts of the standard, ISO 28500:2009, ISO 28500:2017.
    private static readonly string[] s_versions = ["WARC/1.1", "WARC/1.0", "WARC/0.18", "WARC/0.17"];

    private long _left;
    private long _begin;

    /// <summary>Why the archive could not be read to its end, and where; null where it was.</summary>
    public string? Damage { get; private set; }

    /// <summary>True where the block read last is not all there.</summary>
    public bool IsCut => _left > 0;

    /// <summary>The next record; null at the end, and where <see cref="Damage"/> says so.</summary>
    public ArchiveRecord? Next(CancellationToken cancellation)
    {
        _begin = input.Position;
        try
        {
            var missing = _left - input.Pass(_left, cancellation);
            if (missing > 0)
            {
                return End($"the archive ends inside a record: {missing} bytes are missing");
            }

            _left = 0;
            SkipBlank();
            _begin = input.Position;
            if (input.Peek(1).IsEmpty)
            {
                return null;
            }

            var record = input.Peek(5).SequenceEqual("WARC/"u8) ? ReadWarc() : ArcHead.Read(ReadLine(), input, PlaceHere);
            _left = record.Length;
            return record;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return End(e.Message);
        }
    }

    /// <summary>The block of the record given last.</summary>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where the block is longer, or cannot be unpacked. Where the archive ends in it, what is there: <see cref="IsCut"/> says so.</returns>
    public byte[]? ReadBlock(int limit, CancellationToken cancellation)
    {
        if (_left > limit)
        {
            return null;
        }

        try
        {
            using var block = new MemoryStream();
            var chunk = new byte[16 * 1024];
            while (_left > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var read = input.Read(chunk.AsSpan(0, (int)Math.Min(chunk.Length, _left)));
                if (read == 0)
                {
                    break;
                }

                block.Write(chunk.AsSpan(0, read));
                _left -= read;
            }

            return block.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            End(e.Message);
            return null;
        }
    }

    private string PlaceHere => input.PlaceOf(_begin);

    private ArchiveRecord? End(string reason)
    {
        Damage ??= $"{reason} (record at {PlaceHere})";
        return null;
    }

    private void SkipBlank()
    {
        for (var blank = 0; input.Peek(1) is [(byte)'\r' or (byte)'\n' or 0 or (byte)' ']; blank++)
        {
            if (blank == ArchiveLimits.BlankBytes)
            {
                throw new InvalidDataException($"more than {ArchiveLimits.BlankBytes} blank bytes between two records");
            }

            input.Pass(1, CancellationToken.None);
        }
    }

    private ArchiveRecord ReadWarc()
    {
        var version = ReadLine();
        if (!s_versions.Contains(version.TrimEnd()))
        {
            throw new InvalidDataException($"expected one of {string.Join(", ", s_versions)}, found '{Shown(version)}'");
        }

        var fields = new WarcFields([.. WarcFields.OfLines(ReadHead())]);
        var stated = fields.ValueOf("Content-Length");
        if (!long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > ArchiveLimits.RecordBytes)
        {
            throw new InvalidDataException($"expected a Content-Length from 0 to {ArchiveLimits.RecordBytes}, found '{Shown(stated ?? "none")}'");
        }

        return new ArchiveRecord(ArchiveFormat.Warc, fields.Type, fields.TargetUri, fields.Date, fields.ValueOf("Content-Type"), length, PlaceHere, fields);
    }

    private List<string> ReadHead()
    {
        var lines = new List<string>();
        var length = 0;
        while (ReadLine() is { Length: > 0 } line)
        {
            length += line.Length;
            lines.Add(line);
            if (lines.Count > ArchiveLimits.HeadLines || length > ArchiveLimits.HeadBytes)
            {
                throw new InvalidDataException($"the head has more than {ArchiveLimits.HeadLines} lines or {ArchiveLimits.HeadBytes} bytes");
            }
        }

        return lines;
    }

    private string ReadLine() =>
        Encoding.UTF8.GetString(input.ReadLine(ArchiveLimits.HeadBytes) ?? throw new InvalidDataException("the archive ends inside the head of a record"));

    internal static string Shown(string text) => TerminalText.Safe(text.Length <= 60 ? text : text[..60] + "…");
}
