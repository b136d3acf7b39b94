using System.Globalization;
using System.Text;

namespace NarrativeLens.Query;

/// <summary>A citation as an entry of BibTeX.</summary>
internal static class BibTexEntry
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] s_dateFields = ["year", "month", "day"];

    /// <summary>The entry, a field a line. @misc, as plain BibTeX knows no entry for the web; urldate is biblatex's, the note says the same to the others.</summary>
    public static string Of(Citation citation)
    {
        var entry = new StringBuilder($"@misc{{{citation.Key},\n");
        Add("author", string.Join(" and ", citation.Authors.Select(Name)));
        Add("title", citation.Title.Length == 0 ? "" : $"{{{Escaped(citation.Title)}}}");
        Add("howpublished", Escaped(citation.Outlet));
        foreach (var (name, part) in s_dateFields.Zip(citation.Issued))
        {
            entry.Append(name == "month" ? $"  month = {s_months[part - 1]},\n" : string.Create(CultureInfo.InvariantCulture, $"  {name} = {{{part}}},\n"));
        }

        var accessed = citation.Accessed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        Add("url", Address(citation.Url ?? ""));
        Add("urldate", accessed);
        Add("note", accessed.Length == 0 ? "" : $"Accessed {accessed}");
        Add("language", Escaped(citation.Language ?? ""));
        return entry.Append("}\n").ToString();

        void Add(string name, string value) => _ = value.Length == 0 ? entry : entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    // Braces keep the "and" and the commas of an organisation from parting it.
    private static string Name(Author author) => author.Literal is { } whole
        ? $"{{{Escaped(whole)}}}"
        : string.Join(", ", new[] { author.Family, author.Suffix, author.Given }.OfType<string>().Select(Escaped));

    /// <summary>The words with LaTeX's special characters written out. Braces are named: BibTeX counts them even behind a backslash.</summary>
    internal static string Escaped(string words)
    {
        var written = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            _ = c switch
            {
                '\\' => written.Append(@"\textbackslash{}"),
                '{' => written.Append(@"\textbraceleft{}"),
                '}' => written.Append(@"\textbraceright{}"),
                '~' => written.Append(@"\textasciitilde{}"),
                '^' => written.Append(@"\textasciicircum{}"),
                '%' or '$' or '#' or '&' or '_' => written.Append('\\').Append(c),
                _ => written.Append(c),
            };
        }

        return written.ToString();
    }

    // An address is printed by \url, which wants its signs as they are; braces and what is no sign of an address go in by their number.
    private static string Address(string url) => string.Concat(Encoding.UTF8.GetBytes(url).Select(b =>
        b is > 0x20 and < 0x7F && b is not ((byte)'{' or (byte)'}' or (byte)'\\' or (byte)'"' or (byte)'<' or (byte)'>')
            ? ((char)b).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"%{b:X2}")));
}
