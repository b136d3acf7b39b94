using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>
/// How much running text each part of a page holds: per node as running sums over the rows, so that the sum of any part is one subtraction.
/// Running text is text in sentences and mostly outside links.
/// </summary>
internal sealed class PageText
{
    private readonly NodeTable _table;
    private readonly long[] _raw;
    private readonly long[] _kept;
    private readonly int _headline;
    private bool _withheld;

    private PageText(NodeTable table)
    {
        _table = table;
        _raw = new long[table.Count + 1];
        _kept = new long[table.Count + 1];
        Noise = new bool[table.Count];
        _headline = FirstHeadline(table);
    }

    /// <summary>True for each row inside a part that is not the article's by its names.</summary>
    public bool[] Noise { get; }

    /// <summary>Measures a page.</summary>
    public static PageText Measure(NodeTable table)
    {
        var text = new PageText(table);
        Sum(text._raw, table, row => RunningText(table, row));
        text.MarkNoise(row => text.IsNoiseByNature(row));
        text.SumKept();
        var real = text.Kept(0);
        text._withheld = text.RawIn(Trait.Paywall) > text.Raw(0) * BodyLimits.BoxShare;
        text.MarkNoise(row => text.IsNoiseByName(row));
        text.SumKept();
        if (text.Kept(0) < real * BodyLimits.LeastKept)
        {
            // Names that take nearly all of the page's text for noise are a naming habit of this site: its layout calls every part a sidebar or an ad.
            Array.Clear(text.Noise);
            text.MarkNoise(row => text.IsNoiseByNature(row));
            text.SumKept();
        }

        return text;
    }

    /// <summary>Running text inside a row, noise included.</summary>
    public long Raw(int row) => _raw[_table.End[row]] - _raw[row];

    /// <summary>Running text inside a row, noise left out.</summary>
    public long Kept(int row) => _kept[_table.End[row]] - _kept[row];

    /// <summary>Running text between two rows, noise left out.</summary>
    public long KeptBetween(int start, int end) => _kept[end] - _kept[start];

    private void SumKept() => Sum(_kept, _table, row => Noise[row] ? 0 : RunningText(_table, row));

    private static void Sum(long[] sums, NodeTable table, Func<int, int> of)
    {
        for (var row = 0; row < table.Count; row++)
        {
            sums[row + 1] = sums[row] + of(row);
        }
    }

    private static int RunningText(NodeTable table, int row)
    {
        var own = table.Own[row];
        if (own == 0 || table.OwnLinked[row] * 2 > own)
        {
            return 0;
        }

        var isSentence = table.OwnMarks[row] > 0 && own >= BodyLimits.ShortSentence;
        return isSentence ? own - table.OwnLinked[row] : 0;
    }

    // An inline element inside a paragraph is part of its sentence: a link of class "promo" still carries a word that the sentence needs.
    private bool IsWordOfASentence(int row, Trait traits) =>
        (traits & Trait.Hidden) == 0 && !Tags.IsBlock(_table.Tags[row]) && _table.Parent[row] >= 0 && _table.Tags[_table.Parent[row]] == Tag.Paragraph
        && _table.OwnMarks[_table.Parent[row]] > 0;

    // Readers' comments never hold the headline: "comments-enabled" around the whole story tells of a setting.
    private static int FirstHeadline(NodeTable table)
    {
        var row = 0;
        while (row < table.Count && !(table.Tags[row] == Tag.Heading && table.Own[row] > 0 && table.Level(row) == 1))
        {
            row++;
        }

        return row < table.Count ? row : -1;
    }

    // Comments, navigation, footers and what is not shown are noise whatever they hold; only a page that hides nearly all of its text is believed to show it later.
    private bool IsNoiseByNature(int row)
    {
        var traits = _table.Traits[row];
        return ((traits & Trait.Comments) != 0 && !_table.IsInside(_headline, row)) || _table.Tags[row] is Tag.Navigation or Tag.Footer
            || ((traits & Trait.Hidden) != 0 && IsSmall(row) && !IsStreamed(row)) || IsConsentBox(row, traits);
    }

