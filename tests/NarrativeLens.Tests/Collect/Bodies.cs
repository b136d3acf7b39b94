using System.IO.Compression;
using System.Text;

namespace NarrativeLens.Tests.Collect;

/// <summary>Compressed bodies.</summary>
internal static class Bodies
{
    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] plain) => Pack(plain, target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Brotli(byte[] plain) => Pack(plain, target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true));

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }
}
