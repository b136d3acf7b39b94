using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Text;

namespace NarrativeLens.Extract.Dom;

/// <summary>Encodings by the labels that pages, headers and detectors give them.</summary>
internal static class CharsetNames
{
    // Labels outside the Encoding Standard that servers send: names of code pages in Python, Java and Mac OS, and in the detector.
    private static readonly FrozenDictionary<string, int> s_codePages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["ms949"] = 949, ["uhc"] = 949, ["mac-cyrillic"] = 10007, ["maccyrillic"] = 10007, ["mac-roman"] = 10000, ["shift-jis"] = 932, ["ms932"] = 932, ["ms936"] = 936, ["big5-hkscs"] = 950,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static CharsetNames() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a label (Encoding Standard, section 4.2); null where it is not known, or is one that may hide markup, such as UTF-7.</summary>
    public static Encoding? Encoding(string label)
    {
        var name = label.Trim();
        return TextEncoding.IsSupported(name) ? TextEncoding.Resolve(name)
            : s_codePages.TryGetValue(name, out var page) || IsCodePage(name, out page) ? Of(page)
            : null;
    }

    /// <summary>The encoding that a Content-Type header names; null where it names none that is known.</summary>
    public static Encoding? OfHeader(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var name = contentType.AsSpan(at + "charset=".Length);
        var end = name.IndexOf(';');
        return Encoding((end < 0 ? name : name[..end]).Trim().Trim("\"'").ToString());
    }

    // "cp949", "windows-949", "ibm866"
    private static bool IsCodePage(string name, out int page)
    {
        page = 0;
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
        var prefix = name.AsSpan(0, name.Length - digits.Length);
        return (prefix.Equals("cp", StringComparison.OrdinalIgnoreCase) || prefix.Equals("windows-", StringComparison.OrdinalIgnoreCase) || prefix.Equals("ibm", StringComparison.OrdinalIgnoreCase))
            && digits.Length is 3 or 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out page);
    }

    private static Encoding? Of(int codePage)
    {
        try
        {
            return System.Text.Encoding.GetEncoding(codePage);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
