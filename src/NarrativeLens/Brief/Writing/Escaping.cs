using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NarrativeLens.Brief.Writing;

/// <summary>
/// Makes words of strangers harmless in Markdown and YAML. Markdown is CommonMark with the tables, link finding, dollar
/// maths and emoji names of GitHub. Only what could be read as markup is marked, so that the source stays readable.
/// </summary>
internal static class Escaping
{
    private const string Always = "\\`*_[]<>|~";

    // An entity, emoji name, scheme or maths sign needs a certain next character; before any other these are plain text.
    private const string WhenFollowed = "&:$";

    // What makes a bare address of the words behind it, with the character that does so.
    private static readonly (string Words, char Mark)[] s_bareAddresses = [("www", '.'), ("mailto", ':'), ("xmpp", ':'), ("tel", ':')];

    /// <summary>Text for anywhere in Markdown, table cells too: one line, no markup, no hidden characters.</summary>
    public static string Text(string words)
    {
        var plain = MarkupText.Visible(words);
        var text = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (NeedsMark(plain, i))
            {
                text.Append('\\');
            }

            text.Append(plain[i]);
        }

        return text.ToString();
    }

    /// <summary>The address for a Markdown link; null where it is not a plain http or https address.</summary>
    public static string? Url(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Host.Length == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(uri.AbsoluteUri))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || "-._~/?#:@!$&+,;=%".Contains((char)unit))
            {
                text.Append((char)unit);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        // "&copy;" in an address would be read as an entity.
        return text.ToString().Contains(';') ? text.Replace("&", "&amp;").ToString() : text.ToString();
    }

    /// <summary>A YAML scalar in double quotes: YAML reads every JSON string.</summary>
    public static string Yaml(string words) => JsonSerializer.Serialize(MarkupText.Visible(words));

    private static bool NeedsMark(string text, int i) =>
        Always.Contains(text[i])
        || (WhenFollowed.Contains(text[i]) && OpensSomething(text, i))
        || (text[i] == '!' && i == text.Length - 1)
        || Array.Exists(s_bareAddresses, a => a.Mark == text[i] && text.AsSpan(0, i).EndsWith(a.Words, StringComparison.OrdinalIgnoreCase))
        || OpensBlock(text, i);

    // "$6" is money and can neither open nor close maths together with other money. A colon starts an address before a slash, and an
    // emoji name where a second one follows in the same word.
    private static bool OpensSomething(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '&' => char.IsAsciiLetter(next) || next == '#',
            ':' => next == '/' || OpensEmojiName(text.AsSpan(i + 1)),
            _ => !char.IsAsciiDigit(next),
        };
    }

    private static bool OpensEmojiName(ReadOnlySpan<char> rest) => rest.IndexOfAny(' ', ':') is > 0 and var end && rest[end] == ':';

    // What begins a heading, list, rule or underlined heading where the words begin a line.
    private static bool OpensBlock(string text, int i)
    {
        var head = text.AsSpan(0, i).TrimStart(' ');
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '#' => head.IsEmpty,
            '=' => head.IsEmpty,
            '+' or '-' => head.IsEmpty && next is ' ' or '+' or '-',
            '.' or ')' => head.Length is > 0 and < 10 && !head.ContainsAnyExceptInRange('0', '9') && next == ' ',
            _ => false,
        };
    }
}
