using System.Security.Cryptography;

namespace NarrativeLens.Collect;

/// <summary>Hashes of bodies.</summary>
internal static class ContentHash
{
    /// <summary>"sha256:" and the hash in lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>The hash as an entity tag, quotes included: the validator of files.</summary>
    public static string Tag(ReadOnlySpan<byte> body) => $"\"sha256-{Convert.ToHexStringLower(SHA256.HashData(body))}\"";
}
