namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// How fast the error of a share grows with the share itself, per narrative: the acceleration of Efron, "Better Bootstrap Confidence Intervals" (Journal of the American
/// Statistical Association 82, 1987), from the influence of each story on the ratio. Where few stories tell much, it is far from zero.
/// </summary>
internal sealed class Skew
{
    private readonly double[] _shares;
    private readonly double[] _squares;
    private readonly double[] _cubes;

    private Skew(double[] shares) => (_shares, _squares, _cubes) = (shares, new double[shares.Length], new double[shares.Length]);

    /// <summary>Of the shares of sentences.</summary>
    public static double[] OfSentences(StorySet stories, int first, int count, double[] shares) => Of(stories, first, count, shares, stories.SentencesOf, told => told);

    /// <summary>Of the shares of stories.</summary>
    public static double[] OfStories(StorySet stories, int first, int count, double[] shares) => Of(stories, first, count, shares, _ => 1, _ => 1);

    private static double[] Of(StorySet stories, int first, int count, double[] shares, Func<int, int> lengthOf, Func<int, int> weightOf)
    {
        var skew = new Skew(shares);
        var (squares, cubes) = (0.0, 0.0);
        for (var story = first; story < first + count; story++)
        {
            double length = lengthOf(story);
            squares += length * length;
            cubes += length * length * length;
            skew.Add(stories, story, length, weightOf);
        }

        return skew.Accelerations(squares, cubes);
    }

    // What telling adds to the influence of a story; that of silence is added for all at the end.
    private void Add(StorySet stories, int story, double length, Func<int, int> weightOf)
    {
        var narratives = stories.NarrativesOf(story);
        var told = stories.ToldOf(story);
        for (var i = 0; i < narratives.Length; i++)
        {
            var silent = -_shares[narratives[i]] * length;
            var telling = weightOf(told[i]) + silent;
            _squares[narratives[i]] += (telling * telling) - (silent * silent);
            _cubes[narratives[i]] += (telling * telling * telling) - (silent * silent * silent);
        }
    }

    private double[] Accelerations(double squares, double cubes) =>
    [
        .. _shares.Select((share, n) =>
        {
            var variance = _squares[n] + (share * share * squares);
            return variance <= 0 ? 0 : (_cubes[n] - (share * share * share * cubes)) / (6 * Math.Pow(variance, 1.5));
        }),
    ];
}
