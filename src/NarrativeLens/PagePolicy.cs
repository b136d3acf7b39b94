using System.Security.Cryptography;
using System.Text;

namespace NarrativeLens;

/// <summary>The content security policy of the pages we write: nothing is loaded, and only what we wrote ourselves, known by its hash, takes effect.</summary>
internal static class PagePolicy
{
    /// <summary>The policy for a <c>meta</c> element.</summary>
    /// <param name="styles">The page's style sheets, exactly as they stand between their tags.</param>
    /// <param name="scripts">Its scripts, likewise; none may run where this is empty.</param>
    public static string Of(IReadOnlyList<string> styles, IReadOnlyList<string>? scripts = null) =>
        $"default-src 'none'; style-src {Hashes(styles)}; {(scripts is { Count: > 0 } ? $"script-src {Hashes(scripts)}; " : "")}base-uri 'none'; form-action 'none'";

    private static string Hashes(IReadOnlyList<string> sources) => string.Join(' ', sources.Select(HashOf));

    private static string HashOf(string source) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}'";
}
