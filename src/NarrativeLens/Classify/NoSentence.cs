using System.Text.RegularExpressions;

namespace NarrativeLens.Classify;

/// <summary>Why a stretch of text is no sentence and so can tell no story, whatever words stand in it.</summary>
internal enum NoSentenceReason
{
    /// <summary>A row or the header of a table.</summary>
    TableRow,

    /// <summary>Program code, or what a page's author marked as preformatted.</summary>
    Code,

    /// <summary>HTML tags, attributes or style rules.</summary>
    Markup,

    /// <summary>An entry of a reference list: a title with its address or the date it was looked up.</summary>
    Reference,
}

/// <summary>Knows what only looks like a sentence: rows, code, markup and reference lists.</summary>
internal static partial class NoSentence
{
    // Lines beyond this are read as if they ended there: no row, tag or entry that a person wrote is longer.
    private const int LongestLine = TokenizedText.LongestRead;

    // More of the line than this in addresses, or in tags, and the words are only their labels.
    private const double AddressShare = 0.3;
    private const double MarkupShare = 0.3;

    // What may be a title is one where so many of its long words begin with a capital.
    private const double TitleShare = 0.8;
    private const int FewestTitleWords = 3;

    private static readonly (NoSentenceReason Reason, Func<string, bool> Fits)[] s_reasons =
    [
        (NoSentenceReason.TableRow, line => TableRow().IsMatch(line)),
        (NoSentenceReason.Code, line => CodeFence().IsMatch(line)),
        (NoSentenceReason.Markup, line => Style().IsMatch(line) || ShareOf(Tag(), line) >= MarkupShare),
        (NoSentenceReason.Reference, line => FootnoteWithAddress().IsMatch(line) || LookedUp().IsMatch(line) || SiteLast().IsMatch(line) || WorkOfAYear().IsMatch(line) || IsTitle(line) || ShareOf(Address(), line) >= AddressShare),
    ];

    /// <summary>Why a sentence of an article is none; null where it is one. The whole line that it stands in is looked at, since
    /// a full stop inside a title or a cell parts a line that is still no prose.</summary>
    public static NoSentenceReason? ReasonOf(Article article, Block? block, TextSpan sentence) => block?.Kind switch
    {
        BlockKind.TableRow => NoSentenceReason.TableRow,
        BlockKind.Code => NoSentenceReason.Code,
        _ => ReasonOf(LineAround(article.Text, sentence)),
    };

    /// <summary>Why a line is no sentence; null where it is one.</summary>
    public static NoSentenceReason? ReasonOf(string line)
    {
        foreach (var (reason, fits) in s_reasons)
        {
            if (fits(line))
            {
                return reason;
            }
        }

        return null;
    }

    private static string LineAround(string text, TextSpan sentence)
    {
        var before = text.AsSpan(0, sentence.Start);
        before = before[Math.Max(0, before.Length - LongestLine)..];
        var start = sentence.Start - before.Length + before.LastIndexOf('\n') + 1;
        var after = text.AsSpan(sentence.End, Math.Min(LongestLine, text.Length - sentence.End));
        var end = after.IndexOf('\n') is >= 0 and var feed ? sentence.End + feed : sentence.End + after.Length;
        return text.Substring(start, Math.Min(end - start, 2 * LongestLine));
    }

    // A title is told from a remark by its capitals: in "From Gold to Code: A History" all long words have them.
    private static bool IsTitle(string line)
    {
        if (!PerhapsTitle().IsMatch(line))
        {
            return false;
        }

        int longWords = 0, capitals = 0;
        foreach (var word in LongWord().EnumerateMatches(line))
        {
            longWords++;
            capitals += char.IsUpper(line[word.Index]) ? 1 : 0;
        }

        return longWords >= FewestTitleWords && capitals >= TitleShare * longWords;
    }

    private static double ShareOf(Regex pattern, string line)
    {
        var covered = 0;
        foreach (var match in pattern.EnumerateMatches(line))
        {
            covered += match.Length;
        }

        return covered / (double)Math.Max(1, line.Length);
    }

    // Two or more bars that part cells; the first line of a wrapped table is enough.
    [GeneratedRegex(@"^\s*\|[^|\n]*\||[^|\n]\|[^|\n]+\|[^|\n]", RegexOptions.NonBacktracking)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\s*(```|~~~)", RegexOptions.NonBacktracking)]
    private static partial Regex CodeFence();

    // An attribute with a quoted value inside a tag's leavings, or two style rules.
    [GeneratedRegex(@"\b(style|class|href|src|target|width|height|alt|id)\s*=\s*[""'][^""']*[""']|[a-z-]{3,30}:\s*[^;:\n]{1,60};\s*[a-z-]{3,30}:\s*[^;:\n]{1,60};", RegexOptions.NonBacktracking)]
    private static partial Regex Style();

    [GeneratedRegex(@"</?[a-zA-Z!][^<>\n]*>?", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "[^12]: Title, https://…", "[3] Title https://…", "12. Title, https://…".
    [GeneratedRegex(@"^\s*(\[\^?\w{1,12}\]:?|\^|\d{1,3}[.)])\s.*(https?://|www\.)\S", RegexOptions.NonBacktracking)]
    private static partial Regex FootnoteWithAddress();

    // "Marr, Jo, and A. Toll. 2020. ‘Coins and Crowds’. Journal of Markets."
    [GeneratedRegex(@"^[\s*•\d.)\]-]*\p{Lu}[\p{L}'’-]*, \p{Lu}.{0,120}\b((19|20)\d\d[a-z]?|n\.d)\)?\. [‘“""*_]", RegexOptions.NonBacktracking)]
    private static partial Regex WorkOfAYear();

    // "‘Coins and Crowds: A History’." and "Coins and Crowds (August 10, 2020)."
    [GeneratedRegex(@"^\s*[‘“""'][^‘’“”""]{10,300}[’”""']?[.,]?[’”""']?\s*$|^[^.!?]{10,200}\((January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (19|20)\d\d\)\.?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex PerhapsTitle();

    [GeneratedRegex(@"\b\p{L}{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongWord();

    // "…, accessed February 5, 2026", "(retrieved 5 February 2026)".
    [GeneratedRegex(@"[,(–—-]\s*(accessed|retrieved|last accessed)( on)?:? (\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LookedUp();

    // "Digital asset treasuries - SEC.gov" and the same with its address behind.
    [GeneratedRegex(@"\s[-–—|]\s[\w.-]{1,40}\.(com|org|net|gov|io|co|edu|eu|uk|info|news)\s*(,.*)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteLast();
}
