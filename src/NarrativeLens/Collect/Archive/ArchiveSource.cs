using System.Runtime.CompilerServices;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>
/// Collects from an archive instead of the web. An archive of ours gives what the run gave that wrote it: pages with their listings and sources, what was unchanged
/// and what was left out, at the times of then. Of another program's archive every HTML page is taken whose owner does not reserve it. One record is in memory at a time.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="source">The source that names it.</param>
/// <param name="run">What the sources of a run share.</param>
internal sealed class ArchiveSource(string path, Source source, CollectRun run)
{
    private readonly HashSet<string> _ours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VisitNote> _awaited = new(StringComparer.Ordinal);

    /// <summary>True where a file begins as an archive does.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var input = ArchiveInput.Open(path);
            var head = input.Peek(9);
            return head.StartsWith("WARC/"u8) || head.SequenceEqual("filedesc:"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // What reads it as a page will say why it cannot be read.
            return false;
        }
    }

    /// <summary>What the records give, in their order.</summary>
    public async IAsyncEnumerable<Collected> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var input = ArchiveInput.Open(path);
        var reader = new ArchiveReader(input);
        while (reader.Next(cancellation) is { } record)
        {
            var (found, visit) = Take(reader, record, cancellation);
            if (visit is not null)
            {
                await run.TellAsync(visit, cancellation).ConfigureAwait(false);
            }

            if (found is not null)
            {
                yield return found;
            }
        }

        if (reader.Damage is { } damage)
        {
            yield return Left(damage, path);
        }
    }

    private static Collected.Left Left(string reason, string address) => new(new Skipped(Stage.Collect, reason, address));

    private static void Trim<T>(ICollection<T> remembered)
    {
        if (remembered.Count >= ArchiveLimits.Remembered)
        {
            remembered.Clear();
        }
    }

    private (Collected? Found, Provenance? Visit) Take(ArchiveReader reader, ArchiveRecord record, CancellationToken cancellation)
    {
        switch (record.Type)
        {
            case "warcinfo":
                NoteWriter(reader, record, cancellation);
                return default;
            case "metadata":
                return TakeNote(reader, record, cancellation);
            case "response" or "resource" or "revisit":
                return (IsOurs(record) ? TakeAwaited(reader, record, cancellation) : TakeForeign(reader, record, cancellation), null);
            default:
                return default;
        }
    }

    private bool IsOurs(ArchiveRecord record) => record.Fields.ValueOf("WARC-Warcinfo-ID") is { } info && _ours.Contains(info);

    private void NoteWriter(ArchiveReader reader, ArchiveRecord record, CancellationToken cancellation)
    {
        var software = FieldsOf(reader, cancellation)?.ValueOf("software");
        if (software == ArchiveWriter.Software && record.Fields.Id is { } id)
        {
            Trim(_ours);
            _ours.Add(id);
        }
    }

    private (Collected? Found, Provenance? Visit) TakeNote(ArchiveReader reader, ArchiveRecord record, CancellationToken cancellation)
    {
        if (!IsOurs(record) || FieldsOf(reader, cancellation)?.ValueOf(VisitNote.Field) is not { } json)
        {
            return default;
        }

        return VisitNote.Read(json) is { } note
            ? (OutcomeOf(note, note.Visit), note.Visit)
            : (Left($"the record at {record.Place} is no note of a visit", path), null);
    }

    private Collected? OutcomeOf(VisitNote note, Provenance visit)
    {
        switch (visit.Outcome)
        {
            case VisitOutcome.Page when note.PageRecord is { } record:
                Trim(_awaited);
                _awaited[record] = note;
                return null;
            case VisitOutcome.Unchanged:
                return new Collected.Unchanged(visit.RequestedUrl);
            case VisitOutcome.LeftOut:
                return Left(visit.Reason ?? "left out", visit.RequestedUrl);
            default:
                return null;
        }
    }

    private Collected? TakeAwaited(ArchiveReader reader, ArchiveRecord record, CancellationToken cancellation)
    {
        if (record.Fields.Id is not { } id || !_awaited.Remove(id, out var note))
        {
            return null;
        }

        return record.Type == "revisit"
            ? new Collected.Unchanged(note.Visit.RequestedUrl)
            : PageOf(reader, record, note, cancellation);
    }

    private Collected? TakeForeign(ArchiveReader reader, ArchiveRecord record, CancellationToken cancellation)
    {
        var isPage = record is { Type: not "revisit", Uri: { } uri } && AddressRules.Parse(uri) is not null;
        return isPage ? PageOf(reader, record, null, cancellation) : null;
    }

    private Collected? PageOf(ArchiveReader reader, ArchiveRecord record, VisitNote? note, CancellationToken cancellation)
    {
        var address = note?.Visit.RequestedUrl ?? CanonicalUrl.Of(record.Uri!) ?? record.Uri!;
        if (record.Fields.Truncated is { } why && note is null)
        {
            return Left($"the archive holds only a part of the answer ({why}; record at {record.Place})", address);
        }

        if (reader.ReadBlock(run.Options.MaxBytes + ArchiveLimits.HeadBytes, cancellation) is not { } block)
        {
            return reader.Damage is null && record.Length > run.Options.MaxBytes ? Left($"larger than {run.Options.MaxBytes} bytes (record at {record.Place})", address) : null;
        }

        try
        {
            var page = new ArchivedPage(record, block, run.Options.MaxBytes);
            return reader.IsCut && !page.HasItsLength ? Left($"the archive ends inside the answer (record at {record.Place})", address) : page.ToCollected(address, note, source, run.Options);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Left($"{FetchFailure.Describe(e, new Uri(address))} (record at {record.Place})", address);
        }
    }

    private static WarcFields? FieldsOf(ArchiveReader reader, CancellationToken cancellation) =>
        reader.ReadBlock(ArchiveLimits.NoteBytes, cancellation) is { } block
            ? new WarcFields([.. WarcFields.OfLines(Encoding.UTF8.GetString(block).Split('\n').Select(line => line.TrimEnd('\r')))])
            : null;
}
