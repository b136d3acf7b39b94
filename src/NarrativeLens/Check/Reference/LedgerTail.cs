namespace NarrativeLens.Check;

/// <summary>The end of a ledger: its last line counts only once its line feed is written.</summary>
internal static class LedgerTail
{
    private const int Chunk = 4096;

    /// <summary>True where the last line has no end. The stream stands at its start afterwards.</summary>
    public static bool IsTorn(FileStream file)
    {
        if (file.Length == 0)
        {
            return false;
        }

        file.Seek(-1, SeekOrigin.End);
        var last = file.ReadByte();
        file.Seek(0, SeekOrigin.Begin);
        return last != '\n';
    }

    /// <summary>Cuts off a last line that has no end, so that the next row starts on a line of its own.</summary>
    public static void Mend(FileStream file)
    {
        var chunk = new byte[Chunk];
        var end = file.Length;
        while (end > 0)
        {
            var start = Math.Max(0, end - Chunk);
            file.Seek(start, SeekOrigin.Begin);
            file.ReadExactly(chunk, 0, (int)(end - start));
            var feed = chunk.AsSpan(0, (int)(end - start)).LastIndexOf((byte)'\n');
            if (feed >= 0)
            {
                end = start + feed + 1;
                break;
            }

            end = start;
        }

        file.SetLength(end);
        file.Seek(0, SeekOrigin.End);
    }
}
