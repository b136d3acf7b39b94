namespace NarrativeLens.Tests;

public sealed class FalseDiscoveryTests
{
    // The worked example of Benjamini and Hochberg (1995), section 3.2: fifteen p-values, four rejected at 5 %.
    private static readonly double[] s_example =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void The_example_of_the_paper_gives_four_rejections()
    {
        Assert.Equal(4, FalseDiscovery.Passing(s_example, 0.05).Count(passes => passes));
        Assert.Equal([true, true, true, true, false], FalseDiscovery.Passing(s_example, 0.05)[..5]);
    }

    [Fact]
    public void Answers_stand_in_the_order_of_the_questions() =>
        Assert.Equal([false, true, false], FalseDiscovery.Passing([0.9, 0.001, 0.5], 0.1));

    [Fact]
    public void A_weak_value_passes_behind_a_stronger_run() =>
        Assert.Equal([true, true], FalseDiscovery.Passing([0.06, 0.09], 0.1));

    [Fact]
    public void Nothing_passes_where_nothing_is_small() =>
        Assert.Equal([false, false], FalseDiscovery.Passing([0.06, 0.11], 0.1));

    [Fact]
    public void Adjusted_values_are_those_of_the_procedure()
    {
        // As p.adjust(c(.01, .04, .03, .005), "BH") of R gives them.
        Assert.Equal([0.02, 0.04, 0.04, 0.02], FalseDiscovery.Adjusted([0.01, 0.04, 0.03, 0.005]).Select(q => Math.Round(q, 12)));
    }
}
