using System.Text;

namespace NarrativeLens.Extract.Body;

/// <summary>The text of an article with its blocks and links, every offset counted in that text.</summary>
/// <param name="Text">Blocks joined by a blank line.</param>
/// <param name="Blocks">The blocks, in order.</param>
/// <param name="Links">Links to web addresses.</param>
/// <param name="LostDigits">Digits that blocks lost.</param>
internal sealed record ArticleText(string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Link> Links, IReadOnlyList<LostDigits> LostDigits)
{
    private const string Parting = "\n\n";

    /// <summary>Joins drafts.</summary>
    /// <param name="drafts">The article's blocks.</param>
    /// <param name="address">What relative links are relative to; null where links cannot be resolved.</param>
    public static ArticleText Join(IReadOnlyList<BlockDraft> drafts, Uri? address)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(drafts.Count);
        var links = new List<Link>();
        var lost = new List<LostDigits>();
        foreach (var draft in drafts)
        {
            text.Append(text.Length == 0 ? "" : Parting);
            foreach (var link in draft.Links)
            {
                if (Absolute(address, link.Href) is { } href)
                {
                    links.Add(new Link(text.Length + link.Start, link.Length, href));
                }
            }

            lost.AddRange(draft.Losses.Select(loss => new LostDigits(loss.Digits, loss.How, blocks.Count)));
            blocks.Add(new Block(draft.Kind, draft.Level, text.Length, draft.Text.Length));
            text.Append(draft.Text);
        }

        return new ArticleText(text.ToString(), blocks, links, lost);
    }

    /// <summary>An http(s) address made absolute; null for any other.</summary>
    public static string? Absolute(Uri? address, string? href)
    {
        if (string.IsNullOrWhiteSpace(href) || href[0] == '#')
        {
            return null;
        }

        var made = address is null ? Uri.TryCreate(href.Trim(), UriKind.Absolute, out var uri) : Uri.TryCreate(address, href.Trim(), out uri);
        return made && uri!.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
    }
}
