using System.Text.RegularExpressions;

namespace NarrativeLens.Tests.Query.Exports;

/// <summary>Reads BibTeX as the program BibTeX does: braces count wherever they stand, and nothing may stand between entries.</summary>
internal static partial class StrictBibTex
{
    /// <summary>The entries, each with its fields and its "key".</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        var entries = new List<Dictionary<string, string>>();
        var at = 0;
        while (at < text.Length)
        {
            var head = Head().Match(text, at);
            Assert.True(head.Success, $"no entry at {at}: {text[at..]}");
            var entry = new Dictionary<string, string> { ["key"] = head.Groups[1].Value };
            at += head.Length;
            while (text[at] != '}')
            {
                var field = FieldHead().Match(text, at);
                Assert.True(field.Success, $"no field at {at}: {text[at..]}");
                at += field.Length;
                var end = text[at] == '{' ? EndOfBraces(text, at) : at + 3;
                entry.Add(field.Groups[1].Value, text[at] == '{' ? text[(at + 1)..(end - 1)] : text[at..end]);
                Assert.Equal(",\n", text[end..(end + 2)]);
                at = end + 2;
            }

            at += Tail().Match(text, at).Length;
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The words that LaTeX would print.</summary>
    public static string Unescaped(string value) => Command().Replace(value, match => match.Value switch
    {
        @"\textbackslash{}" => @"\",
        @"\textbraceleft{}" => "{",
        @"\textbraceright{}" => "}",
        @"\textasciitilde{}" => "~",
        @"\textasciicircum{}" => "^",
        _ => match.Value[1..],
    });

    private static int EndOfBraces(string text, int at)
    {
        var depth = 0;
        do
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at++;
        }
        while (depth > 0);
        return at;
    }

    [GeneratedRegex(@"\G@misc\{([a-z0-9]+-[0-9a-f]{16}),\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"\G  ([a-z]+) = ")]
    private static partial Regex FieldHead();

    [GeneratedRegex(@"\G\}\n\n?")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\\(text[a-z]+\{\}|[%$#&_])")]
    private static partial Regex Command();
}
