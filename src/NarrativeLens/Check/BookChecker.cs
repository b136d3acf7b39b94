using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks the figures of one text against the prices of one book.</summary>
internal sealed class BookChecker
{
    private readonly PriceBook _book;
    private readonly Article _article;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly WindowFinder _windows;
    private readonly PriceLevels _levels;
    private readonly PresumedPrices _presumed;

    /// <summary>Makes a checker for one text.</summary>
    public BookChecker(PriceBook book, Article article, IReadOnlyList<Figure> figures)
    {
        (_book, _article, _figures) = (book, article, figures);
        _windows = new WindowFinder(book, article);
        _levels = new PriceLevels(book, _windows);
        _presumed = new PresumedPrices(book, _windows, _levels, article);
    }

    /// <summary>Judges the figures; null where the book has nothing to say of one.</summary>
    /// <param name="within">What the text's own figures say of one another.</param>
    /// <param name="settled">Verdicts that no price can change.</param>
    public List<Judgement?> Judge(IReadOnlyList<InternalFinding> within, IReadOnlyList<Judgement?> settled)
    {
        var judged = _figures.Select((_, i) => settled[i] ?? Level(Around(i))).ToList();
        var prices = _figures.Where((_, i) => judged[i] is { Verdict: not (Verdict.NoReference or Verdict.NotCheckable) }).ToHashSet<Figure>(ReferenceEqualityComparer.Instance);
        var changes = new PriceChanges(_book, _windows, within, prices);
        return [.. _figures.Select((_, i) => settled[i] is not null ? null : Sure(judged[i] ?? changes.Check(Around(i)), i))];
    }

    private Surroundings Around(int index) => new(_article, _figures, index) { Asset = _book.Asset };

    private Judgement? Level(Surroundings around) =>
        _levels.Concerns(around.Figure) ? _levels.Check(around)
        : _presumed.Concerns(around) ? _presumed.Check(around)
        : null;

    // The rules were tried on bitcoin's press. Of another asset nothing is refuted unless its name stands beside the figure; single values refute nothing.
    private Judgement? Sure(Judgement? judgement, int index)
    {
        if (_book.IsSingle && judgement is { Verdict: Verdict.Supported or Verdict.SupportedByRounding })
        {
            return judgement with { Explanation = $"{judgement.Explanation} The series holds one value for each step, not highs and lows." };
        }

        if (judgement is not { Verdict: Verdict.Contradicted })
        {
            return judgement;
        }

        if (_book.IsSingle)
        {
            return Judgement.NotCheckable($"The series of {_book.Asset.Id} holds one value for each step, and none of that time fits; other moments may have shown it.");
        }

        var around = Around(index);
        return _book.Asset == AssetCues.Bitcoin || _book.Asset.Own.In(around.Sentence) || _book.Asset.Own.In(around.ColumnHeading)
            ? judgement
            : Judgement.NotCheckable($"The price does not fit, but {_book.Asset.Id} is not named in the sentence; it cannot be told which asset is meant.");
    }
}
