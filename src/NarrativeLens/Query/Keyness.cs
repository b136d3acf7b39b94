using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>A word that more stories of one side have than chance would give.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="StoriesA">Stories of A with it in a hit.</param>
/// <param name="StoriesB">Stories of B with it.</param>
/// <param name="LogRatio">The effect: binary logarithm of the ratio of the two shares of stories; above zero where A has it more often.</param>
/// <param name="LogLikelihood">G².</param>
/// <param name="PValue">The chance of such a G² where the sides do not differ.</param>
/// <param name="QValue">The false discovery rate at which the word passes.</param>
public sealed record KeyWord(string Word, int StoriesA, int StoriesB, double LogRatio, double LogLikelihood, double PValue, double QValue);

/// <summary>
/// Words that tell two slices apart: log-likelihood (Dunning 1993; Rayson and Garside 2000) on the numbers of stories that have a word, not on its
/// occurrences, so that one long story cannot make a word key. Many words are tried, so only those that pass Benjamini and Hochberg's (1995) bound are told.
/// </summary>
/// <param name="Tested">Words tried: those of <see cref="FewestStories"/> stories or more, without the words that the expressions ask for.</param>
/// <param name="FalseDiscoveryRate">The bound on the share of false ones among those told.</param>
/// <param name="Words">Those that pass, the largest G² first.</param>
public sealed record Keyness(int Tested, double FalseDiscoveryRate, IReadOnlyList<KeyWord> Words)
{
    /// <summary>Words of fewer stories cannot pass, and would only add tests.</summary>
    public const int FewestStories = 3;

    private const double Rate = 0.05;

    internal static Keyness Of(Slice a, Slice b, IEnumerable<Filter> asked)
    {
        if (a.Stories.Count == 0 || b.Stories.Count == 0)
        {
            return new Keyness(0, Rate, []);
        }

        var known = Asked(asked);
        List<KeyWord> tested = [.. a.Words.Keys.Union(b.Words.Keys).Where(word => !known(word)).Order(StringComparer.Ordinal)
            .Select(word => Test(word, a, b)).Where(word => word.StoriesA + word.StoriesB >= FewestStories)];
        var q = FalseDiscovery.Adjusted([.. tested.Select(word => word.PValue)]);
        return new Keyness(tested.Count, Rate, [.. tested
            .Select((word, i) => word with { QValue = q[i] })
            .Where(word => word.QValue <= Rate)
            .OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Word, StringComparer.Ordinal)]);
    }

    private static KeyWord Test(string word, Slice a, Slice b)
    {
        var (inA, inB) = (a.Words.GetValueOrDefault(word), b.Words.GetValueOrDefault(word));
        var likelihood = Association.LogLikelihood(inA, a.Stories.Count, inA + inB, a.Stories.Count + b.Stories.Count);
        return new KeyWord(word, inA, inB, Association.LogRatio(inA, a.Stories.Count, inB, b.Stories.Count), likelihood, Association.PValue(likelihood), 1);
    }

    // That a slice has the words it was made by is no finding.
    private static Func<string, bool> Asked(IEnumerable<Filter> asked)
    {
        var words = asked.SelectMany(part => part switch { Words one => [one], Near near => near.Left.Concat(near.Right), _ => [] }).ToList();
        var whole = words.SelectMany(one => Terms.Of(one.Text)).Select(term => term.Folded).ToHashSet();
        var beginnings = words.Where(one => one.IsPrefix).Select(one => Terms.Of(one.Text)[^1].Folded).ToList();
        return word => whole.Contains(word) || beginnings.Exists(beginning => word.StartsWith(beginning, StringComparison.Ordinal));
    }
}
