using NarrativeLens.Shifts.Shares;
using NarrativeLens.Shifts.Turning;

namespace NarrativeLens.Tests.Shifts.Turning;

public sealed class PeltTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(6)]
    public void The_division_is_the_best_of_all_divisions(double penalty)
    {
        for (var run = 1; run <= 40; run++)
        {
            var cost = Cost([.. Numbers(new Draws((ulong)run), 12)]);
            var found = new Pelt(12).Find(cost, penalty);
            Assert.Equal(BestOfAll(cost, penalty), Whole(cost, found, penalty), 9);
            Assert.All(Levels.Of(found, 12), level => Assert.True(level.To - level.From >= 2));
        }
    }

    [Fact]
    public void A_step_is_found_where_it_is() =>
        Assert.Equal([5], new Pelt(10).Find(Cost([1, 2, 1, 2, 1, 9, 8, 9, 8, 9]), 5));

    [Fact]
    public void A_level_series_has_no_change_points() =>
        Assert.Empty(new Pelt(8).Find(Cost([3, 3, 3, 3, 3, 3, 3, 3]), 0.1));

    [Fact]
    public void One_week_alone_is_no_level() =>
        Assert.DoesNotContain(4, new Pelt(5).Find(Cost([1, 1, 1, 1, 9]), 0.1));

    private static IEnumerable<double> Numbers(Draws draws, int count) => Enumerable.Range(0, count).Select(_ => (double)draws.Below(10));

    private static LevelCost Cost(double[] told) => new([.. told.Select(_ => 1.0)], told, narrative: 0, narratives: 1, chance: 1);

    private static double Whole(LevelCost cost, List<int> changes, double penalty) =>
        (changes.Count * penalty) + Levels.Of(changes, cost.Count).Sum(level => cost.Of(level.From, level.To));

    // Every subset of the eleven places between twelve weeks.
    private static double BestOfAll(LevelCost cost, double penalty) => Enumerable.Range(0, 1 << (cost.Count - 1))
        .Select(set => Enumerable.Range(1, cost.Count - 1).Where(at => (set & (1 << (at - 1))) != 0).ToList())
        .Where(changes => Levels.Of(changes, cost.Count).All(level => level.To - level.From >= 2))
        .Min(changes => Whole(cost, changes, penalty));
}
