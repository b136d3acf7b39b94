namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the language of an article: what the page says, unless its text clearly tells another; where it says nothing, what the text tells.</summary>
internal static class PageLanguage
{
    /// <summary>The text overrules the page's own word from this length on: templates often keep the language of their makers.</summary>
    private const int EnoughText = 400;

    /// <summary>A BCP 47 primary language; null where neither page nor text tells.</summary>
    public static string? Find(PageClues clues, string text)
    {
        var stated = Primary(clues.Head.Language) ?? Primary(clues.Head.Meta(MetaNames.Languages)) ?? Primary(clues.Data.Language);
        return stated is null ? Language.Of(text)
            : text.Length >= EnoughText ? Language.Clearly(text) ?? stated
            : stated;
    }

    private static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetter) ? primary : null;
    }
}
