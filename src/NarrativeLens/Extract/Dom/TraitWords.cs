using System.Collections.Frozen;

namespace NarrativeLens.Extract.Dom;

/// <summary>
/// The vocabulary of class names. Chosen by hand from names that recur over many sites (the public-domain site rules of
/// full-text feed readers and the pages this was developed on); words of one site only were left out.
/// </summary>
internal static class TraitWords
{
    /// <summary>Single words of a name: "story-share-bar" has the words story, share and bar.</summary>
    public static FrozenDictionary<string, Trait> Words { get; } = Table(
        (Trait.Noise, "related relatedposts relatedstories relatedarticles recommended recommendation recommendations recirc recirculation readmore "
            + "share sharing sharer sharebar sharedaddy addthis addtoany social socials socialbar "
            + "newsletter newsletters subscribe subscription signup mailinglist optin "
            + "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paginator toc sidebar rail "
            + "ad ads advert adverts advertisement advertising adslot adunit adbox dfp sponsor sponsored advertorial outbrain taboola anzeige publicidad publicite werbung "
            + "promo promos promotion promoted teasers upsell cta banner popup modal overlay lightbox "
            + "cookie cookies consent gdpr onetrust optanon cookiebot usercentrics didomi footer tags taglist tagcloud keywords tooltip sr toolbar tools print "
            + "authorbox authorbio bio aboutauthor editsection disclaimer copyright trending popular mostread mostviewed ticker marquee "
            + "poll quiz rating ratings login register feedback whatsapp telegram twitterfollow disclosure noprint metadata postmeta interlink recirclink "
            + "aside weiterlesen linkbox seealso alsoread moreon morefrom backlink kicker eyebrow rubric"),
        (Trait.Comments | Trait.Noise, "comment comments commentlist disqus respond discussion kommentare comentarios commentaires"),
        (Trait.Credit, "credit credits copyrights photocredit imagecredit agency fotocredit"),
        (Trait.Caption, "caption captions figcaption bildunterschrift legende rscaption captiontext"),
        (Trait.Author, "author authors authorname authornames articleauthor postauthor bylinename bylineauthor byline bylines autor autoren auteur auteurs writer contributor contributors journalist vcard schreiber"),
        (Trait.Date, "date datetime dateline timestamp pubdate published publishdate postdate datum datepublished posted pubtime"),
        (Trait.Date | Trait.Modified, "updated modified datemodified lastmodified update"),
        (Trait.Standfirst, "standfirst dek deck subtitle subheadline subhead summary lead lead lede leadtext intro excerpt chapo chapeau vorspann strapline sapo bajada entradilla abstract ingress"),
        (Trait.Standfirst | Trait.Noise, "teaser"),
        (Trait.Paywall, "paywall paywalled metered meteredcontent regwall premiumwall"),
        (Trait.Footnote, "footnote footnoteref fnref noteref endnote"));

    /// <summary>Whole names, squeezed to letters and digits: "Article__Body" is "articlebody". A name that ends so counts too.</summary>
    public static FrozenSet<string> BodyNames { get; } = (
        "articlebody entrycontent postcontent articlecontent postbody storybody articletext bodytext bodycontent storycontent contentbody storytext newstext "
        + "articlebodytext bodycopy thecontent entrybody blogcontent nodecontent newscontent newsbody itemfulltext fulltext articlecopy cuerponoticia texteditor "
        + "articlemaincontent postarticle contentarticle articlemain maintext detailtext detailcontent newsdetail articledetail richtext rtecontent fieldnamebody "
        + "singlecontent contenttext articlefulltext cuerpo artikeltext contentarticlebody blogpostcontent tdpostcontent storydetail").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whole names, squeezed, that are noise although no single word of them is.</summary>
    public static FrozenSet<string> NoiseNames { get; } = (
        "readmore readalso alsoread seealso morestories mostread mostpopular topstories latestnews latestposts nextpost prevpost previouspost postnavigation postnav "
        + "skiplink skiptocontent skiptomain skipnav relatedlinks relatedcontent relatednews aboutauthor aboutauthors abouttheauthor authorbio authorcard authorinfo authorbox postmeta entrymeta articlemeta postfooter "
        + "entryfooter articlefooter articletags posttags storytags inarticlead nextarticle followus visuallyhidden screenreadertext screenreaderonly sronly noprint "
        + "jumptocontent backtotop onthispage tableofcontents moreonthis moretopics readnext upnext youmaylike youmightlike editorspicks pullquote wpblockpullquote "
        + "pulledquote speechifyignore audioplayer listentoarticle videoplayer adwrapper adcontainer").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name that starts with one of these tells of a state or a layout, not of the inside.</summary>
    public static FrozenSet<string> StateWords { get; } =
        "has no not with without is js hide show enable enabled disable disabled theme template single type category".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>ARIA roles and landmark names (WAI-ARIA 1.2, section 5.3.4).</summary>
    public static FrozenDictionary<string, Trait> Roles { get; } = new Dictionary<string, Trait>(StringComparer.OrdinalIgnoreCase)
    {
        ["navigation"] = Trait.Noise, ["complementary"] = Trait.Noise, ["banner"] = Trait.Noise, ["contentinfo"] = Trait.Noise, ["dialog"] = Trait.Noise,
        ["search"] = Trait.Noise, ["alertdialog"] = Trait.Noise, ["menu"] = Trait.Noise, ["menubar"] = Trait.Noise, ["tooltip"] = Trait.Noise,
        ["doc-noteref"] = Trait.Footnote,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>schema.org properties of an article.</summary>
    public static FrozenDictionary<string, Trait> Properties { get; } = new Dictionary<string, Trait>(StringComparer.OrdinalIgnoreCase)
    {
        ["articleBody"] = Trait.Body, ["text"] = Trait.Body, ["reviewBody"] = Trait.Body, ["author"] = Trait.Author, ["creator"] = Trait.Author,
        ["datePublished"] = Trait.Date, ["dateCreated"] = Trait.Date, ["dateModified"] = Trait.Date | Trait.Modified,
        ["caption"] = Trait.Caption, ["comment"] = Trait.Comments | Trait.Noise,
        ["description"] = Trait.Standfirst, ["alternativeHeadline"] = Trait.Standfirst, ["copyrightHolder"] = Trait.Credit,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, Trait> Table(params (Trait Trait, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Trait)))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(Trait.None, (all, pair) => all | pair.Trait), StringComparer.Ordinal);
}
