using System.Buffers;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>The words and figures around one figure, cut so that work stays linear in the text.</summary>
internal sealed class Surroundings
{
    // As many code units as a long clause has; words further off say nothing of the figure.
    private const int Reach = 160;
    private const int SentenceReach = 600;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",;:|()");
    private static readonly string[] s_joints = [" to ", " and ", " but ", " while ", " after ", " before ", " when "];

    private readonly string _text;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly int _index;
    private readonly int _previous;

    public Surroundings(Article article, IReadOnlyList<Figure> figures, int index)
    {
        (Article, _text, _figures, _index) = (article, article.Text, figures, index);
        Figure = figures[index];

        // "At the close of February 7, one bitcoin cost $70,330": the one bitcoin belongs to the price.
        _previous = index - 1;
        while (_previous >= 0 && figures[_previous] is { Kind: FigureKind.CryptoAmount, Value: 1m })
        {
            _previous--;
        }

        var start = Math.Max(Figure.Sentence.Start, Figure.Start - SentenceReach);
        var end = Math.Min(Figure.Sentence.Start + Figure.Sentence.Length, Figure.Span.End + SentenceReach);
        SentenceSpan = TextSpan.Between(Math.Min(start, Figure.Start), Math.Max(end, Figure.Span.End));
    }

    public Article Article { get; }

    /// <summary>The asset whose price the figure is compared with, and the words for it and for others.</summary>
    public AssetCues Asset { get; init; } = AssetCues.Bitcoin;

    public Figure Figure { get; }

    public TextSpan SentenceSpan { get; }

    /// <summary>The sentence, or the part of a very long one around the figure.</summary>
    public ReadOnlySpan<char> Sentence => _text.AsSpan(SentenceSpan.Start, SentenceSpan.Length);

    /// <summary>The sentence up to the figure.</summary>
    public ReadOnlySpan<char> Lead => _text.AsSpan(SentenceSpan.Start, Figure.Start - SentenceSpan.Start);

    /// <summary>The words between the figure before (or the sentence's start) and this one.</summary>
    public ReadOnlySpan<char> Before
    {
        get
        {
            var start = Math.Max(SentenceSpan.Start, Figure.Start - Reach);
            start = _previous >= 0 ? Math.Max(start, Math.Min(Figure.Start, _figures[_previous].Span.End)) : start;
            return _text.AsSpan(start, Figure.Start - start);
        }
    }

    /// <summary>The words between this figure and the next one (or the sentence's end).</summary>
    public ReadOnlySpan<char> After
    {
        get
        {
            var end = Math.Min(SentenceSpan.End, Figure.Span.End + Reach);
            end = _index + 1 < _figures.Count ? Math.Min(end, Math.Max(Figure.Span.End, _figures[_index + 1].Start)) : end;
            return _text.AsSpan(Figure.Span.End, end - Figure.Span.End);
        }
    }

    /// <summary>The words before the figure that belong to it: past the joint that ends the figure before ("… at the low | to").</summary>
    public ReadOnlySpan<char> Opening
    {
        get
        {
            var before = Before;
            if (!FollowsFigure)
            {
                return before;
            }

            var cut = before.IndexOfAny(s_breaks) + 1;
            foreach (var joint in s_joints)
            {
                var at = before.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
                cut = at < 0 || (cut > 0 && cut < at) ? cut : at + joint.Length - 1;
            }

            return before[cut..];
        }
    }

    /// <summary>True where another figure of the sentence stands before this one.</summary>
    public bool FollowsFigure => _previous >= 0 && _figures[_previous].Sentence.Start == Figure.Sentence.Start;

    /// <summary>Where the words after the next figure of the sentence end.</summary>
    public int EndAfterNext => _index + 2 < _figures.Count ? Math.Min(SentenceSpan.End, _figures[_index + 2].Start) : SentenceSpan.End;

    /// <summary>What follows up to the first comma, semicolon or "to"/"and": words that belong to this figure.</summary>
    public ReadOnlySpan<char> Tail
    {
        get
        {
            var after = After;
            var cut = after.IndexOfAny(s_breaks);
            after = cut < 0 ? after : after[..cut];
            foreach (var joint in s_joints)
            {
                var at = after.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
                after = at < 0 ? after : after[..at];
            }

            return after;
        }
    }

    /// <summary>What follows in the sentence up to the first comma, other figures included: "five days later".</summary>
    public ReadOnlySpan<char> Clause
    {
        get
        {
            var rest = _text.AsSpan(Figure.Span.End, Math.Max(0, Math.Min(SentenceSpan.End, Figure.Span.End + Reach) - Figure.Span.End));
            var cut = rest.IndexOfAny(s_breaks);
            return cut < 0 ? rest : rest[..cut];
        }
    }

    /// <summary>The heading of the figure's column; empty outside tables.</summary>
    public ReadOnlySpan<char> ColumnHeading => Tables.HeadingOf(Article, Figure.Start);

    /// <summary>True where two amounts of money stand within <paramref name="figuresAway"/> figures in the same sentence: a change beside them is theirs.</summary>
    public bool HasTwoLevels(int figuresAway) => Enumerable.Range(_index - figuresAway, (2 * figuresAway) + 1)
        .Count(at => at != _index && at >= 0 && at < _figures.Count && _figures[at].Kind == FigureKind.Money && _figures[at].Sentence.Start == Figure.Sentence.Start) >= 2;

    /// <summary>The one price in dollars that stands beside this figure in its sentence; null where there is none, or more than one.</summary>
    public decimal? OnlyOtherPrice
    {
        get
        {
            var prices = Enumerable.Range(_index - 2, 5).Where(at => at != _index && at >= 0 && at < _figures.Count).Select(at => _figures[at])
                .Where(one => one is { Kind: FigureKind.Money, Unit: Metrics.Usd, ValueHigh: null } && one.Sentence == Figure.Sentence).ToList();
            return prices is [var only] && Asset.MayBe(only.Subject) ? only.Value : null;
        }
    }

    /// <summary>Stated periods of nearby figures, nearest first: what else the text may be speaking of.</summary>
    public IEnumerable<FigurePeriod> OtherPeriods(int figuresAway) => Enumerable.Range(1, figuresAway)
        .SelectMany(step => new[] { _index - step, _index + step })
        .Where(at => at >= 0 && at < _figures.Count)
        .Select(at => _figures[at].Period)
        .OfType<FigurePeriod>()
        .Where(period => period.Stated && period != Figure.Period)
        .Distinct();
}
