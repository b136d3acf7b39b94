namespace NarrativeLens.Brief.Writing;

/// <summary>The style sheet of the HTML page: a measure that reads well, system fonts, light and dark, phone and print.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet, with line feeds whatever the source file has: its hash stands in the page's policy.</summary>
    public static readonly string Css = Source.ReplaceLineEndings("\n");

    private const string Source = """

        :root{--paper:#fff;--ink:#1a1a1a;--soft:#555;--line:#d9d9d6;--wash:#f6f6f3;--link:#005a8c;--bar:#0072b2}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#ececec;--soft:#b4b6ba;--line:#3a3d44;--wash:#1f2227;--link:#7cc4f0;--bar:#56b4e9}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
        main,nav{max-width:50rem;margin:0 auto;padding:0 1.25rem}
        main{padding-bottom:4rem}
        main:focus{outline:none}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:1rem 0;border-bottom:1px solid var(--line);font-size:.9375rem}
        nav a{display:inline-block;padding:.2rem 0;text-decoration:none}
        nav a:hover{text-decoration:underline}
        .skip{position:absolute;left:-100rem}
        .skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link);z-index:1}
        h1,h2,h3{line-height:1.25}
        h1{font-size:1.625rem;margin:2.25rem 0 1rem;letter-spacing:-.01em}
        h1+p{font-size:1.1875rem;line-height:1.55;border-left:4px solid var(--bar);padding-left:1rem;margin:0 0 2rem}
        h2{font-size:1.4rem;margin:3rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line)}
        h3{font-size:1.0625rem;margin:2rem 0 .5rem}
        p,main>ul,blockquote{max-width:43rem}
        p{margin:.75rem 0}
        a{color:var(--link);text-underline-offset:.15em}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        blockquote{margin:1.25rem 0 .75rem;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line)}
        blockquote p{margin:.35rem 0}
        blockquote p+p{font-size:.9375rem;color:var(--soft)}
        ul{padding-left:1.25rem}
        li{margin:.3rem 0}
        blockquote+ul{list-style:none;padding-left:1.1875rem;margin:0 0 1.75rem;font-size:.9375rem}
        figure{margin:1.5rem 0}
        figure svg{display:block;width:102%;max-width:38rem;height:auto;margin-left:-2.2%}
        .scroll{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums;min-width:100%}
        th,td{padding:.4rem .45rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        thead th{vertical-align:bottom;color:var(--soft);font-weight:600;font-size:.75rem;border-bottom:2px solid var(--line)}
        tbody th{font-weight:400}
        tbody tr:nth-child(even){background:var(--wash)}
        .n{text-align:right;white-space:nowrap}
        thead .n{white-space:normal}
        @media print{
        nav,.skip{display:none}
        body{font-size:10.5pt;line-height:1.4}
        main{max-width:none;padding:0}
        h1{margin-top:0}
        h2,h3{break-after:avoid}
        blockquote,tr,figure{break-inside:avoid}
        .scroll{overflow:visible}
        table{font-size:8.5pt}
        th,td{padding:.2rem .35rem}
        a{color:inherit}
        figure svg{max-width:13cm}
        }

        """;
}
