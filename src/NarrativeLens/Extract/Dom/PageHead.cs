using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>What a page says of itself outside its text: metas, links, title, language, scripts.</summary>
internal sealed class PageHead
{
    /// <summary>A longer script is no data of one article, in code units.</summary>
    private const int LongestScript = 4_000_000;

    private readonly List<(string Name, string Content)> _metas = [];
    private readonly List<PageScript> _scripts = [];

    /// <summary>Name, property or itemprop (lower case) with content, in document order; empty contents left out.</summary>
    public IReadOnlyList<(string Name, string Content)> Metas => _metas;

    /// <summary>The inline scripts, in document order.</summary>
    public IReadOnlyList<PageScript> Scripts => _scripts;

    /// <summary>The title element.</summary>
    public string? Title { get; private set; }

    /// <summary>The lang attribute of the root.</summary>
    public string? Language { get; private set; }

    /// <summary>The href of the canonical link.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The href of the base element.</summary>
    public string? Base { get; private set; }

    /// <summary>The first content of the first of these names that is present.</summary>
    public string? Meta(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in _metas)
            {
                if (meta.Name == name)
                {
                    return meta.Content;
                }
            }
        }

        return null;
    }

    /// <summary>Every content of this name.</summary>
    public IEnumerable<string> MetasOf(string name) => _metas.Where(m => m.Name == name).Select(m => m.Content);

    /// <summary>Takes what this element says of the page, if anything.</summary>
    public void Read(TreeElement element)
    {
        switch (element.Kind.Name)
        {
            case "html":
                Language ??= element.Attribute("lang") ?? element.Attribute("xml:lang");
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "title" when element.Around is TreeElement { Kind.Name: "head" or "body" or "html" }:
                Title ??= TextOf(element).ToString();
                break;
            case "base":
                Base ??= element.Attribute("href");
                break;
            case "link" when Canonical is null && element.Attribute("rel")?.Contains("canonical", StringComparison.OrdinalIgnoreCase) == true:
                Canonical = element.Attribute("href");
                break;
            case "script" when element.Attribute("src") is null && TextOf(element) is { Length: > 0 and <= LongestScript } script:
                _scripts.Add(new PageScript(element.Attribute("type") ?? "", script));
                break;
            default:
                break;
        }
    }

    private static ReadOnlyMemory<char> TextOf(TreeElement element) => element.Children is [TreeText text, ..] ? text.Characters : default;

    private void ReadMeta(TreeElement element)
    {
        if (element.Attribute("content")?.Trim() is not { Length: > 0 } content)
        {
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.Attribute(key)?.Trim().ToLowerInvariant() is { Length: > 0 } name)
            {
                _metas.Add((key == "itemprop" ? "itemprop:" + name : name, content));
            }
        }
    }
}
