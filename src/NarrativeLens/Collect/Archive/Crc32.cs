namespace NarrativeLens.Collect.Archive;

/// <summary>The check sum of gzip (RFC 1952, section 8). .NET keeps its own inside its streams, which do not tell where a member ends.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] s_table = MakeTable();

    /// <summary>The sum of what was added.</summary>
    public uint Value { get; private set; }

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~Value;
        foreach (var b in bytes)
        {
            sum = s_table[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        Value = ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }

            table[i] = sum;
        }

        return table;
    }
}
