using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;
using NarrativeLens.Cli.Annotate;
using NarrativeLens.Tests.Classify.Labelling;

namespace NarrativeLens.Tests.Cli.Annotate;

public sealed class LabelKeysTests : IDisposable
{
    private readonly SomeQueue _queue = new();
    private readonly LabelHistory _history;
    private readonly LabelSession _session;
    private readonly LabelKeys _keys;

    public LabelKeysTests()
    {
        _history = _queue.Open();
        _session = SomeQueue.Begin(_history);
        _keys = new LabelKeys(_session, Codebook.Default.Narratives);
    }

    [Theory]
    [InlineData("1", "inflation-hedge=Asserts")]
    [InlineData("1r", "inflation-hedge=Rejects")]
    [InlineData("3p5", "leverage=Asserts safe-haven=Reports")]
    [InlineData("35r", "leverage=Rejects safe-haven=Asserts")]
    [InlineData("131", "safe-haven=Asserts")]
    [InlineData("13u", "inflation-hedge=Asserts")]
    [InlineData("r9z", "")]
    public void Keys_tag_the_sentence_on_the_screen(string typed, string tags)
    {
        Press(typed);
        Assert.Equal("a", _session.Current!.Id);
        Assert.Equal(tags, string.Join(' ', _session.Tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}")));
    }

    [Theory]
    [InlineData("n", "b", 1, 0)]
    [InlineData("1\r", "b", 1, 0)]
    [InlineData("1\n", "b", 1, 0)]
    [InlineData("1 ", "b", 1, 0)]
    [InlineData("s", "b", 0, 1)]
    [InlineData("\n\n", "a", 0, 0)]
    [InlineData("ns1\n", null, 2, 1)]
    [InlineData("nnnu", "c", 2, 0)]
    [InlineData("nnb", "b", 2, 0)]
    public void Keys_decide_and_go_on(string typed, string? shown, int labelled, int inDoubt)
    {
        Press(typed);
        Assert.Equal((shown, labelled, inDoubt), (_session.Current?.Id, _session.Labelled, _session.InDoubt));
    }

    [Theory]
    [InlineData("u", "nothing before")]
    [InlineData("\n", "No tag yet")]
    [InlineData("r", "narrative first")]
    [InlineData("9", "h shows the keys")]
    [InlineData("\0", "h shows the keys")]
    [InlineData("nnn1", "u undoes, q quits")]
    [InlineData("9n", "")]
    public void A_key_that_does_nothing_says_why_and_the_next_one_takes_that_away(string typed, string said)
    {
        Press(typed);
        Assert.Contains(said, _keys.Note, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0 || typed == "9n" ? 1 : 0, _keys.Unused);
        Assert.Equal(said.Length == 0, _keys.Note.Length == 0);
    }

    [Fact]
    public void The_model_s_guess_is_hidden_again_on_the_next_sentence()
    {
        Press("g");
        Assert.True(_keys.Guess);
        Press("n");
        Assert.False(_keys.Guess);
    }

    [Fact]
    public void Only_q_ends_the_session()
    {
        Assert.All("1ranspubcgh?9\n\0", key => Assert.True(_keys.Press(key)));
        Assert.False(_keys.Press('q'));
    }

    public void Dispose()
    {
        _history.Dispose();
        _queue.Dispose();
    }

    private void Press(string typed)
    {
        foreach (var key in typed)
        {
            _keys.Press(key);
        }
    }
}
