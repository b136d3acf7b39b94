using System.Text;
using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;
using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract;

/// <summary>The way from bytes to article: parse, measure, choose the body, read the data, write the text.</summary>
internal static class PageReader
{
    /// <summary>Text carried as data replaces the page's own where it has at least so many times its letters.</summary>
    private const int DataLead = 2;

    /// <summary>A page with more text than this, in letters, speaks for itself.</summary>
    private const int EnoughText = 900;

    /// <summary>Reads one page within its limits.</summary>
    public static Outcome<Article> Read(ReadOnlyMemory<byte> page, Encoding? charset, PageOrigin origin, ExtractOptions options, CancellationToken cancellation)
    {
        using var document = PageParser.Parse(page, charset, options, cancellation);
        var (table, head) = NodeTableBuilder.Build(document, options.MaxText, cancellation);
        var text = PageText.Measure(table);
        var body = BodyFinder.Find(table, text);
        var clues = new PageClues(table, text, head, JsonLdReader.Read(head), body, origin);
        clues = WithScriptData(clues);
        var site = SiteNames.Find(clues);
        var title = TitleFinder.Find(clues, site);
        var (blocks, shown) = Blocks(clues, title, options, cancellation);
        var published = DateFinder.Published(clues);
        return ArticleSigns.Absence(clues, title, blocks, published is not null, options.MinLength) is { } reason
            ? new Skipped(Stage.Extract, reason, origin.Address)
            : Write(clues, title, site, blocks, shown, published);
    }

    // Where neither text nor JSON-LD gives the article, a script may.
    private static PageClues WithScriptData(PageClues clues)
    {
        var shown = clues.Body < 0 ? 0 : clues.Text.Kept(clues.Body);
        if (shown >= EnoughText || StateReader.Read(clues.Head) is not { Body: { } carried } state || TextMeasure.Of(carried).Letters < shown * DataLead)
        {
            return clues;
        }

        var data = clues.Data;
        return clues with
        {
            Data = state with
            {
                Headline = data.Headline ?? state.Headline,
                Description = data.Description ?? state.Description,
                Authors = data.Authors.Count > 0 ? data.Authors : state.Authors,
                Published = data.Published ?? state.Published,
                Modified = data.Modified ?? state.Modified,
                SiteName = data.SiteName ?? state.SiteName,
                Language = data.Language ?? state.Language,
                Free = data.Free ?? state.Free,
                Sponsored = data.Sponsored || state.Sponsored,
            },
        };
    }

    // The text, and whether the page shows it: else it is the data's.
    private static (List<BlockDraft> Blocks, bool Shown) Blocks(PageClues clues, string title, ExtractOptions options, CancellationToken cancellation)
    {
        var shown = clues.Body < 0 ? [] : BodyReader.Read(clues.Table, clues.Text, clues.Body, title, Description(clues), options.KeepCaptions);
        var letters = Letters(shown);
        if (letters >= EnoughText || clues.Data.Body is not { } carried || TextMeasure.Of(carried).Letters < letters * DataLead)
        {
            return (shown, true);
        }

        using var document = PageParser.Parse(StateReader.AsHtml(carried), options, cancellation);
        var (table, _) = NodeTableBuilder.Build(document, options.MaxText, cancellation);
        var fromData = BodyReader.Read(table, PageText.Measure(table), 0, title, null, options.KeepCaptions);
        return Letters(fromData) > letters ? (fromData, false) : (shown, true);
    }

    private static int Letters(List<BlockDraft> blocks) => blocks.Sum(block => TextMeasure.Of(block.Text).Letters);

    private static string? Description(PageClues clues) => clues.Head.Meta(MetaNames.Descriptions) ?? clues.Data.Description;

    private static Article Write(PageClues clues, string title, string? site, List<BlockDraft> blocks, bool shown, FoundDate? published)
    {
        var address = Uri.TryCreate(clues.Origin.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        var canonical = ArticleText.Absolute(address, clues.Head.Canonical) ?? ArticleText.Absolute(address, clues.Head.Meta(MetaNames.Urls)) ?? ArticleText.Absolute(null, clues.Data.Url);
        address ??= canonical is null ? null : new Uri(canonical);
        address = clues.Head.Base is { } stated && Uri.TryCreate(address, stated, out var root) ? root : address;
        var authors = AuthorFinder.Find(clues, site, blocks);
        var text = ArticleText.Join(blocks, address);
        var evidence = ExtractEvidence.Read(clues, blocks, shown, title.Length > 0, published is not null);
        return new Article
        {
            Url = clues.Origin.Address,
            CanonicalUrl = canonical,
            Title = title,
            Authors = authors,
            SiteName = site,
            Language = PageLanguage.Find(clues, text.Text),
            PublishedAt = published?.At,
            PublishedPrecision = published?.Precision,
            PublishedFrom = published?.Origin,
            ModifiedAt = DateFinder.Modified(clues, published?.At),
            Text = text.Text,
            Blocks = text.Blocks,
            Links = text.Links,
            Paywalled = evidence.Paywalled,
            Sponsored = PageMarks.IsSponsored(clues),
            Confidence = ExtractConfidence.Of(evidence),
            LostDigits = text.LostDigits,
            ContentHash = PlainText.HashOf(title, text.Text),
            Extractor = ArticleExtractor.Version,
        };
    }
}
