using System.Buffers;
using System.Net;
using System.Text;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Mends what feeds get wrong, so that a strict reader can read them: undeclared HTML entities, bare ampersands and "less than" signs, control characters,
/// and a document type, which is dropped with all its entities: none is ever expanded, references to them vanish. One pass, linear time.</summary>
internal sealed class XmlRepair
{
    private const int LongestEntity = 32;

    // What may need mending, or begins it: everything else is copied in whole runs.
    private static readonly SearchValues<char> s_doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c is '<' or '&' || char.IsSurrogate(c) || !Allowed(c))]);

    private readonly string _text;
    private readonly StringBuilder _result;
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private int _at;

    private XmlRepair(string text) => (_text, _result) = (text, new StringBuilder(text.Length));

    /// <summary>The mended text.</summary>
    /// <param name="text">The document, beginning with "&lt;".</param>
    /// <param name="cutInsideTag">True where the document breaks off within a tag; the started tag is dropped.</param>
    public static string Mend(string text, out bool cutInsideTag)
    {
        cutInsideTag = text.LastIndexOf('<') > text.LastIndexOf('>');
        return new XmlRepair(cutInsideTag ? text[..text.LastIndexOf('<')] : text).Run();
    }

    private string Run()
    {
        while (_at < _text.Length)
        {
            CopyPlain();
            if (_at == _text.Length)
            {
                break;
            }

            var c = _text[_at];
            if (c == '<')
            {
                Markup();
            }
            else if (c == '&')
            {
                Reference();
            }
            else
            {
                Character(c);
            }
        }

        return _result.ToString();
    }

    private void CopyPlain()
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOfAny(s_doubtful) is >= 0 and var doubtful ? doubtful : rest.Length;
        _result.Append(rest[..length]);
        _at += length;
    }

    private void Markup()
    {
        if (_at + 1 < _text.Length && (_text[_at + 1] is '/' or '_' || char.IsLetter(_text[_at + 1])))
        {
            CopyOne();
            return;
        }

        if (CopySection("<![CDATA[", "]]>") || CopySection("<?", "?>") || SkipSection("<!--", "-->"))
        {
            return;
        }

        if (Here("<!DOCTYPE"))
        {
            SkipDocumentType();
        }
        else
        {
            _result.Append("&lt;");
            _at++;
        }
    }

    private bool CopySection(string open, string close)
    {
        if (!Here(open))
        {
            return false;
        }

        var end = EndOf(open, close);
        while (_at < end)
        {
            Character(_text[_at]);
        }

        return true;
    }

    private bool SkipSection(string open, string close)
    {
        if (!Here(open))
        {
            return false;
        }

        _at = EndOf(open, close);
        return true;
    }

    private int EndOf(string open, string close)
    {
        var end = _text.IndexOf(close, _at + open.Length, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + close.Length;
    }

    // Up to the ">" outside brackets and quotes.
    private void SkipDocumentType()
    {
        var depth = 0;
        var quote = '\0';
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '<' or '>')
            {
                NoteEntity();
                depth += c == '<' ? 1 : -1;
                if (depth == 0)
                {
                    _at++;
                    return;
                }
            }
        }
    }

    private void NoteEntity()
    {
        if (Here("<!ENTITY"))
        {
            var name = _text.AsSpan(_at + 8, Math.Min(LongestEntity, _text.Length - _at - 8)).TrimStart();
            var end = name.IndexOfAny(" \t\r\n");
            _declared.Add(name[..(end < 0 ? name.Length : end)].ToString());
        }
    }

    private void Reference()
    {
        var end = _text.AsSpan(_at, Math.Min(LongestEntity, _text.Length - _at)).IndexOf(';');
        var reference = end < 0 ? "" : _text.Substring(_at, end + 1);
        if (reference is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            _result.Append(reference);
            _at += reference.Length;
            return;
        }

        if (reference.Length > 2 && _declared.Contains(reference[1..^1]))
        {
            _at += reference.Length;
            return;
        }

        var meaning = reference.Length > 2 ? WebUtility.HtmlDecode(reference) : reference;
        if (meaning.Length is 1 or 2 && meaning != reference)
        {
            foreach (var c in meaning)
            {
                AppendEscaped(c);
            }

            _at += reference.Length;
            return;
        }

        _result.Append("&amp;");
        _at++;
    }

    private void AppendEscaped(char c)
    {
        switch (c)
        {
            case '<':
                _result.Append("&lt;");
                break;
            case '>':
                _result.Append("&gt;");
                break;
            case '&':
                _result.Append("&amp;");
                break;
            case '"':
                _result.Append("&quot;");
                break;
            case '\'':
                _result.Append("&apos;");
                break;
            default:
                _result.Append(Allowed(c) ? c : ' ');
                break;
        }
    }

    private void Character(char c)
    {
        var pair = char.IsHighSurrogate(c) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]);
        if (pair)
        {
            CopyOne();
            CopyOne();
            return;
        }

        _at++;
        if (char.IsSurrogate(c))
        {
            _result.Append('\uFFFD');
        }
        else if (Allowed(c))
        {
            _result.Append(c);
        }
    }

    // XML 1.0, production 2.
    private static bool Allowed(char c) => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r';

    private void CopyOne() => _result.Append(_text[_at++]);

    private bool Here(string words) => string.CompareOrdinal(_text, _at, words, 0, words.Length) == 0
        || words[1] == '!' && string.Compare(_text, _at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
