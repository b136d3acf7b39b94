using System.Text.Json.Nodes;
using NarrativeLens.Classify;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Classify;

public sealed class NarrativeClassifierTests
{
    [Theory]
    [InlineData("Savers bought bitcoin as a hedge against inflation and money printing.", "inflation-hedge", Stance.Asserts)]
    [InlineData("Bitcoin is digital gold, a store of value with a fixed supply.", "store-of-value", Stance.Asserts)]
    [InlineData("It is not a store of value and never was.", "store-of-value", Stance.Rejects)]
    [InlineData("It is a casino, and the gamblers have found their bubble.", "speculation", Stance.Asserts)]
    [InlineData("More than $300 million of leveraged longs were liquidated in a day.", "leverage", Stance.Asserts)]
    [InlineData("Whether bitcoin is a safe haven is still an open question.", "safe-haven", Stance.Reports)]
    [InlineData("Spot funds suffered outflows of $2 billion as institutions pulled money out.", "institutional-adoption", Stance.Rejects)]
    public void A_plain_telling_of_a_narrative_is_tagged_with_its_stance(string sentence, string narrative, Stance stance)
    {
        var tags = SomeModel.Shipped.ClassifySentence("Bitcoin this week", "", sentence).Tags;
        Assert.Equal(stance, Assert.Single(tags, t => t.Narrative == narrative).Stance);
    }

    [Theory]
    [InlineData("Bitcoin fell 3% to $70,000.")]
    [InlineData("A hedge fund manager moved to Lisbon.")]
    [InlineData("The exchange will leverage its network of partners.")]
    [InlineData("Inflation data is due on Thursday.")]
    [InlineData("The relative strength index shows support at $68,000.")]
    [InlineData("The company issued Series A perpetual preferred stock with a variable dividend.")]
    [InlineData("Its treasury operations moved to a new building.")]
    [InlineData("Treasury bills yielded 4.1% at the auction.")]
    [InlineData("The SEC filing lists the number of shares.")]
    [InlineData("Bondholders met in London on Tuesday.")]
    [InlineData("Operating margin rose to 18% in the quarter.")]
    [InlineData("")]
    [InlineData("这家公司周二公布了新的手机。")]
    public void Ordinary_news_carries_no_tag(string sentence) =>
        Assert.Empty(SomeModel.Shipped.ClassifySentence("Market wrap", "", sentence).Tags);

    [Fact]
    public void Chinese_is_tagged_by_its_cues() =>
        Assert.Contains(SomeModel.Shipped.ClassifySentence("", "", "比特币是数字黄金，具有价值存储功能。").Tags, t => t.Narrative == "store-of-value");

    [Fact]
    public void Every_tag_says_why_with_words_at_their_place_in_the_text()
    {
        var text = string.Join("\n\n", SomeModel.AllLabels().HeldOut.Select(s => s.Text));
        var answer = SomeModel.Shipped.Classify(PlainText.Read(text, "held-out.txt", title: "Bitcoin"));
        var tagged = answer.Sentences.SelectMany(s => s.Tags.Select(t => (s.Span, Tag: t))).ToArray();
        Assert.True(tagged.Length > 50);
        Assert.All(tagged, t =>
        {
            Assert.NotEmpty(t.Tag.Because);
            Assert.Equal(t.Tag.Because.OrderByDescending(b => b.Weight).Select(b => b.Weight), t.Tag.Because.Select(b => b.Weight));
            Assert.All(t.Tag.Because, b =>
            {
                Assert.True(b.Weight > 0 && b.Length > 0);
                Assert.True(t.Span.Contains(new TextSpan(b.Start, b.Length)));
                Assert.False(char.IsWhiteSpace(text[b.Start]) || char.IsWhiteSpace(text[b.Start + b.Length - 1]));
            });
        });
    }

    [Fact]
    public void Shares_count_tagged_sentences_over_all_sentences()
    {
        var answer = SomeModel.Shipped.Classify(PlainText.Read(
            "Bitcoin is digital gold.\n\nIt rained on Monday.\n\nBitcoin is a store of value.\n\nThe shop was shut.", "-"));
        var share = Assert.Single(answer.Article, s => s.Narrative == "store-of-value");
        Assert.Equal((0.5, 2), (share.Share, share.Sentences));
        Assert.Equal(4, answer.Sentences.Count);
    }

    [Theory]
    [InlineData("Bitcoin is a store of value.", "store-of-value", Stance.Asserts)]
    [InlineData("Bitcoin is not a store of value.", "store-of-value", Stance.Rejects)]
    [InlineData("Bitcoin is a hedge against inflation.", "inflation-hedge", Stance.Asserts)]
    [InlineData("Crypto is a casino.", "speculation", Stance.Asserts)]
    [InlineData("Bitcoin is a speculative bubble.", "speculation", Stance.Asserts)]
    [InlineData("Is bitcoin a bubble?", "speculation", Stance.Reports)]
    [InlineData("Bitcoin is a safe haven in times of crisis.", "safe-haven", Stance.Asserts)]
    [InlineData("Bitcoin traded like a risk asset and fell with stocks.", "safe-haven", Stance.Rejects)]
    [InlineData("More than $1 billion of leveraged bitcoin positions were liquidated.", "leverage", Stance.Asserts)]
    [InlineData("Contagion spread from the crypto lender to its rivals.", "contagion", Stance.Asserts)]
    [InlineData("China banned crypto trading.", "policy-support", Stance.Rejects)]
    [InlineData("The president signed an order creating a strategic bitcoin reserve.", "policy-support", Stance.Asserts)]
    [InlineData("Institutional investors are buying bitcoin through ETFs.", "institutional-adoption", Stance.Asserts)]
    [InlineData("Bitcoin ETFs recorded outflows of $500 million.", "institutional-adoption", Stance.Rejects)]
    public void What_is_said_plainly_is_tagged(string sentence, string narrative, Stance stance)
    {
        var tag = Assert.Single(SomeModel.Shipped.ClassifySentence("", "", sentence).Tags);
        Assert.Equal((narrative, stance), (tag.Narrative, tag.Stance));
    }

