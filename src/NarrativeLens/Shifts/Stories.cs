using NarrativeLens.Classify;
using NarrativeLens.Store;

namespace NarrativeLens.Shifts;

/// <summary>One dated article as counts.</summary>
/// <param name="Period">Number of its period.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="IsFirst">True for the first report of its story, false for a copy.</param>
/// <param name="Sentences">Its sentences, at least one.</param>
/// <param name="Told">Its sentences per narrative, in the codebook's order.</param>
/// <param name="Sides">The same by stance: those of narrative n and stance s at n times <see cref="Stories.Stances"/> plus s.</param>
internal sealed record Story(int Period, string Outlet, string Model, bool IsFirst, int Sentences, int[] Told, int[] Sides)
{
    /// <summary>Narratives and, after them, their stances.</summary>
    public int[] ToldAndSides => [.. Told, .. Sides];
}

/// <summary>Makes the counts of stories.</summary>
internal static class Stories
{
    /// <summary>How many stances there are.</summary>
    public static readonly int Stances = Enum.GetValues<Stance>().Length;

    /// <summary>In order of publication. An article without a sentence can say nothing about shares and is left out.</summary>
    public static List<Story> Of(IEnumerable<CountedArticle> articles, Codebook codebook, PeriodLength by)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var stories = new List<Story>();
        foreach (var article in articles)
        {
            var isFirst = known.Add(article.Story);
            if (article.Sentences > 0)
            {
                stories.Add(Counted(article, isFirst, codebook, by));
            }
        }

        return stories;
    }

    private static Story Counted(CountedArticle article, bool isFirst, Codebook codebook, PeriodLength by)
    {
        var told = new int[codebook.Narratives.Count];
        var sides = new int[told.Length * Stances];
        foreach (var tag in article.Tags)
        {
            if (codebook.IndexOf(tag.Narrative) is >= 0 and var place)
            {
                told[place] += tag.Sentences;
                sides[(place * Stances) + (int)tag.Stance] += tag.Sentences;
            }
        }

        return new Story(Period.Of(article.Day, by).Number, article.Outlet, article.Model, isFirst, article.Sentences, told, sides);
    }
}
