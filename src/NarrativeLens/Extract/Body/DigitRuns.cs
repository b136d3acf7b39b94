using System.Runtime.InteropServices;

namespace NarrativeLens.Extract.Body;

/// <summary>The runs of digits of a text, in order: "$60,000 in 2026" has 60, 000 and 2026. Raised digits make runs of their own.</summary>
internal sealed class DigitRuns
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly List<char> _digits = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _places = [];
    private bool _open;
    private bool _raised;

    /// <summary>How many runs there are.</summary>
    public int Count => _starts.Count;

    /// <summary>One run.</summary>
    public string this[int run] => Span(run).ToString();

    /// <summary>What was given as the place of a run.</summary>
    public int Place(int run) => _places[run];

    /// <summary>Reads on; a run that was open goes on in <paramref name="text"/>.</summary>
    /// <param name="text">Words as the page or the text has them.</param>
    /// <param name="place">Where they stand, in any count of the caller's.</param>
    /// <param name="raised">Whether the page shows all of them raised.</param>
    public void Read(ReadOnlySpan<char> text, int place, bool raised = false)
    {
        foreach (var c in text)
        {
            var up = c > '\u007F' ? RaisedDigits.IndexOf(c, StringComparison.Ordinal) : -1;
            if (char.IsDigit(c) || up >= 0)
            {
                Add(up >= 0 ? (char)('0' + up) : c, raised || up >= 0, place);
            }
            else if (!BlockBuffer.IsInvisible(c))
            {
                _open = false;
            }
        }
    }

    /// <summary>Ends an open run.</summary>
    public void Part() => _open = false;

    /// <summary>True where run <paramref name="run"/> has the same digits as run <paramref name="other"/> of <paramref name="others"/>.</summary>
    public bool Same(int run, DigitRuns others, int other) => Span(run).SequenceEqual(others.Span(other));

    /// <summary>True where run <paramref name="run"/> has, from its digit <paramref name="from"/> on, the digits of run <paramref name="part"/> of <paramref name="parts"/>.</summary>
    public bool Holds(int run, int from, DigitRuns parts, int part) => Span(run)[from..].StartsWith(parts.Span(part));

    /// <summary>Number of digits of a run.</summary>
    public int Length(int run) => (run + 1 < Count ? _starts[run + 1] : _digits.Count) - _starts[run];

    private ReadOnlySpan<char> Span(int run) => CollectionsMarshal.AsSpan(_digits).Slice(_starts[run], Length(run));

    private void Add(char digit, bool raised, int place)
    {
        if (!_open || raised != _raised)
        {
            _starts.Add(_digits.Count);
            _places.Add(place);
        }

        _digits.Add(digit);
        (_open, _raised) = (true, raised);
    }
}
