using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class LabelledSetTests
{
    private const string Document =
        """{"id":"d1","title":"T","sentences":[{"text":"One.","tags":{}},{"text":"Two.","tags":{"leverage":"rejects"}}]}""";

    private const string Row = """{"id":"r1","title":"T","previous":"Before.","sentence":"Now.","tags":{"contagion":"reports"}}""";

    [Fact]
    public void Documents_and_rows_are_both_read_with_the_sentence_before()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.jsonl", Document + "\n\n" + Row + "\n");
        var set = LabelledSet.Load(folder.Path).Value!;
        Assert.Equal("One.", set.Sentences.Single(s => s.Id == "d1#2").Previous);
        Assert.Equal("Before.", set.Sentences.Single(s => s.Id == "r1").Previous);
        Assert.Equal(Stance.Rejects, set.Sentences.Single(s => s.Id == "d1#2").Tags["leverage"]);
        Assert.Equal(2, set.Documents);
    }

    [Theory]
    [InlineData("nonsense", ":2:")]
    [InlineData("[]", "found Array")]
    [InlineData("""{"id":"x","tags":{}}""", "no text in \"sentence\"")]
    [InlineData("""{"id":"x","sentence":"S."}""", "expected \"tags\"")]
    [InlineData("""{"id":"x","sentence":"S.","tags":{"moon":"asserts"}}""", "no narrative 'moon'")]
    [InlineData("""{"id":"x","sentence":"S.","tags":{"leverage":"perhaps"}}""", "the stance of 'leverage' is \"perhaps\"")]
    [InlineData("""{"id":"r1","sentence":"S.","tags":{}}""", "'r1' was used before")]
    [InlineData("""{"id":"x","about":"gold","sentences":[]}""", "\"about\" is \"gold\"; expected \"crypto\" or \"other\"")]
    public void A_wrong_line_is_named_by_file_and_number(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.jsonl", Row + "\n" + line + "\n");
        var reason = LabelledSet.Load(path).Skipped!.Reason;
        Assert.Contains(expected, reason, StringComparison.Ordinal);
        Assert.Contains("a.jsonl:2:", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "They met.", false)]
    [InlineData("", "They met about bitcoin.", true)]
    [InlineData("\"about\":\"crypto\",", "They met.", true)]
    [InlineData("\"about\":\"other\",", "They met about bitcoin.", false)]
    public void A_document_is_about_crypto_where_it_names_it_or_says_so(string about, string sentence, bool expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.jsonl", $$$"""{"id":"d",{{{about}}}"sentences":[{"text":"{{{sentence}}}","tags":{}}]}""");
        Assert.Equal(expected, Assert.Single(LabelledSet.Load(path).Value!.Sentences).AboutCrypto);
    }

    [Fact]
    public void A_path_without_labels_is_refused() =>
        Assert.Contains("could not be read", LabelledSet.Load("/no/such/labels.jsonl").Skipped!.Reason, StringComparison.Ordinal);

    [Fact]
    public void The_hash_follows_the_content_and_not_the_files()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        one.File("all.jsonl", Document + "\n" + Row + "\n");
        two.File("z.jsonl", Document);
        two.File("a.jsonl", Row);
        Assert.Equal(LabelledSet.Load(one.Path).Value!.Hash, LabelledSet.Load(two.Path).Value!.Hash);
        two.File("a.jsonl", Row.Replace("reports", "rejects", StringComparison.Ordinal));
        Assert.NotEqual(LabelledSet.Load(one.Path).Value!.Hash, LabelledSet.Load(two.Path).Value!.Hash);
    }

    [Fact]
    public void No_near_copy_crosses_the_split()
    {
        var set = SomeModel.AllLabels();
        var training = set.Training.Select(s => (Sentence: s, Words: WordsOf(s))).ToArray();
        var byWord = training.SelectMany((one, at) => one.Words.Select(word => (word, at))).ToLookup(one => one.word, one => one.at);
        Assert.All(set.HeldOut.Select(s => (Sentence: s, Words: WordsOf(s))).Where(one => one.Words.Count > 2), one =>
        {
            // Three quarters in common leave no room for none of the four rarest words.
            foreach (var at in one.Words.OrderBy(word => byWord[word].Count()).Take(4).SelectMany(word => byWord[word]).Distinct())
            {
                var common = training[at].Words.Count(one.Words.Contains);
                var alike = common >= 0.75 * (training[at].Words.Count + one.Words.Count - common);
                var same = alike && training[at].Sentence.Tags.Count == one.Sentence.Tags.Count && training[at].Sentence.Tags.All(tag => one.Sentence.Tags.TryGetValue(tag.Key, out var stance) && stance == tag.Value);
                Assert.False(same, $"{one.Sentence.Id} \"{one.Sentence.Text}\" is nearly {training[at].Sentence.Id} \"{training[at].Sentence.Text}\"");
            }
        });

        static HashSet<string> WordsOf(LabelledSentence sentence) =>
            [.. sentence.Text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public void About_one_document_in_five_is_held_out_and_no_document_is_parted()
    {
        var set = SomeModel.AllLabels();
        var heldOut = set.HeldOut.Select(s => s.Document).ToHashSet();
        Assert.InRange(heldOut.Count, set.Documents * 0.14, set.Documents * 0.26);
        Assert.DoesNotContain(set.Training, s => heldOut.Contains(s.Document));
        Assert.Equal(set.Sentences.Count, set.HeldOut.Count + set.Training.Count);
    }
}
