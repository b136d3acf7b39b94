using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Tests.Classify.Labelling;

public sealed class LabelInputTests : IDisposable
{
    private readonly NarrativeLens.Tests.TemporaryFolder _folder = new();

    [Theory]
    [InlineData("""{"id":"a","sentence":"It fell."}""", "a||It fell.|False")]
    [InlineData("""{"id":"a","text":"It fell.","title":"T","previous":"P.","about":"crypto"}""", "a|P.|It fell.|True")]
    [InlineData("""{"id":"a","sentences":[{"text":"Bitcoin fell."},{"text":"It rose."}]}""", "a#1||Bitcoin fell.|True", "a#2|Bitcoin fell.|It rose.|True")]
    [InlineData("""{"id":"a","sentences":[{"text":"It fell.","tags":{"safe-haven":"asserts"}}]}""", "a#1||It fell.|False")]
    [InlineData("""{"id":"a","about":"other","sentences":[{"text":"Bitcoin fell."}]}""", "a#1||Bitcoin fell.|False")]
    public void Rows_and_documents_become_sentences_that_know_their_subject(string line, params string[] items) =>
        Assert.Equal(items, Load(line).Value!.Select(i => $"{i.Id}|{i.Previous}|{i.Sentence}|{i.AboutCrypto}"));

    [Theory]
    [InlineData("{\"id\":\"a\",\"sentence\":\"One.\"}\n{\"id\":\"a\",\"sentence\":\"Two.\"}", "line 2: the id 'a'")]
    [InlineData("{\"id\":\"a\",\"sentence\":\"One.\",\"about\":\"gold\"}", "line 1: \"about\" is 'gold'")]
    [InlineData("{\"id\":\"a\",\"sentences\":[{\"text\":\"\"}]}", "line 1: a sentence without text")]
    [InlineData("{\"id\":\"a\",\"sentence\":\"One.\",\"sentences\":[{\"text\":\"Two.\"}]}", "line 1: not a row or a document")]
    [InlineData("null", "line 1")]
    [InlineData("{\"id\":7}", "line 1")]
    public void A_line_that_is_neither_is_refused_with_its_number(string lines, string said)
    {
        var reason = Load(lines).Skipped!.Reason;
        Assert.Contains(said, reason, StringComparison.Ordinal);
        Assert.Contains("expected {\"id\"", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentences_of_an_article_keep_their_ids_when_others_change_and_one_that_stands_twice_is_taken_once()
    {
        var before = Ids("Bitcoin fell. Nobody knew why. Bitcoin fell.");
        Assert.Equal(2, before.Count);
        Assert.Equal(before[1], Ids("A new beginning. Nobody knew why.")[1]);
        Assert.StartsWith("press/day.txt#", before[0], StringComparison.Ordinal);

        static List<string> Ids(string text) => [.. LabelInput.Of("press/day.txt", NarrativeLens.Extract.PlainText.Read(text, "day.txt", null), Codebook.Default).Select(i => i.Id)];
    }

    public void Dispose() => _folder.Dispose();

    private Outcome<IReadOnlyList<LabelItem>> Load(string lines) => LabelInput.Load(_folder.Write("in.jsonl", lines), Codebook.Default);
}
