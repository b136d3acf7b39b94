using System.Text.RegularExpressions;

namespace NarrativeLens.Press;

/// <summary>What a block of a truth file is.</summary>
internal enum TruthKind
{
    Paragraph,
    Heading,
    List,
    Quote,
    Table,
    Caption,
}

/// <summary>One block of a truth file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its text in the file's inline marks; one line a list item or table row, else a single line.</param>
internal sealed partial record TruthBlock(TruthKind Kind, IReadOnlyList<string> Lines)
{
    private const string CaptionMark = "caption:";

    /// <summary>The first line without links' addresses and footnote marks.</summary>
    public string Plain => Note().Replace(LinkPattern().Replace(Lines[0], "${words}"), "").Trim();

    /// <summary>Inline marks as HTML: links and footnote marks.</summary>
    public static string Inline(string text) =>
        Note().Replace(LinkPattern().Replace(Text(text), "<a href=\"${href}\">${words}</a>"), "<sup>${mark}</sup>");

    /// <summary>Escapes what HTML reads as markup; quotes stay as they are.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The cells of a table row.</summary>
    public static IReadOnlyList<string> Cells(string row) => row.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);

    /// <summary>Splits the text of a file into its blocks.</summary>
    public static IReadOnlyList<TruthBlock> Parse(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(block => Of(block.Split('\n', StringSplitOptions.TrimEntries)))];

    private static TruthBlock Of(string[] lines) => lines[0] switch
    {
        ['#', ..] => new TruthBlock(TruthKind.Heading, [lines[0].TrimStart('#').Trim()]),
        ['-', ' ', ..] => new TruthBlock(TruthKind.List, [.. lines.Select(line => line[2..].Trim())]),
        ['>', ..] => new TruthBlock(TruthKind.Quote, [string.Join(' ', lines.Select(line => line.TrimStart('>').Trim()))]),
        ['|', ..] => new TruthBlock(TruthKind.Table, [.. lines.Where(line => line.AsSpan().ContainsAnyExcept("|-: "))]),
        var first when first.StartsWith(CaptionMark, StringComparison.Ordinal) => new TruthBlock(TruthKind.Caption, [first[CaptionMark.Length..].Trim()]),
        _ => new TruthBlock(TruthKind.Paragraph, [string.Join(' ', lines)]),
    };

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\^(?<mark>[0-9]{1,2})\^")]
    private static partial Regex Note();
}
