using System.Buffers;
using System.Collections.Frozen;

namespace NarrativeLens.Extract;

/// <summary>Words by which pages say that they are an article, or that they are none.</summary>
internal static class SignWords
{
    /// <summary>Metas that name the kind of page (Open Graph; the others are those of common publishing systems).</summary>
    public static IReadOnlyList<string> TypeMetas { get; } = ["og:type", "parsely-type", "article:content_type"];

    /// <summary>What such a meta holds on an article (ogp.me; "post" is Parse.ly's).</summary>
    public static FrozenSet<string> ArticleTypes { get; } =
        new[] { "article", "og:article", "newsarticle", "news", "post", "blog", "story" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Headlines of gates and error pages begin so. By hand from the status texts of HTTP (RFC 9110) and the usual names of log-in, consent and check pages in
    /// the languages of the press we read; lower case, letters, digits and single spaces only.
    /// </summary>
    public static SearchValues<string> Gates { get; } = SearchValues.Create(
        [
            "log in", "login", "sign in", "signin", "sign up", "register", "create an account", "create your account", "forgot password", "reset your password", "my account",
            "page not found", "not found", "404", "403", "401", "500", "502", "503", "error 4", "error 5", "access denied", "forbidden", "unauthorized", "bad gateway",
            "service unavailable", "internal server error", "too many requests", "this page is not available", "page unavailable", "just a moment", "one moment please",
            "checking your browser", "attention required", "are you a robot", "verify you are human", "security check", "captcha", "please enable javascript", "enable cookies",
            "your privacy choices", "before you continue", "we value your privacy", "cookie settings", "cookie consent", "subscribe to continue",
            "anmelden", "einloggen", "registrieren", "seite nicht gefunden", "zugriff verweigert", "se connecter", "connexion", "page introuvable", "page non trouvée", "accès refusé",
            "iniciar sesión", "página no encontrada", "acceso denegado", "accedi", "pagina non trovata", "entrar", "página não encontrada", "inloggen", "pagina niet gevonden",
            "logga in", "sidan hittades inte", "logg inn", "siden finnes ikke", "log ind", "siden blev ikke fundet", "zaloguj", "nie znaleziono strony", "giriş yap", "sayfa bulunamadı",
            "войти", "страница не найдена", "登录", "登入", "页面不存在", "找不到页面", "ログイン", "ページが見つかりません", "로그인", "페이지를 찾을 수 없습니다",
        ],
        StringComparison.Ordinal);
}
