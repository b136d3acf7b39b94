using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>The articles of a week and of the weeks before, sorted into what is counted where.</summary>
internal sealed class WeekPress
{
    private readonly HashSet<string> _originals;

    public WeekPress(IsoWeek week, IEnumerable<StoredArticle> articles)
    {
        Week = week;
        Weeks = [.. Enumerable.Range(-ShiftRules.WeeksBefore, ShiftRules.WeeksBefore + 1).Select(week.Plus)];
        All = [.. articles
            .Where(a => a.Analysis.Article.PublishedAt is not null)
            .OrderBy(PublishedOf).ThenBy(a => a.Id, StringComparer.Ordinal)];
        ThisWeek = [.. All.Where(a => WeekOf(a) == week)];
        _originals = [.. All.DistinctBy(a => a.Cluster).Select(a => a.Id)];
        var counted = All.Where(a => !a.Analysis.Article.Sponsored).DistinctBy(a => a.Cluster).ToList();
        Now = [.. counted.Where(a => WeekOf(a) == week)];
        Before = [.. counted.Where(a => WeekOf(a) < week)];
    }

    public IsoWeek Week { get; }

    /// <summary>The five weeks, oldest first.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>Every article of the five weeks, in order of publication.</summary>
    public IReadOnlyList<StoredArticle> All { get; }

    /// <summary>Every article of the week.</summary>
    public IReadOnlyList<StoredArticle> ThisWeek { get; }

    /// <summary>The stories of the week that shares are made of: no sponsored piece, of wire copies the first.</summary>
    public IReadOnlyList<StoredArticle> Now { get; }

    /// <summary>The same of the weeks before.</summary>
    public IReadOnlyList<StoredArticle> Before { get; }

    /// <summary>True where another article of the five weeks ran the story first.</summary>
    public bool IsCopy(StoredArticle article) => !_originals.Contains(article.Id);

    public static IsoWeek WeekOf(StoredArticle article) => IsoWeek.Of(PublishedOf(article));

    public static DateTimeOffset PublishedOf(StoredArticle article) => article.Analysis.Article.PublishedAt.GetValueOrDefault();

    public static Citation Cite(StoredArticle article) => new(
        article.Id,
        article.Analysis.Article.Address,
        article.Outlet,
        article.Analysis.Article.Authors,
        article.Analysis.Article.Title,
        PublishedOf(article),
        article.Analysis.Article.Sponsored);
}
