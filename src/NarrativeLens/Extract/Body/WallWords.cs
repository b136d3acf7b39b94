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
}