    [Theory]
    [InlineData("", "", "Savings lose their worth and gold is a store of value.")]
    [InlineData("Fact sheet: roads and bridges", "The plan was welcomed.", "Officials will crack down on fraud, and the policy helps banks.")]
    public void Where_nothing_names_crypto_there_is_no_tag(string title, string previous, string sentence) =>
        Assert.Empty(SomeModel.Shipped.ClassifySentence(title, previous, sentence).Tags);

    [Theory]
    [InlineData("It is a store of value.", "Bitcoin, fifteen years on", "")]
    [InlineData("It is a store of value.", "", "They hold bitcoin.")]
    public void A_title_or_the_sentence_before_may_name_it(string sentence, string title, string previous) =>
        Assert.Contains(SomeModel.Shipped.ClassifySentence(title, previous, sentence).Tags, t => t.Narrative == "store-of-value");

    [Fact]
    public void An_article_about_crypto_need_not_name_it_in_each_sentence()
    {
        const string Tells = "It is a store of value, they said.";
        var filler = string.Join("\n\n", Enumerable.Repeat("The meeting went on for an hour.", 8));
        Assert.NotEmpty(TagsOfLast($"Bitcoin was debated on Monday.\n\n{filler}\n\n{Tells}"));
        Assert.Empty(TagsOfLast($"Bitcoin was debated on Monday.\n\n{filler}\n\n{filler}\n\n{filler}\n\n{Tells}"));

        static IReadOnlyList<Tag> TagsOfLast(string text) => SomeModel.Shipped.Classify(PlainText.Read(text, "minutes.txt")).Sentences[^1].Tags;
    }

    [Theory]
    [InlineData("The agency has asked its staff to work with Congress on crypto law and tax policy.")]
    [InlineData("The bitcoin fund's committee met its banks and clients about the portfolio.")]
    [InlineData("A crypto lender takes futures and other derivatives as collateral for loans.")]
    public void Words_of_the_topic_alone_tell_no_story(string sentence) =>
        Assert.Empty(SomeModel.Shipped.ClassifySentence("Bitcoin", "", sentence).Tags);

    [Fact]
    public void Contributions_and_bias_add_up_to_the_log_odds()
    {
        var training = new TrainingSet(SomeModel.FewLabels().Training, Codebook.Default);
        var fitted = new NarrativeFitter(training, 1, TestContext.Current.CancellationToken).FitPresence("speculation")!.Model;
        var list = new FeatureList(training.Vocabulary);
        var empty = SentenceReading.Of("", Codebook.Default.Index);
        new PresenceFeatures(Codebook.Default).Read(empty, empty, SentenceReading.Of("It is a casino for gamblers.", Codebook.Default.Index), list);
        var sum = list.Features.Sum(fitted.Contribution) + fitted.Calibration.LogOdds(fitted.Bias);
        Assert.Equal(fitted.LogOdds(list.Features), sum, 1e-6);
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var sentences = SomeModel.AllLabels().HeldOut;
        var alone = sentences.Select(Ids).ToArray();
        var together = sentences.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Ids).ToArray();
        Assert.Equal(alone, together);

        static string Ids(LabelledSentence s) => string.Join(' ', SomeModel.Shipped.ClassifySentence(s.Title, s.Previous, s.Text, s.AboutCrypto).Tags.Select(t => $"{t.Narrative}={t.Stance}@{t.Probability:R}"));
    }

    [Fact]
    public void A_missing_model_is_refused() =>
        Assert.Contains("could not be read", NarrativeClassifier.Load("/no/such/model.zip").Skipped!.Reason, StringComparison.Ordinal);

    [Fact]
    public void A_model_that_differs_from_its_card_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Copy(folder, card => card);
        File.AppendAllText(path, "x");
        Assert.Contains("does not match its card", NarrativeClassifier.Load(path).Skipped!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_package_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Copy(folder, card => card.Replace("\"5.0.1\"", "\"4.0.0\"", StringComparison.Ordinal));
        Assert.Contains("Microsoft.ML 4.0.0", NarrativeClassifier.Load(path).Skipped!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_even_where_a_card_vouches_for_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("m.zip", "not a zip");
        var card = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(SomeModel.ShippedPath, ".json")))!;
        card["fileHash"] = NarrativeLens.Collect.ContentHash.Of(File.ReadAllBytes(path));
        folder.File("m.json", card.ToJsonString());
        Assert.Contains("not a narratives model", NarrativeClassifier.Load(path).Skipped!.Reason, StringComparison.Ordinal);
    }

    private static string Copy(TemporaryFolder folder, Func<string, string> card)
    {
        var path = Path.Combine(folder.Path, "m.zip");
        File.Copy(SomeModel.ShippedPath, path);
        folder.File("m.json", card(File.ReadAllText(Path.ChangeExtension(SomeModel.ShippedPath, ".json"))));
        return path;
    }
}
