using System.Buffers;
using System.Collections.Frozen;

namespace NarrativeLens.Extract.Body;

/// <summary>
/// Words by which pages announce what is not the article. Collected while reading news pages of many countries; lower case, letters, digits and
/// single spaces only.
/// </summary>
internal static class BlockWords
{
    /// <summary>A short heading or line that is one of these begins the tail of the page: what follows is not the article.</summary>
    public static FrozenSet<string> Tails { get; } = new[]
    {
        "related", "related articles", "related stories", "related news", "related content", "related topics", "related links", "related posts",
        "related reading", "more from this author",
        "read next", "up next", "more stories", "more news", "more on this story", "more on this topic", "more from", "recommended",
        "recommended for you", "recommended reading", "you may also like",
        "you might also like", "most read", "most popular", "trending", "trending now", "latest news", "latest stories", "top stories",
        "editors picks", "comments", "leave a comment", "leave a reply",
        "join the conversation", "post a comment", "share this article", "share this", "about the author", "about the authors", "topics", "tags",
        "sign up for our newsletter", "subscribe to our newsletter",
        "read more", "see also", "follow us", "author", "mehr zum thema", "das könnte sie auch interessieren", "lesen sie auch", "kommentare",
        "weitere artikel", "ähnliche artikel",
        "à lire aussi", "lire aussi", "sur le même sujet", "commentaires", "noticias relacionadas", "te puede interesar", "más noticias",
        "comentarios", "leia também", "leia mais", "leggi anche",
        "articoli correlati", "potrebbe interessarti", "lees ook", "meer over", "läs mer", "läs också", "les også", "læs også", "czytaj także",
        "zobacz także", "ilgili haberler", "相关阅读", "相关新闻", "延伸阅读", "関連記事", "おすすめ記事",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A short block that begins so asks the reader to do something, or credits somebody.</summary>
    public static SearchValues<string> Calls { get; } = SearchValues.Create(
        [
            "read more", "read also", "also read", "read next", "see also", "more:", "related:", "watch:", "listen:", "sign up", "subscribe",
            "follow us", "click here", "join our", "download our",
            "advertisement", "share this", "photo:", "image:", "credit:", "source:", "©", "copyright", "all rights reserved", "get the latest",
            "don't miss", "editor's note: this story was originally",
            "recommended videos", "we apologize, but this video", "tap here to see", "this content is reserved", "empfohlener redaktioneller inhalt",
            "an dieser stelle find", "auch interessant", "weitere videos",
            "dieses thema im programm", "diesen artikel teilen", "partager cet article", "article réservé aux abonnés", "quelle:", "quellen:",
            "publicité", "publicidad", "reporting by", "our standards:", "ein klick für den datenschutz",
            "lesen sie auch", "mehr dazu", "lesen sie mehr", "anzeige", "foto:", "lire aussi", "à lire aussi", "lire également", "lea también",
            "lee también", "te puede interesar", "leer más", "leia também", "leia mais",
            "leggi anche", "lees ook", "läs mer", "läs också", "les også", "læs også", "czytaj także", "czytaj też", "zobacz także", "читайте также",
            "читайте також", "baca juga", "okuyun", "اقرأ أيضا", "相关阅读",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that stand beside a number of minutes or a time of day in the lines around a headline.</summary>
    public static SearchValues<string> ReadingTimes { get; } = SearchValues.Create(
        [
            "min read", "minute read", "minutes read", "mins read", "reading time", "lesezeit", "min. lesen", "temps de lecture", "min de lecture", "tiempo de lectura", "min de lectura",
            "tempo di lettura", "tempo de leitura", "leestijd", "lästid", "lesetid", "læsetid", "czas czytania", "uhr", "gmt", "publicerad", "uppdaterad", "publisert", "oppdatert",
            "publiceret", "opdateret", "gepubliceerd", "bijgewerkt", "opublikowano", "aktualizacja", "güncelleme", "yayınlanma", "hours ago", "minutes ago", "days ago",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that open a byline or a time line.</summary>
    public static SearchValues<string> Labels { get; } = SearchValues.Create(
        [
            "by ", "published", "updated", "posted", "last updated", "first published", "von ", "veröffentlicht", "aktualisiert", "par ", "publié",
            "mis à jour", "por ", "publicado", "actualizado",
            "di ", "pubblicato", "aggiornato", "written by", "reading time", "lesezeit", "temps de lecture",
        ],
        StringComparison.OrdinalIgnoreCase);
}