    // A consent box may hold more sentences than a short story; the smaller ones go by their names alone.
    private bool IsConsentBox(int row, Trait traits) =>
        (traits & (Trait.Noise | Trait.Body)) == Trait.Noise && !IsSmall(row) && !_table.IsInside(_headline, row)
        && (_table.Attribute(row, "id").AsSpan().ContainsAny(WallWords.ConsentNames) || _table.Attribute(row, "class").AsSpan().ContainsAny(WallWords.ConsentNames));

    // Parts that a server sends after the page's frame arrive hidden, and a script puts them in their place (React's streaming: ids "S:0", "S:1").
    private bool IsStreamed(int row) => _table.Attribute(row, "id") is ['S', ':', ..];

    // A name may lie: a part that holds a good share of all the page's running text is not taken for noise by its name.
    private bool IsNoiseByName(int row)
    {
        var traits = _table.Traits[row];
        return (traits & (Trait.Noise | Trait.Paywall)) != 0 && !IsWithheldText(row, traits) && (traits & Trait.Body) == 0 && !IsWordOfASentence(row, traits) && IsSmall(row)
            && !IsLead(row, traits) && !IsNamedByHeadline(row);
    }

    // "Teaser" names the card of another story and, in many newsrooms, the opening paragraph of this one, which has neither headline nor link of its own.
    private bool IsLead(int row, Trait traits)
    {
        if ((traits & (Trait.Standfirst | Trait.Noise)) != (Trait.Standfirst | Trait.Noise) || Raw(row) == 0 || _table.End[row] - row > BodyLimits.RowsOfALead)
        {
            return false;
        }

        for (var at = row; at < _table.End[row]; at++)
        {
            if (_table.Tags[at] is Tag.Heading or Tag.Image or Tag.Article || _table.OwnLinked[at] * 2 > _table.Own[at])
            {
                return false;
            }
        }

        return true;
    }

    // An id made of a headline says nothing by its single words: "she-promoted-the-film-in-london". That of a heading is its anchor: "toc_tax-considerations".
    private bool IsNamedByHeadline(int row)
    {
        if (_table.Attribute(row, "id") is not { } id)
        {
            return false;
        }

        var hyphens = id.AsSpan().Count('-');
        return _table.Tags[row] == Tag.Heading
            ? hyphens + id.AsSpan().Count('_') >= BodyLimits.HeadingIdParts || id.StartsWith("toc_", StringComparison.Ordinal) || id.StartsWith("toc-", StringComparison.Ordinal)
            : hyphens >= BodyLimits.HeadlineIdParts;
    }

    private long RawIn(Trait trait)
    {
        var sum = 0L;
        for (var row = 0; row < _table.Count; row++)
        {
            if ((_table.Traits[row] & (trait | Trait.Noise)) == trait)
            {
                sum += Raw(row);
                row = _table.End[row] - 1;
            }
        }

        return sum;
    }

    // Some sites name each paragraph behind the wall "paywall": those are the article, the box that sells it is not.
    private bool IsWithheldText(int row, Trait traits) =>
        (traits & Trait.Noise) == 0 && (_withheld || !Tags.IsBlock(_table.Tags[row]) || _table.Tags[row] is Tag.Paragraph or Tag.Heading or Tag.List or Tag.Quote || Raw(row) > Raw(0) * BodyLimits.BoxShare);

    private bool IsSmall(int row) => Raw(row) < Raw(0) * BodyLimits.NoiseShare || Raw(0) < BodyLimits.LittleText;

    private void MarkNoise(Func<int, bool> isNoise)
    {
        for (var row = 0; row < _table.Count; row++)
        {
            if (isNoise(row))
            {
                Array.Fill(Noise, true, row, _table.End[row] - row);
                row = _table.End[row] - 1;
            }
        }
    }
}
