namespace NarrativeLens;

/// <summary>Turns places of a text into lines and columns, both from 1, columns in UTF-16 code units.</summary>
public sealed class LineIndex
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    /// <summary>Reads where the lines of <paramref name="text"/> begin.</summary>
    public LineIndex(string text)
    {
        _text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    /// <summary>Line and column of a place.</summary>
    public (int Line, int Column) Of(int place)
    {
        var index = _starts.BinarySearch(place);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, place - _starts[line] + 1);
    }

    /// <summary>Line and column as compilers write them: "12:34".</summary>
    public string Place(int place)
    {
        var (line, column) = Of(place);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line}:{column}");
    }

    /// <summary>The place of a line's words, without its line feed.</summary>
    public TextSpan Line(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Count ? _starts[line] - 1 : _text.Length;
        return TextSpan.Between(start, end);
    }
}
