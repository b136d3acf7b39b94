using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Press;

namespace NarrativeLens.QualityGates;

/// <summary>The sample press: its pages are what the truth files render to, and extraction gives the truth back to the letter.</summary>
public sealed class SamplePressGates
{
    /// <summary>The default of <see cref="Pipeline.LeastConfidence"/>.</summary>
    private const double KeptFrom = 0.3;

    public static TheoryData<string> Names() => [.. Truth.All.Select(truth => truth.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Extraction_gives_back_what_the_author_wrote(string name)
    {
        var truth = Truth.All.Single(one => one.Name == name);
        var page = Repository.At("corpus", "press", new Uri(truth.Written.Url).Host, truth.Written.Path + ".html");
        var withCaptions = new ArticleExtractor(new ExtractOptions { KeepCaptions = true });
        var extracted = withCaptions.Extract(File.ReadAllBytes(page), "text/html; charset=utf-8", truth.Written.Url, TestContext.Current.CancellationToken);

        Assert.True(extracted.Succeeded, extracted.Skipped?.Reason);
        Assert.Equal(truth.Written.Title, extracted.Value.Title);
        Assert.Equal(truth.Article.Text, extracted.Value.Text);
        Assert.Equal(truth.Written.Authors, extracted.Value.Authors);
        Assert.Equal(truth.Written.Url, extracted.Value.Address);
        Assert.Equal(truth.Written.Language, extracted.Value.Language);
        Assert.Equal(truth.Written.Has("paywalled"), extracted.Value.Paywalled);
        Assert.Equal(truth.Written.Has("sponsored"), extracted.Value.Sponsored);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_being_asked_extraction_leaves_out_the_captions_and_nothing_else(string name)
    {
        var truth = Truth.All.Single(one => one.Name == name);
        var page = Repository.At("corpus", "press", new Uri(truth.Written.Url).Host, truth.Written.Path + ".html");
        var extracted = new ArticleExtractor().Extract(File.ReadAllBytes(page), "text/html; charset=utf-8", truth.Written.Url, TestContext.Current.CancellationToken);
        var captions = truth.Written.Blocks.Where(block => block.Kind == TruthKind.Caption).Select(block => block.Plain).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(truth.Article.Text.Split("\n\n").Where(block => !captions.Contains(block)), extracted.Value?.Text.Split("\n\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pipeline_is_sure_enough_of_every_article_to_keep_it(string name)
    {
        var truth = Truth.All.Single(one => one.Name == name);
        var page = Repository.At("corpus", "press", new Uri(truth.Written.Url).Host, truth.Written.Path + ".html");
        var extracted = new ArticleExtractor().Extract(File.ReadAllBytes(page), "text/html; charset=utf-8", truth.Written.Url, TestContext.Current.CancellationToken);

        Assert.InRange(extracted.Value!.Confidence, KeptFrom, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_publication_time_is_read_with_its_offset(string name)
    {
        var truth = Truth.All.Single(one => one.Name == name);
        var page = Repository.At("corpus", "press", new Uri(truth.Written.Url).Host, truth.Written.Path + ".html");
        var extracted = new ArticleExtractor().Extract(File.ReadAllBytes(page), null, truth.Written.Url, TestContext.Current.CancellationToken).Value!;

        Assert.NotNull(extracted.PublishedAt);
        if (extracted.PublishedPrecision == DatePrecision.Minute)
        {
            Assert.Equal(truth.Written.Published, extracted.PublishedAt);
        }
        else
        {
            Assert.Equal(truth.Written.Published.Date, extracted.PublishedAt.Value.Date);
        }
    }

    [Fact]
    public void The_committed_pages_are_what_the_truth_renders_to()
    {
        var folder = Directory.CreateTempSubdirectory("narrativelens-press-");
        try
        {
            PressRoom.Render(Repository.At("corpus", "truth"), Path.Combine(folder.FullName, "press"), Path.Combine(folder.FullName, "press-revised"));
            foreach (var mirror in new[] { "press", "press-revised" })
            {
                Assert.Equal(Contents(Repository.At("corpus", mirror)), Contents(Path.Combine(folder.FullName, mirror)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Three_articles_or_more_stand_in_every_week_of_the_season()
    {
        var weeks = Truth.All.GroupBy(truth => IsoWeek.Of(truth.Written.Published)).ToDictionary(group => group.Key, group => group.Count());
        for (var week = new IsoWeek(2025, 40); week <= new IsoWeek(2026, 7); week = week.Plus(1))
        {
            Assert.True(weeks.GetValueOrDefault(week) >= 3, $"{week} has {weeks.GetValueOrDefault(week)}");
        }
    }

    private static SortedDictionary<string, string> Contents(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);
}
