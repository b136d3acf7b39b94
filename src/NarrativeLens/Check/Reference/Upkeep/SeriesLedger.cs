using System.Globalization;
using System.Text;

namespace NarrativeLens.Check;

/// <summary>Writes ledgers: CSV files that only grow, each row with its vintage and the moment it was fetched.</summary>
internal static class SeriesLedger
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes a ledger with its first rows, all or nothing.</summary>
    public static void Create(string path, SeriesHeader header, bool isSingle, IEnumerable<Bar> bars, Edition edition)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = new StringBuilder(SeriesHeaderWriter.Write(header)).Append(RowColumns.Heading(isSingle)).Append('\n');
        Write(text, bars, isSingle, edition);
        Replace(path, text.ToString());
    }

    /// <summary>Adds rows; a line that an earlier writer did not finish is cut off first.</summary>
    public static void Append(string path, bool isSingle, IEnumerable<Bar> bars, Edition edition)
    {
        var text = new StringBuilder();
        Write(text, bars, isSingle, edition);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var isTorn = LedgerTail.IsTorn(file);
        file.Seek(0, SeekOrigin.End);
        if (isTorn)
        {
            LedgerTail.Mend(file);
        }

        file.Write(s_utf8.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Changes the header and nothing below it.</summary>
    public static void ChangeHeader(string path, SeriesHeader header)
    {
        using var old = new StreamReader(path);
        ReferenceFile.HeaderLines(old);
        var text = SeriesHeaderWriter.Write(header) + old.ReadToEnd();
        old.Dispose();
        Replace(path, text);
    }

    // A reader sees the old file or the new one, and a kill leaves one of them.
    private static void Replace(string path, string text)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(s_utf8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static void Write(StringBuilder text, IEnumerable<Bar> bars, bool isSingle, Edition edition)
    {
        var end = $",{Cell(edition.Vintage)},{(edition.Retrieved is { } moment ? SeriesTime.Moment(moment) : "")}\n";
        foreach (var bar in bars)
        {
            text.Append(SeriesTime.Short(bar.At)).Append(',');
            if (!isSingle)
            {
                text.Append(CultureInfo.InvariantCulture, $"{bar.Open},{bar.High},{bar.Low},");
            }

            text.Append(CultureInfo.InvariantCulture, $"{bar.Close}").Append(end);
        }
    }

    private static string Cell(string words) => words.AsSpan().IndexOfAny(",\"") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
