using System.Text.RegularExpressions;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the date that an address carries: /2026/02/06/, /2026-02-06-…, /20260206/.</summary>
internal static partial class UrlDate
{
    /// <summary>The date as yyyy-mm-dd; null where the address has none, and for a file, whose name tells when it was saved.</summary>
    public static string? Find(string? address)
    {
        if (address is null || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || UrlPattern().Match(address) is not { Success: true } match)
        {
            return null;
        }

        return $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
    }

    [GeneratedRegex(@"[/_-](?<y>(?:19|20)[0-9]{2})(?<s>[/_-]?)(?<m>0?[1-9]|1[0-2])\k<s>(?<d>[12][0-9]|3[01]|0?[1-9])(?=[/_.-]|$)", RegexOptions.CultureInvariant, DateReader.PatternTime)]
    private static partial Regex UrlPattern();
}
