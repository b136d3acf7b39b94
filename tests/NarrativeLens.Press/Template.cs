using System.Reflection;
using System.Text;

namespace NarrativeLens.Press;

/// <summary>An outlet's page with places to fill: <c>{{name}}</c>, and parts that stay only where a name has a value: <c>{{#name}}…{{/name}}</c>.</summary>
internal static class Template
{
    /// <summary>Reads a template that lies beside the project.</summary>
    public static string Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException($"no template {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Fills a template.</summary>
    /// <exception cref="FormatException">The template names a value that is not given, or a part has no end.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var page = new StringBuilder(template.Length * 2);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            page.Append(template, at, open - at);
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            var name = template[(open + 2)..close];
            at = close + 2;
            if (name[0] == '#')
            {
                var end = template.IndexOf($"{{{{/{name[1..]}}}}}", at, StringComparison.Ordinal);
                page.Append(Value(values, name[1..]).Length > 0 ? Fill(template[at..end], values) : "");
                at = end + name.Length + 4;
            }
            else
            {
                page.Append(Value(values, name));
            }
        }

        return page.Append(template, at, template.Length - at).ToString();
    }

    private static string Value(IReadOnlyDictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var value) ? value : throw new FormatException($"the template asks for {name}, which is not given");
}
