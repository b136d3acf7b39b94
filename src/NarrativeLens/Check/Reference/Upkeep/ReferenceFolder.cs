namespace NarrativeLens.Check;

/// <summary>The folder of the series that a person added: one ledger each, named after it.</summary>
/// <param name="path">The folder; it need not exist.</param>
public sealed class ReferenceFolder(string path)
{
    private const string Ending = ".csv";
    private const int LongestName = 64;

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The ledgers, by name.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path, "*" + Ending).Order(StringComparer.Ordinal)] : [];

    /// <summary>The names of the series, in order.</summary>
    public IReadOnlyList<string> Names => [.. Files.Select(file => System.IO.Path.GetFileNameWithoutExtension(file))];

    /// <summary>Why a name cannot be one; null where it can.</summary>
    public static string? Refusal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.') && char.IsAsciiLetterOrDigit(name[0])
            ? null
            : $"'{name}' is no name for a series; expected up to {LongestName} of a-z, 0-9, '-', '_' and '.', a letter or digit first, such as eth-usd-hourly";
    }

    /// <summary>The file of a series.</summary>
    /// <param name="name">A name that is not refused.</param>
    public string FileOf(string name) => System.IO.Path.Combine(Path, name + Ending);
}
