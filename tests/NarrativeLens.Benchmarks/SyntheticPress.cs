namespace NarrativeLens.Benchmarks;

/// <summary>Articles of invented words, the same on every run: stories of their own, wire copies that were shortened, edited and given a local paragraph, one story
/// that hundreds of outlets ran and changed, and under each article its outlet's footer.</summary>
internal sealed class SyntheticPress
{
    private const int Seed = 20260206;
    private const int Words = 20_000;
    private const int Outlets = 25;
    private const int FooterWords = 30;
    private const int ShortestStory = 40;
    private const int LongestStory = 700;
    private const double CopiedShare = 0.15;
    private const double ChangedWords = 0.03;

    // One in so many articles is a copy of the one story that everyone ran.
    private const int ViralEvery = 50;

    private readonly Random _random = new(Seed);

    // A story is written again when it is copied: to keep all their words would be most of what is measured.
    private readonly List<(int Seed, int Words)> _stories = [];
    private readonly List<string> _footers;

    /// <summary>Begins with the stock of footers.</summary>
    public SyntheticPress() => _footers = [.. Enumerable.Range(0, Outlets).Select(_ => string.Join(' ', Story(_random, FooterWords)))];

    /// <summary>How many of the articles so far are no copies.</summary>
    public int Stories => _stories.Count;

    /// <summary>The next article's text.</summary>
    /// <param name="number">Its number, from 0.</param>
    public string Next(int number)
    {
        var footer = _footers[number % Outlets];
        if (_stories.Count > 0 && (number % ViralEvery == 0 || _random.NextDouble() < CopiedShare))
        {
            return Copy(_stories[number % ViralEvery == 0 ? 0 : _random.Next(_stories.Count)]) + "\n\n" + footer;
        }

        _stories.Add((_random.Next(), _random.Next(ShortestStory, LongestStory)));
        return string.Join(' ', Story(_stories[^1])) + "\n\n" + footer;
    }

    // Words as frequent as in real text: the n-th comes once where the first comes n times.
    private static string[] Story(Random random, int words) => [.. Enumerable.Range(0, words).Select(_ => Word(random))];

    private static string[] Story((int Seed, int Words) story) => Story(new Random(story.Seed), story.Words);

    private static string Word(Random random) => $"w{(int)Math.Exp(random.NextDouble() * Math.Log(Words))}";

    private string Copy((int Seed, int Words) original)
    {
        var story = Story(original);
        var kept = story.Take(_random.Next(story.Length * 7 / 10, story.Length + 1)).Select(word => _random.NextDouble() < ChangedWords ? Word(_random) : word);
        return string.Join(' ', kept) + "\n\n" + string.Join(' ', Story(_random, _random.Next(5, 20)));
    }
}
