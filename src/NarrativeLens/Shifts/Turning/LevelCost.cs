namespace NarrativeLens.Shifts.Turning;

/// <summary>
/// How badly one level fits a stretch of periods: the squares of the shares around the stretch's own share, weighted by sentences and divided by what
/// chance alone gives a sentence, so that narratives large and small, and periods long and short, can be compared. Sums are made once; a stretch costs two look-ups.
/// </summary>
internal sealed class LevelCost
{
    private readonly double[] _sentences;
    private readonly double[] _told;
    private readonly double[] _squares;
    private readonly double _chance;

    /// <param name="sentences">Sentences per period, above zero.</param>
    /// <param name="told">Of them, those that tell the narrative, for all narratives: period by period.</param>
    /// <param name="narrative">The narrative looked at.</param>
    /// <param name="narratives">How many there are.</param>
    /// <param name="chance">Variance of the sum over one sentence where the level never changes; see <see cref="ChanceOf"/>.</param>
    public LevelCost(double[] sentences, double[] told, int narrative, int narratives, double chance)
    {
        _chance = chance;
        (_sentences, _told, _squares) = (new double[sentences.Length + 1], new double[sentences.Length + 1], new double[sentences.Length + 1]);
        for (var p = 0; p < sentences.Length; p++)
        {
            var here = told[(p * narratives) + narrative];
            _sentences[p + 1] = _sentences[p] + sentences[p];
            _told[p + 1] = _told[p] + here;
            _squares[p + 1] = _squares[p] + (here * here / sentences[p]);
        }
    }

    /// <summary>How many periods there are.</summary>
    public int Count => _sentences.Length - 1;

    /// <summary>The cost of one level over the periods from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public double Of(int from, int to)
    {
        var told = _told[to] - _told[from];
        return Math.Max(0, (_squares[to] - _squares[from] - (told * told / (_sentences[to] - _sentences[from]))) / _chance);
    }

    /// <summary>
    /// The variance of a narrative's sentences per sentence of press, of stories around the common share: that of the ratio estimator (Cochran, Sampling Techniques, 1977,
    /// ch. 6), which counts how the sentences of a story go together. 0 where no story tells it.
    /// </summary>
    public static double ChanceOf(IReadOnlyList<Story> stories, int narrative)
    {
        var sentences = stories.Sum(s => (double)s.Sentences);
        var share = stories.Sum(s => (double)s.Told[narrative]) / sentences;
        return stories.Sum(s => Math.Pow(s.Told[narrative] - (share * s.Sentences), 2)) / sentences;
    }
}
