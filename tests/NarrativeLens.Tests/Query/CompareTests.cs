using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query;

/// <summary>Two outlets with ten stories each, of which one was copied: the Bugle says "panic" in eight, and gives another low of one day than the Echo.</summary>
public sealed class CompareTests : IAsyncLifetime
{
    private static readonly string[] s_subjects = ["gold", "bitcoin", "wheat", "copper", "bonds", "cocoa", "silver", "platinum", "cotton", "lumber"];

    private TempStore? _temp;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _temp = await TempStore.OpenAsync();
        foreach (var (i, subject) in s_subjects.Index())
        {
            var mood = i < 8 ? "panic" : "quiet";
            await SaveAsync("Bugle", i, $"Traders of {subject} sold in {mood} at the desk of number {i}. The low of the day for {subject} was $60,00{i % 2}.", mood == "panic");
            await SaveAsync("Echo", i, $"Buyers came back for {subject} on the exchange floor today. The low was $70,000 for {subject} they wrote in a note.", tagged: i == 0);
        }

        await SaveAsync("Copyist", 0, "Traders of gold sold in panic at the desk of number 0. The low of the day for gold was $60,000.", tagged: true);
    }

    public ValueTask DisposeAsync() => _temp!.DisposeAsync();

    [Fact]
    public async Task Words_and_narratives_of_two_slices_are_compared_by_stories()
    {
        var comparison = await CompareAsync("outlet:(Bugle OR Copyist)", "outlet:Echo");
        Assert.Equal((10, 33, 10, 0), (comparison.A.Stories, comparison.A.Sentences, comparison.B.Stories, comparison.StoriesInBoth));

        var told = Assert.Single(comparison.Narratives);
        Assert.Equal(("leverage", 8, 1), (told.Narrative, told.StoriesA, told.StoriesB));
        Assert.Equal((0.8, 0.1, 0.7), (told.A.Share, told.B.Share, told.Difference));
        Assert.InRange(told.Low, 0.2, 0.35);
        Assert.InRange(told.High, 0.8, 0.95);

        var panic = comparison.Keyness.Words.Single(word => word.Word == "panic");
        Assert.Equal((8, 0, 16.9124), (panic.StoriesA, panic.StoriesB, Math.Round(panic.LogLikelihood, 4)));
        Assert.Equal(Math.Round(Math.Log2(0.8 / 0.05), 6), panic.LogRatio);
        Assert.InRange(panic.PValue, 3.8753e-05, 3.9536e-05);
        Assert.True(panic.QValue >= panic.PValue && panic.QValue <= 0.05);
        Assert.Contains(comparison.Keyness.Words, word => word is { Word: "buyers", LogRatio: < 0 });
        Assert.DoesNotContain(comparison.Keyness.Words, word => word.Word is "gold" or "low" or "60");
        Assert.Equal(comparison.Keyness.Words.OrderByDescending(word => word.LogLikelihood).Select(word => word.Word), comparison.Keyness.Words.Select(word => word.Word));
    }

    [Fact]
    public async Task Words_that_were_asked_for_are_no_finding()
    {
        var comparison = await CompareAsync("pani*", "floor");
        Assert.DoesNotContain(comparison.Keyness.Words, word => word.Word is "panic" or "floor");
        Assert.Contains(comparison.Keyness.Words, word => word.Word == "desk");
    }

    [Fact]
    public async Task Two_equal_slices_have_nothing_to_tell()
    {
        var comparison = await CompareAsync("outlet:Bugle", "outlet:Bugle");
        Assert.Equal((10, 0, 0), (comparison.StoriesInBoth, comparison.Keyness.Words.Count, comparison.Figures.Count));
        Assert.Equal(0, comparison.Narratives.Single().Difference);
    }

    [Fact]
    public async Task A_slice_without_hits_is_compared_all_the_same()
    {
        var comparison = await CompareAsync("outlet:Bugle", "nothing");
        Assert.Equal((0, 0), (comparison.B.Stories, comparison.Keyness.Tested));
        Assert.Equal((0, 1), (comparison.Narratives[0].B.Low, comparison.Narratives[0].B.High));
    }

    [Fact]
    public async Task Figures_of_one_thing_that_only_one_side_gives_are_told()
    {
        var comparison = await CompareAsync("outlet:Bugle", "outlet:Echo");
        var figure = Assert.Single(comparison.Figures);
        Assert.Equal(("bitcoin", "price", "low", "USD"), (figure.Subject, figure.Metric, figure.Aspect, figure.Unit));
        Assert.Equal("$60,000 Bugle; $60,001 Bugle", string.Join("; ", figure.OnlyA.Select(v => $"{v.Quote} {v.Outlet}")));
        Assert.Equal("$70,000 Echo", string.Join("; ", figure.OnlyB.Select(v => $"{v.Quote} {v.Outlet}")));
    }

    [Theory]
    [InlineData(110, 2552, 221, 31777, 270.721881)]
    [InlineData(10, 10, 10, 20, 27.725887)]
    [InlineData(5, 10, 10, 20, 0)]
    [InlineData(0, 10, 0, 20, 0)]
    public void Log_likelihood_is_dunning_s(int both, int first, int second, int all, double expected) =>
        Assert.Equal(expected, Association.LogLikelihood(both, first, second, all), 3);

    [Fact]
    public void Chances_are_those_of_chi_square() => Assert.Equal(0.05, Association.PValue(3.841459), 6);

    [Fact]
    public async Task Words_near_the_words_asked_for_are_listed_by_how_far_beyond_chance_they_are()
    {
        var collocations = await Collocations.OfAsync(_temp!.Articles, SamplePress.Read("panic"), 2, 3, Cancellation);
        Assert.Equal((8, 60), (collocations.Hits, collocations.AllSentences));
        Assert.Equal(["in", "sold", "at", "the"], collocations.Collocates.Select(c => c.Word).Order(Comparer<string>.Create((a, b) => Place(a).CompareTo(Place(b)))));
        var sold = collocations.Collocates.Single(c => c.Word == "sold");
        Assert.Equal((8, 8, 0, 10), (sold.Together, sold.Left, sold.Right, sold.Sentences));
        Assert.Equal(Math.Round(14 + Math.Log2(16.0 / 18), 6), sold.LogDice);
        Assert.All(collocations.Collocates, c => Assert.InRange(c.QValue, 0, collocations.FalseDiscoveryRate));
        Assert.Equal((4, 0.05), (collocations.Tested, collocations.FalseDiscoveryRate));
        Assert.DoesNotContain(collocations.Collocates, c => c.Word is "panic" or "desk");

        static int Place(string word) => word switch { "in" => 0, "sold" => 1, "at" => 2, "the" => 3, _ => 4 };
    }

    [Fact]
    public async Task An_expression_without_words_has_no_collocates() =>
        Assert.Equal(0, (await Collocations.OfAsync(_temp!.Articles, SamplePress.Read("outlet:Echo"), 5, 1, Cancellation)).Hits);

    private async Task<SliceComparison> CompareAsync(string a, string b) => await SliceComparison.OfAsync(_temp!.Articles, SamplePress.Read(a), SamplePress.Read(b), Cancellation);

    private async Task SaveAsync(string outlet, int number, string text, bool tagged)
    {
        // Words of its own, so that no two stories are taken for copies.
        var own = outlet == "Copyist" ? "bugle" : outlet.ToLowerInvariant();
        text += " Also " + string.Join(' ', Enumerable.Range(0, 40).Select(i => $"{own}x{number}x{i}")) + ".";
        var article = Some.Article(text, $"{outlet} {number}", $"https://{outlet.ToLowerInvariant()}.example/{number}", $"2026-02-{number + 1:00}T0{(outlet == "Copyist" ? 2 : 1)}:00:00+00:00", outlet);
        var quote = text[text.IndexOf('$', StringComparison.Ordinal)..][..7];
        var figure = Some.Figure(article, quote, decimal.Parse(quote[1..], System.Globalization.CultureInfo.InvariantCulture)) with
        {
            Aspect = "low",
            Period = new(Some.Moment("2026-01-31T00:00:00Z"), Some.Moment("2026-02-01T00:00:00Z"), Stated: true),
        };
        await _temp!.SaveAsync(Some.Analysis(article, tagged ? [(outlet == "Echo" ? "Buyers" : "sold", "leverage", Stance.Reports)] : [], [Some.Finding(figure)]));
    }
}
