using NarrativeLens.Shifts;

namespace NarrativeLens.Tests.Shifts;

public sealed class OutletMixTests
{
    [Fact]
    public void An_outlet_that_tells_it_more_is_a_change_within() =>
        AssertParts(0.2, 0, [Of("A", 10, 1), Of("B", 10, 1)], [Of("A", 10, 3), Of("B", 10, 3)]);

    [Fact]
    public void More_of_an_outlet_that_always_told_it_is_a_change_of_the_mix() =>
        AssertParts(0, 0.15, [Of("A", 10, 5), Of("B", 30, 0)], [Of("A", 11, 5.5), Of("B", 9, 0)]);

    [Fact]
    public void An_outlet_that_is_new_belongs_to_the_mix() =>
        AssertParts(0, 0.25, [Of("A", 10, 0)], [Of("A", 10, 0), Of("B", 10, 5)]);

    [Fact]
    public void Both_parts_add_up_to_the_difference()
    {
        var (within, mix) = OutletMix.Of([Of("A", 13, 2), Of("B", 30, 9)], [Of("A", 20, 7), Of("C", 8, 1)], 0);
        Assert.Equal((8 / 28.0) - (11 / 43.0), within + mix, 12);
    }

    // Counts are doubled, so that half a sentence is a whole one.
    private static Story Of(string outlet, int sentences, double told) => new(0, outlet, "model", true, sentences * 2, [(int)(told * 2)], [0, 0, 0]);

    private static void AssertParts(double within, double mix, Story[] before, Story[] after)
    {
        var found = OutletMix.Of(before, after, 0);
        Assert.Equal(within, found.Within, 12);
        Assert.Equal(mix, found.Mix, 12);
    }
}
