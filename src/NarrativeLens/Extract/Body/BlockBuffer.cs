using System.Text;

namespace NarrativeLens.Extract.Body;

/// <summary>Gathers the words of one block: runs of white space become one space, marks without width go, links keep their place.</summary>
internal sealed class BlockBuffer
{
    private readonly StringBuilder _words = new();
    private readonly List<Link> _links = [];
    private int _linkStart = -1;
    private string _linkHref = "";
    private bool _space;
    private bool _parted;

    /// <summary>Whether breaks and runs of spaces are kept, as in code.</summary>
    public bool Verbatim { get; set; }

    /// <summary>Code units so far.</summary>
    public int Length => _words.Length;

    /// <summary>The last code unit; a space where there is none.</summary>
    public char Last => _words.Length == 0 || _space ? ' ' : _words[^1];

    /// <summary>The last code units, at most <paramref name="count"/>.</summary>
    public string Tail(int count) => _words.ToString(Math.Max(0, _words.Length - count), Math.Min(count, _words.Length));

    /// <summary>Adds words as the page has them.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (char.IsWhiteSpace(c) && !IsKept(c))
            {
                _space = true;
            }
            else
            {
                AppendWord(c);
            }
        }
    }

    /// <summary>True for signs that are not shown and part nothing: soft hyphens, marks without width, control characters.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>Something that is not in the text stands here: a number before it does not go on after it.</summary>
    public void Part() => _parted = true;

    /// <summary>A forced line break.</summary>
    public void Break()
    {
        if (_words.Length > 0 && _words[^1] != '\n')
        {
            _space = false;
            _words.Append('\n');
        }
    }

    /// <summary>What parts two cells of a row.</summary>
    public void CellBreak()
    {
        _space = false;
        _words.Append(" | ");
    }

    /// <summary>A link begins here.</summary>
    public void OpenLink(string href) => (_linkStart, _linkHref) = (int.MaxValue, href);

    /// <summary>The open link ends here.</summary>
    public void CloseLink()
    {
        if (_linkStart is >= 0 and < int.MaxValue && _words.Length > _linkStart)
        {
            _links.Add(new Link(_linkStart, _words.Length - _linkStart, _linkHref));
        }

        _linkStart = -1;
    }

    /// <summary>Hands out what was gathered and starts anew; an open link goes on in the next block.</summary>
    public (string Text, IReadOnlyList<Link> Links) Take()
    {
        var open = _linkStart >= 0;
        CloseLink();
        var text = _words.ToString().TrimEnd();
        Link[] links = [.. _links.Where(link => link.Start < text.Length).Select(link => link with { Length = Math.Min(link.Length, text.Length - link.Start) })];
        _words.Clear();
        _links.Clear();
        (_space, _parted) = (false, false);
        _linkStart = open ? int.MaxValue : -1;
        return (text, links);
    }

    // Code keeps its spaces; the wide space of East Asian text is a sign of its own and stays, except before the first word.
    private bool IsKept(char c) => (Verbatim && c is '\n' or ' ' or '\t') || (c == '\u3000' && _words.Length > 0);

    private void AppendWord(char c)
    {
        var parted = _space || (_parted && char.IsDigit(c) && char.IsDigit(Last));
        if (parted && _words.Length > 0 && _words[^1] is not ('\n' or ' '))
        {
            _words.Append(' ');
        }

        (_space, _parted) = (false, false);
        if (_linkStart == int.MaxValue)
        {
            _linkStart = _words.Length;
        }

        _words.Append(c);
    }
}
