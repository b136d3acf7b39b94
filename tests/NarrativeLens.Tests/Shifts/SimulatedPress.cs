using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Tests.Shifts;

/// <summary>Stories of an invented press whose true shares are known: of different length, clustered on their narratives, from five outlets.</summary>
/// <param name="Periods">How many weeks.</param>
/// <param name="StoriesPerPeriod">On average; the number itself varies by half.</param>
/// <param name="Narratives">How many narratives.</param>
internal sealed record SimulatedPress(int Periods, int StoriesPerPeriod, int Narratives)
{
    private const int ShortestStory = 5;
    private const int LengthRange = 30;
    private const int Outlets = 5;
    private const int PerMille = 1000;

    /// <summary>Of a story's sentences, how many per mille tell a narrative that the story is about.</summary>
    private const int Telling = 400;

    /// <summary>The true share of sentences of every narrative, per mille.</summary>
    public int Share { get; init; } = 100;

    /// <summary>The first week of the planted shift of the first narrative; none where it is never reached.</summary>
    public int ShiftAt { get; init; } = int.MaxValue;

    /// <summary>How far it shifts, per mille of sentences.</summary>
    public int Shift { get; init; } = 100;

    /// <summary>The stories, first reports all of them.</summary>
    public List<Story> Draw(Draws draws)
    {
        var stories = new List<Story>();
        for (var period = 0; period < Periods; period++)
        {
            var count = (StoriesPerPeriod / 2) + draws.Below(StoriesPerPeriod + 1);
            for (var i = 0; i < count; i++)
            {
                stories.Add(Story(period, draws));
            }
        }

        return stories;
    }

    private Story Story(int period, Draws draws)
    {
        var sentences = ShortestStory + draws.Below(LengthRange);
        var told = new int[Narratives];
        for (var n = 0; n < Narratives; n++)
        {
            var share = Share + (n == 0 && period >= ShiftAt ? Shift : 0);
            if (draws.Below(Telling) < share)
            {
                told[n] = Enumerable.Range(0, sentences).Count(_ => draws.Below(PerMille) < Telling);
            }
        }

        // Nine in ten sentences of a story take its side. Draws of their own, so that the shares do not depend on the sides.
        var (sides, ofSides) = (new int[Narratives * Stories.Stances], draws.Fork());
        for (var n = 0; n < Narratives; n++)
        {
            var side = ofSides.Below(Stories.Stances);
            for (var s = 0; s < told[n]; s++)
            {
                sides[(n * Stories.Stances) + (ofSides.Below(10) > 0 ? side : ofSides.Below(Stories.Stances))]++;
            }
        }

        return new Story(period, $"Outlet {draws.Below(Outlets)}", "model", true, sentences, told, sides);
    }
}
