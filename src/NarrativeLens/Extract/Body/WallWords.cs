using System.Buffers;
using System.Collections.Frozen;

namespace NarrativeLens.Extract.Body;

/// <summary>
/// Words by which sites ask the reader to sign in, register or pay, and by which they label advertising. Written by hand from common usage of the press;
/// lower case, letters, digits and single spaces only.
/// </summary>
internal static class WallWords
{
    /// <summary>A short line that begins so belongs to a box that asks for an account or a subscription.</summary>
    public static SearchValues<string> Openings { get; } = SearchValues.Create(
        [
            "subscribe now to", "subscribe to unlock", "subscribe to continue", "subscribe to read", "subscribe today to read", "register to unlock", "register to continue",
            "register to read", "register for free to", "register sign in", "sign in to continue", "sign in to read", "sign in to unlock", "sign in or create", "sign in or register",
            "log in to continue", "log in to read", "log in or subscribe", "login to continue", "create an account or sign in", "create a free account to", "already a subscriber",
            "already a member", "already have an account", "this content is reserved for", "this article is reserved for", "this article is for subscribers",
            "this article is only available to", "this story is for subscribers", "to continue reading this", "to read the full story", "to read the rest of this",
            "jetzt weiterlesen", "sie haben bereits ein abo", "sie sind bereits abonnent", "bereits abonnent", "jetzt registrieren und", "melden sie sich an um",
            "cet article est réservé aux abonnés", "article réservé aux abonnés", "déjà abonné", "connectez vous pour lire", "pour lire la suite",
            "suscríbete para", "ya eres suscriptor", "inicia sesión para", "regístrate para", "contenido exclusivo para suscriptores",
            "abbonati per", "sei già abbonato", "assine para ler", "já é assinante", "al abonnee", "log in om verder",
        ],
        StringComparison.Ordinal);

    /// <summary>A paragraph of any length that begins so stands in place of something embedded, or asks for consent to it.</summary>
    public static SearchValues<string> Consents { get; } = SearchValues.Create(
        [
            "an dieser stelle find", "an dieser stelle befindet sich ein", "um eingebettete inhalte anzuzeigen", "empfohlener externer inhalt", "empfohlener redaktioneller inhalt",
            "externer inhalt", "wir benötigen ihre zustimmung", "wir benötigen ihre einwilligung", "ich bin damit einverstanden dass mir", "mit dem klick auf", "dieser inhalt wird von",
            "wir verwenden cookies", "this content is hosted by", "this content is not available due to your", "to view this content", "allow content from", "allow content provided by",
            "we need your permission to", "we need your consent to", "we apologize but this video", "your browser does not support", "please enable javascript", "please accept cookies",
            "we use cookies", "ccpa right to opt", "if you are a california consumer", "when you visit our website we store cookies", "please note that opting out",
            "ce contenu est bloqué", "pour afficher ce contenu", "en cliquant sur accepter", "este contenido está bloqueado", "para ver este contenido", "per visualizzare questo contenuto",
            "this article contains affiliate links", "we may earn a commission",
        ],
        StringComparison.Ordinal);

    /// <summary>A line made of these words alone labels an advertisement.</summary>
    public static FrozenSet<string> AdWords { get; } =
        ("ad ads advertisement advertisements advertising advert anzeige anzeigen werbung reklam reklama reklame publicité publicidad publicidade pubblicità advertentie annonce annons iklan mainos "
        + "hirdetés oglas реклама διαφήμιση פרסומת إعلان اعلان विज्ञापन 广告 廣告 広告 광고 โฆษณา").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whole lines that stand around an advertisement.</summary>
    public static FrozenSet<string> AdLines { get; } = new[]
    {
        "article continues below this ad", "article continues after this advertisement", "story continues below", "story continues below this advertisement", "story continues below advertisement",
        "article continues after advertisement", "article continues below advertisement", "advertisement scroll to continue", "continue reading below advertisement", "scroll to continue",
        "artikel wird nach der anzeige fortgesetzt", "nach der anzeige weiterlesen", "la suite après la publicité", "sigue leyendo tras la publicidad", "continua após a publicidade",
        "continua dopo la pubblicità", "lees verder onder de advertentie", "artikkelen fortsetter under annonsen", "artikeln fortsätter efter annonsen",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a box for consent speaks of; the wording of the common consent platforms and of the laws behind them (CCPA, GDPR).</summary>
    public static SearchValues<string> ConsentSubjects { get; } = SearchValues.Create(
        [
            "cookie", "opt out", "opt-out", "opting out", "opting-out", "personal information", "personal data", "personenbezogene daten", "sale of your",
            "datenschutzerklärung", "données personnelles", "datos personales", "dati personali", "privacy policy", "privacy statement", "consent preferences",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>By these words such a box speaks to the reader.</summary>
    public static SearchValues<string> Addressed { get; } =
        SearchValues.Create(["you ", "your ", "our website", "this website", "unsere website", "sie ", "ihre ", "vous ", "vos ", "su consentimiento"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts of the names of consent platforms and of the boxes they add to a page: what is named so is never the article, however long it is.</summary>
    public static SearchValues<string> ConsentNames { get; } = SearchValues.Create(
        [
            "onetrust", "-pc-sdk", "optanon", "cookiebot", "usercentrics", "didomi", "qc-cmp", "sp_message", "truste-", "osano-", "termly", "iubenda-cs", "borlabs-cookie",
            "consent-sdk", "consent-manager", "consent-banner", "consent-dialog", "consent-modal", "cookie-banner", "cookie-notice", "cookie-consent", "cookie-law", "cookie-preference",
            "cookie-dialog", "cookie-modal", "preference-center",
        ],
        StringComparison.OrdinalIgnoreCase);
}
