namespace NarrativeLens.Cli;

/// <summary>Turns offsets into the lines and columns that editors show, both from 1.</summary>
internal sealed class LineMap
{
    private readonly List<int> _lineStarts = [0];

    public LineMap(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lineStarts.Add(at + 1);
        }
    }

    /// <summary>"12:34".</summary>
    public string Of(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line + 1}:{offset - _lineStarts[line] + 1}");
    }
}
