namespace NarrativeLens.Brief.Writing;

/// <summary>Markdown that our own writers made: it is not escaped again.</summary>
/// <param name="Markdown">The source.</param>
internal readonly record struct Markup(string Markdown)
{
    /// <summary>Nothing.</summary>
    public static Markup None { get; } = new("");

    /// <summary>A sentence of our own, its values bound by <see cref="BoundWords"/>.</summary>
    public static Markup Of(BoundWords words) => new(words.ToString());

    /// <summary>A link; the words alone where the address is no plain http or https address.</summary>
    public static Markup Link(string words, string address) =>
        Escaping.Url(address) is { } url ? new($"[{Escaping.Text(words)}]({url})") : new(Escaping.Text(words));

    /// <summary>A command of our own, as code; it holds no backtick.</summary>
    public static Markup Code(string command) => new($"`{command}`");

    /// <summary>A passage in quotation marks, its marked part in bold, its cuts shown.</summary>
    public static Markup Quote(Passage passage)
    {
        var (before, marked, after) = (passage.Text[..passage.Start], passage.Text.Substring(passage.Start, passage.Length), passage.Text[(passage.Start + passage.Length)..]);
        var bold = CanBeBold(before, marked, after) ? "**" : "";
        return new($"“{(passage.CutBefore ? "… " : "")}{Escaping.Text(before)}{bold}{Escaping.Text(marked)}{bold}{Escaping.Text(after)}{(passage.CutAfter ? " …" : "")}”");
    }

    // Stars next to a letter on one side and a sign on the other are no emphasis (CommonMark, left- and right-flanking runs).
    private static bool CanBeBold(string before, string marked, string after) =>
        marked.Length > 0 && !char.IsWhiteSpace(marked[0]) && !char.IsWhiteSpace(marked[^1])
        && (char.IsLetterOrDigit(marked[0]) || before.Length == 0 || !IsWordSign(before[^1]))
        && (char.IsLetterOrDigit(marked[^1]) || after.Length == 0 || !IsWordSign(after[0]));

    private static bool IsWordSign(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
