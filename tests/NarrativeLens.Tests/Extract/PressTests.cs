using NarrativeLens.Extract;
using NarrativeLens.Press;

namespace NarrativeLens.Tests.Extract;

/// <summary>What the authors of the sample press wrote comes back from the pages of every outlet, word for word.</summary>
public sealed class PressTests : IDisposable
{
    private const string FirstText = """
        A queue of forty ships has formed off the breakwater, and the price of waiting has doubled since Monday. Nobody on the quay expects it to clear before the weekend.

        The harbour office put the cost of a day at $38,400,^1^ up 12% on the week, and [published its own tally](https://harbourwire.example/2026/02/05/tally) of the berths. "We count ships & we count hours," its clerk said.

        ## What it means

        - Freight is dearer by 3.5%
        - Insurance is not

        > Waiting is the only thing we sell that nobody returns.

        | Day | Ships |
        |---|---|
        | Monday | 28 |
        | Friday | 40 |

        caption: Ships at anchor on Friday morning.

        Two brokers said they would rather wait than pay, and one of them has waited since October, when 126,200 was the number of the day.

        ^1^ At the rate of Friday noon.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("press").FullName;

    public static TheoryData<string> Outlets => [.. Outlet.All.Select(outlet => outlet.Folder)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Outlets))]
    public void The_article_comes_back_word_for_word(string folder)
    {
        var outlet = Outlet.All.Single(outlet => outlet.Folder == folder);
        var truth = Write(outlet, "first.md", "flags: paywalled");

        var article = Rendered(outlet, truth, "press");

        Assert.Equal(
            [
                "A queue of forty ships has formed off the breakwater, and the price of waiting has doubled since Monday. Nobody on the quay expects it to clear before the weekend.",
                "The harbour office put the cost of a day at $38,400, up 12% on the week, and published its own tally of the berths. \"We count ships & we count hours,\" its clerk said.",
                "What it means",
                "Freight is dearer by 3.5%",
                "Insurance is not",
                "Waiting is the only thing we sell that nobody returns.",
                "Day | Ships",
                "Monday | 28",
                "Friday | 40",
                "Ships at anchor on Friday morning.",
                "Two brokers said they would rather wait than pay, and one of them has waited since October, when 126,200 was the number of the day.",
                "At the rate of Friday noon.",
            ],
            article.Text.Split("\n\n"));
        Assert.Equal((truth.Title, truth.Published, outlet.Name, "en"), (article.Title, article.PublishedAt, article.SiteName, article.Language));
        Assert.Equal(truth.Authors, article.Authors);
        Assert.False(article.Sponsored);
    }

    [Theory]
    [MemberData(nameof(Outlets))]
    public void A_sponsored_article_is_marked(string folder)
    {
        var outlet = Outlet.All.Single(outlet => outlet.Folder == folder);

        Assert.True(Rendered(outlet, Write(outlet, "first.md", "flags: sponsored"), "press").Sponsored);
    }

    [Fact]
    public void A_revision_goes_to_the_second_mirror_and_leaves_the_first_alone()
    {
        var outlet = Outlet.All[0];
        Write(outlet, "first.md", "section: Markets");
        var later = Write(outlet, "first.rev2.md", "modified: 2026-02-06T15:10:00+00:00");

        Assert.Equal(later.Modified, Rendered(outlet, later, "press-revised").ModifiedAt);
        Assert.Null(Rendered(outlet, later, "press").ModifiedAt);
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        Array.ForEach([.. Outlet.All], outlet => Write(outlet, "first.md", "section: Markets"));
        var first = Bytes();

        Assert.Equal(first, Bytes());
        Assert.DoesNotContain(first, file => file.Contains('\r'));
    }

    [Theory]
    [MemberData(nameof(Outlets))]
    public void A_front_page_is_no_article(string folder)
    {
        var outlet = Outlet.All.Single(outlet => outlet.Folder == folder);
        Write(outlet, "first.md", "section: Markets");
        Render();

        var page = File.ReadAllBytes(Path.Combine(_folder, "press", outlet.Host, "index.html"));
        Assert.NotNull(new ArticleExtractor().Extract(page, "text/html", outlet.Root, TestContext.Current.CancellationToken).Skipped);
    }

    private TruthArticle Write(Outlet outlet, string name, string field)
    {
        var file = Path.Combine(_folder, "truth", outlet.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\nurl: {outlet.Root}2026/02/06/forty-ships\ntitle: Forty ships & a bill for $38,400\nauthors: Mara Ellwood; Tobias Renn\npublished: 2026-02-06T09:14:00-05:00\nlanguage: en\n{field}\n---\n{FirstText}\n");
        return TruthArticle.Read(file);
    }

    private Article Rendered(Outlet outlet, TruthArticle truth, string mirror)
    {
        Render();
        var page = File.ReadAllBytes(Path.Combine(_folder, mirror, outlet.Host, truth.Path + ".html"));
        var outcome = new ArticleExtractor(new ExtractOptions { KeepCaptions = true }).Extract(page, "text/html", truth.Url, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, outcome.Skipped?.Reason);
        return outcome.Value;
    }

    private int Render() => PressRoom.Render(Path.Combine(_folder, "truth"), Path.Combine(_folder, "press"), Path.Combine(_folder, "press-revised"));

    private List<string> Bytes()
    {
        Render();
        return [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + "\n" + File.ReadAllText(file))];
    }
}
