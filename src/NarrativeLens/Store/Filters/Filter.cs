using NarrativeLens.Check;
using NarrativeLens.Classify;

namespace NarrativeLens.Store.Filters;

/// <summary>
/// A condition on sentences. Inside one <see cref="All"/>, conditions on tags are about one and the same tag, and conditions on
/// figures about one and the same figure, until a field comes a second time: that begins the next tag or figure.
/// </summary>
public abstract record Filter
{
    private protected Filter()
    {
    }
}

/// <summary>Every part holds; true of every sentence where there is no part.</summary>
/// <param name="Parts">The parts.</param>
public sealed record All(IReadOnlyList<Filter> Parts) : Filter;

/// <summary>At least one part holds; false where there is no part.</summary>
/// <param name="Parts">The parts.</param>
public sealed record Any(IReadOnlyList<Filter> Parts) : Filter;

/// <summary>The part does not hold.</summary>
/// <param name="Part">The part.</param>
public sealed record Not(Filter Part) : Filter;

/// <summary>The sentence has these words next to one another, in this order. Case and accents do not matter.</summary>
/// <param name="Text">One word or a phrase; a text without letters and digits matches nothing.</param>
/// <param name="IsPrefix">True where the last word may go on.</param>
public sealed record Words(string Text, bool IsPrefix = false) : Filter;

/// <summary>A word of each side stand close together in the sentence, in either order.</summary>
/// <param name="Left">Words or phrases of which one will do; none overlaps with one of the other side.</param>
/// <param name="Right">Words or phrases of which one will do.</param>
/// <param name="Between">The most words that stand between the two, 0 or more.</param>
public sealed record Near(IReadOnlyList<Words> Left, IReadOnlyList<Words> Right, int Between) : Filter;

/// <summary>A condition on the article that holds the sentence.</summary>
public abstract record ArticleFilter : Filter;

/// <summary>The title has these words next to one another.</summary>
/// <param name="Text">One word or a phrase.</param>
/// <param name="IsPrefix">True where the last word may go on.</param>
public sealed record InTitle(string Text, bool IsPrefix = false) : ArticleFilter;

/// <summary>The outlet has this name or host. Case, accents and punctuation do not matter.</summary>
/// <param name="Outlet">The whole name, or the host of its pages.</param>
public sealed record OfOutlet(string Outlet) : ArticleFilter;

/// <summary>One of the authors has these words in the name.</summary>
/// <param name="Name">A name or a part of one.</param>
public sealed record ByAuthor(string Name) : ArticleFilter;

/// <summary>The article is in this language.</summary>
/// <param name="Language">BCP 47 primary language, such as "en".</param>
public sealed record InLanguage(string Language) : ArticleFilter;

/// <summary>The article was published on one of these UTC days. Articles dated only to a month or year match no day.</summary>
/// <param name="From">First day; null for no limit.</param>
/// <param name="To">Last day; null for no limit.</param>
public sealed record Published(DateOnly? From, DateOnly? To) : ArticleFilter;

/// <summary>The article has this id.</summary>
/// <param name="Id">The id in the store.</param>
public sealed record OfArticle(string Id) : ArticleFilter;

/// <summary>The article is a copy of this one, or the one itself.</summary>
/// <param name="Id">The id of any article of the cluster.</param>
public sealed record InCluster(string Id) : ArticleFilter;

/// <summary>Some sentence of the same article, this one or another, meets the part.</summary>
/// <param name="Part">A condition on one sentence.</param>
public sealed record InArticle(Filter Part) : ArticleFilter;

/// <summary>This model tagged the article.</summary>
/// <param name="Model">The model's id, to the letter.</param>
/// <param name="IsPrefix">True where the id may go on.</param>
public sealed record TaggedBy(string Model, bool IsPrefix = false) : ArticleFilter;

/// <summary>A condition on one tag of the sentence.</summary>
public abstract record TagFilter : Filter;

/// <summary>The tag is this narrative.</summary>
/// <param name="Narrative">Id of the codebook; null for any.</param>
public sealed record OfNarrative(string? Narrative) : TagFilter;

/// <summary>The tag has this stance.</summary>
/// <param name="Stance">The side.</param>
public sealed record OfStance(Stance Stance) : TagFilter;

/// <summary>A condition on one figure, or unparsed number, of the sentence.</summary>
public abstract record FigureFilter : Filter;

/// <summary>The figure measures this.</summary>
/// <param name="Metric">A metric ("price") or a kind ("percent"); null for any figure.</param>
public sealed record OfMetric(string? Metric) : FigureFilter;

/// <summary>The figure's value lies in this interval; a range lies in it where any of its values does.</summary>
/// <param name="Low">Lower end; null for none.</param>
/// <param name="High">Upper end; null for none.</param>
/// <param name="LowIncluded">True where the lower end itself counts.</param>
/// <param name="HighIncluded">True where the upper end itself counts.</param>
public sealed record ValueWithin(decimal? Low, decimal? High, bool LowIncluded = true, bool HighIncluded = true) : FigureFilter;

/// <summary>The figure has this unit. Case does not matter.</summary>
/// <param name="Unit">"USD", "%", "BTC"…</param>
public sealed record InUnit(string Unit) : FigureFilter;

/// <summary>The check gave this verdict.</summary>
/// <param name="Verdict">The verdict.</param>
public sealed record OfVerdict(Verdict Verdict) : FigureFilter;

/// <summary>The text names this source for the figure.</summary>
/// <param name="Source">Words of the name.</param>
public sealed record FromSource(string Source) : FigureFilter;
