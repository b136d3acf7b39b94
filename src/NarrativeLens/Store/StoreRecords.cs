using NarrativeLens.Collect;

namespace NarrativeLens.Store;

/// <summary>What the store knows of an address since its last fetch.</summary>
/// <param name="Url">The address that was asked.</param>
/// <param name="Validators">What to send to ask whether it changed.</param>
/// <param name="BodyHash">Hash of the body as <see cref="Page.BodyHash"/> has it.</param>
/// <param name="Address">What identifies the story: its canonical address, else the address.</param>
/// <param name="RetrievedAt">When it was fetched.</param>
public sealed record KnownPage(string Url, Validators Validators, string BodyHash, string Address, DateTimeOffset RetrievedAt);

/// <summary>What saving an article did.</summary>
public enum SavedAs
{
    /// <summary>The store did not have it.</summary>
    New,

    /// <summary>The store had it with another content.</summary>
    Revised,

    /// <summary>The store had it with this content.</summary>
    Known,
}

/// <summary>The outcome of saving an article.</summary>
/// <param name="ArticleId">Its id, made from its address.</param>
/// <param name="As">What was done.</param>
public sealed record Saved(string ArticleId, SavedAs As);

/// <summary>What a run did, in addresses.</summary>
/// <param name="New">Articles not known before.</param>
/// <param name="Revised">Articles with a new content.</param>
/// <param name="Known">Articles fetched again without change.</param>
/// <param name="Unchanged">Addresses that said themselves that nothing changed.</param>
/// <param name="Skipped">Addresses left out, each with its reason.</param>
public sealed record RunCounts(int New, int Revised, int Known, int Unchanged, int Skipped)
{
    /// <summary>Addresses met.</summary>
    public int Addresses => New + Revised + Known + Unchanged + Skipped;
}

/// <summary>One run over the sources.</summary>
/// <param name="Id">Its number in this store.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended; null where it was cut off or still runs.</param>
/// <param name="Counts">What it did; null where it did not end.</param>
public sealed record Run(long Id, DateTimeOffset Started, DateTimeOffset? Finished, RunCounts? Counts);

/// <summary>An article as the store holds it: the current revision with its findings.</summary>
/// <param name="Id">Its id, made from its address.</param>
/// <param name="Cluster">Id of the article that first ran the story; the same for wire copies, its own id where it is the first.</param>
/// <param name="Outlet">The outlet's name: the page's, else the source's, else the host.</param>
/// <param name="Revisions">How many contents were seen at its address.</param>
/// <param name="Stamp">What analysed it.</param>
/// <param name="Analysis">The article and its findings.</param>
public sealed record StoredArticle(string Id, string Cluster, string Outlet, int Revisions, string Stamp, ArticleAnalysis Analysis);

/// <summary>One content of an article, and when it was first seen.</summary>
/// <param name="SeenAt">When it was first fetched, in UTC.</param>
/// <param name="Article">The article as it was then.</param>
public sealed record ArticleRevision(DateTimeOffset SeenAt, Article Article);

/// <summary>An article that was changed after it was first seen.</summary>
/// <param name="Id">Its id, made from its address.</param>
/// <param name="Address">Its address.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Revisions">Its contents, at least two: by the time that the page states, then by the time they were first seen, so that the last is the current one.</param>
public sealed record RevisedArticle(string Id, string Address, string Outlet, IReadOnlyList<ArticleRevision> Revisions);

/// <summary>What the store has from one outlet in a period.</summary>
/// <param name="Outlet">The outlet's name; a host where only skipped addresses are known.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="Stories">Its articles, wire copies within the outlet counted once.</param>
/// <param name="First">Its earliest publication in the period.</param>
/// <param name="Last">Its latest publication in the period.</param>
/// <param name="Skipped">Addresses of the outlet that are left out at present, over all time.</param>
public sealed record OutletCoverage(string Outlet, int Articles, int Stories, DateTimeOffset? First, DateTimeOffset? Last, int Skipped);

/// <summary>How a source fares.</summary>
/// <param name="Address">The source, as it was named.</param>
/// <param name="Name">The outlet's name; null where none was given.</param>
/// <param name="LastVisit">When it was last visited.</param>
/// <param name="LastSuccess">When it was last read; null where it never was.</param>
/// <param name="Failures">Failed visits in a row, up to the last one.</param>
/// <param name="LastFailure">Why the last visit failed; null where it did not.</param>
/// <param name="DisabledAt">Since when it is not visited any more; null where it is.</param>
/// <param name="Listed">Addresses that fell to it at the last visit.</param>
/// <param name="Had">How many of them were read or had not changed.</param>
public sealed record SourceHealth(
    string Address,
    string? Name,
    DateTimeOffset LastVisit,
    DateTimeOffset? LastSuccess,
    int Failures,
    string? LastFailure,
    DateTimeOffset? DisabledAt,
    int Listed,
    int Had)
{
    /// <summary>Why it is not visited any more; null where it is.</summary>
    public string? DisabledBecause => DisabledAt is null ? null : $"{Failures} failed {(Failures == 1 ? "visit" : "visits")} in a row, the last: {LastFailure}";
}
