using System.Diagnostics;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures.Changes;

/// <summary>What an editor is told of the numbers of a story that was changed.</summary>
public sealed class FigureChangesTests
{
    [Theory]
    [InlineData("Bitcoin fell to $60,000 on Thursday.", "Bitcoin fell to $60,000 on Thursday.", "")]
    [InlineData("Bitcoin fell to $6,000 on Thursday.", "Bitcoin fell to $60,000 on Thursday.", "changed $6,000 → $60,000")]
    [InlineData("Bitcoin fell to $60,000 on Thursday.", "On Thursday bitcoin dropped to $61,000.", "changed $60,000 → $61,000")]
    [InlineData("It fell 5% on Monday.", "It fell 5 percentage points on Monday.", "removed 5% →; added → 5 percentage points")]
    [InlineData("About $1.2 billion was lost.", "About $1.2bn was lost.", "")]
    [InlineData("About $60,000 was paid.", "Nearly $60,000 was paid.", "reworded $60,000 → $60,000")]
    [InlineData("It cost $5 to $7 on Monday.", "It cost $5 to $8 on Monday.", "changed $5 to $7 → $5 to $8")]
    [InlineData("It rose 3%. Funds lost $9 million in the week.", "It rose 3%.", "removed $9 million →")]
    [InlineData("It rose 3%.", "It rose 3%. Funds lost $9 million in the week.", "added → $9 million")]
    [InlineData("First: it rose 3% on the day. Then funds lost $9 million in the week.", "Funds lost $9 million in the week. It rose 3% on the day.", "")]
    [InlineData("Gold gained 3% in calm trade.", "Our correspondent adds that elsewhere ships waited while 7% were laid up.", "removed 3% →; added → 7%")]
    [InlineData("", "It rose 3%.", "added → 3%")]
    [InlineData("", "", "")]
    public void Numbers_meet_those_that_stand_in_their_place(string older, string newer, string expected) =>
        Assert.Equal(expected, string.Join("; ", Between(older, newer).Select(change => $"{LensJson.Word(change.Kind)} {change.Old?.Quote} → {change.New?.Quote}".Replace("  ", " ", StringComparison.Ordinal).Trim())));

    [Fact]
    public void Both_places_are_told()
    {
        const string older = "The fund took in $12 million, the desk wrote.";
        const string newer = "Correction. The fund took in $21 million, the desk wrote.";
        var change = Assert.Single(Between(older, newer));
        Assert.Equal(("$12 million", 12_000_000m), (change.Old!.Span.Of(older), change.Old.Value));
        Assert.Equal(("$21 million", 21_000_000m), (change.New!.Span.Of(newer), change.New.Value));
    }

    [Fact]
    public void Two_long_texts_are_compared_in_bounded_time()
    {
        static string Text(int seed)
        {
            var random = new Random(seed);
            return string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i % 40 == 0 ? $"It fell {random.Next(90)}%." : $"word{random.Next(300)}"));
        }

        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(Between(Text(1), Text(2)));
        Assert.Empty(Between(Text(1), Text(1)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static IReadOnlyList<FigureChange> Between(string older, string newer)
    {
        var finder = new FigureFinder();
        return FigureChanges.Between(older, finder.Find(Some.Article(older)).Figures, newer, finder.Find(Some.Article(newer)).Figures);
    }
}
