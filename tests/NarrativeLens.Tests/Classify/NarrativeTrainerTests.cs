using System.Globalization;
using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Classify;

public sealed class NarrativeTrainerTests
{
    [Fact]
    public async Task The_same_labels_and_seed_give_the_same_bytes_in_any_culture_and_beside_other_work()
    {
        using var folder = new TemporaryFolder();
        var plain = await SavedBytes(folder, "plain.zip", CultureInfo.InvariantCulture);
        var together = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => SavedBytes(folder, $"{i}.zip", CommasAndDots()))));
        Assert.All(together, bytes => Assert.Equal(plain, bytes));
    }

    [Fact]
    public void Another_seed_chooses_other_folds()
    {
        var labels = SomeModel.FewLabels();
        var one = NarrativeTrainer.Train(labels, 1, TestContext.Current.CancellationToken);
        var two = NarrativeTrainer.Train(labels, 2, TestContext.Current.CancellationToken);
        Assert.NotEqual(one.Card.FileHash, two.Card.FileHash);
    }

    [Fact]
    public void The_card_tells_data_package_counts_and_scores()
    {
        var labels = SomeModel.FewLabels();
        var card = NarrativeTrainer.Train(labels, NarrativeTrainer.DefaultSeed, TestContext.Current.CancellationToken).Card;
        Assert.Equal(labels.Hash, card.DataHash);
        Assert.Equal($"narratives-2-{labels.Hash[..8]}", card.Id);
        Assert.Equal("5.0.1", card.PackageVersion);
        Assert.Equal(labels.HeldOut.Count, card.HeldOut.Sentences);
        Assert.All(card.Thresholds.Values, t => Assert.InRange(t, 0.1, 0.8));
    }

    [Fact]
    public void A_narrative_added_to_the_codebook_is_learnt_from_its_labels()
    {
        var grid = new Narrative("clean-energy", "Clean energy", "Mining helps the grid.", [], [], [new CueGroup("grid", 3, ["grid", "solar"])], []);
        var codebook = Codebook.Default with { Narratives = [.. Codebook.Default.Narratives, grid] };
        var labels = SomeModel.FewLabels().Sentences.Concat(Enumerable.Range(0, 40).Select(i => new LabelledSentence(
            $"g{i}", $"g{i}", "", "", $"Number {i} says that bitcoin miners steady the grid.", new Dictionary<string, Stance> { [grid.Id] = Stance.Asserts })));
        var model = NarrativeTrainer.Train(new LabelledSet(labels), 1, TestContext.Current.CancellationToken, codebook);
        Assert.Equal([grid.Id], model.Classifier.ClassifySentence("", "", "They say that bitcoin miners steady the solar grid.").Tags.Select(t => t.Narrative));
    }

    [Fact]
    public void Too_few_labels_give_a_model_that_tags_nothing()
    {
        var labels = new LabelledSet(SomeModel.AllLabels().Sentences.Take(3));
        var model = NarrativeTrainer.Train(labels, 1, TestContext.Current.CancellationToken);
        Assert.Empty(model.Card.Thresholds);
        Assert.Empty(model.Classifier.ClassifySentence("", "", "It is digital gold.").Tags);
    }

    [Fact]
    public void Training_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => NarrativeTrainer.Train(SomeModel.FewLabels(), 1, cancelled.Token));
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("\"5.0.1\"", "\"4.0.0\"", "Microsoft.ML 4.0.0, this is 5.0.1")]
    [InlineData("\"dataHash\": \"", "\"dataHash\": \"0", "the labels have changed since")]
    [InlineData("\"seed\": ", "\"seed\": 1", "seed")]
    [InlineData("\"vectorBits\": ", "\"vectorBits\": 1", "cannot be checked here")]
    [InlineData("\"fileHash\": \"sha256:", "\"fileHash\": \"sha256:0", "made by other code")]
    public async Task A_model_is_the_same_or_it_is_said_why_not(string was, string now, string? expected)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "m.zip");
        await s_trained.Value.SaveAsync(path, TestContext.Current.CancellationToken);
        var card = await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json"), TestContext.Current.CancellationToken);
        folder.File("m.json", was.Length == 0 ? card : card.Replace(was, now, StringComparison.Ordinal));
        var reason = s_trained.Value.DifferenceFrom(path)?.Reason;
        Assert.Equal(expected is null, reason is null);
        Assert.Contains(expected ?? "", reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_model_to_compare_with_it_is_said() =>
        Assert.Contains("no model with its card", s_trained.Value.DifferenceFrom("/no/such/model.zip")!.Reason, StringComparison.Ordinal);

    private static readonly Lazy<TrainedModel> s_trained = new(() => NarrativeTrainer.Train(SomeModel.FewLabels(), NarrativeTrainer.DefaultSeed, CancellationToken.None));

    private static async Task<byte[]> SavedBytes(TemporaryFolder folder, string name, CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var path = Path.Combine(folder.Path, name);
            var model = NarrativeTrainer.Train(SomeModel.FewLabels(), NarrativeTrainer.DefaultSeed, TestContext.Current.CancellationToken);
            await model.SaveAsync(path, TestContext.Current.CancellationToken);
            return [.. await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken),
                .. await File.ReadAllBytesAsync(Path.ChangeExtension(path, ".json"), TestContext.Current.CancellationToken)];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // As in German: the machine's own cultures are switched off in every project.
    private static CultureInfo CommasAndDots()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        return culture;
    }
}
