using AngleSharp.Dom;

namespace NarrativeLens.Extract.Dom;

/// <summary>What a page says of itself outside its text: metas, links, title, language, scripts.</summary>
internal sealed class PageHead
{
    private readonly List<(string Name, string Content)> _metas = [];
    private readonly List<(string Type, string Text)> _scripts = [];

    /// <summary>Name, property or itemprop (lower case) with content, in document order; empty contents left out.</summary>
    public IReadOnlyList<(string Name, string Content)> Metas => _metas;

    /// <summary>Type and text of each inline script, in document order.</summary>
    public IReadOnlyList<(string Type, string Text)> Scripts => _scripts;

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
    public void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                Language ??= element.GetAttribute("lang") ?? element.GetAttribute("xml:lang");
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "title" when element.ParentElement?.LocalName is "head" or "body" or "html":
                Title ??= element.TextContent;
                break;
            case "base":
                Base ??= element.GetAttribute("href");
                break;
            case "link" when element.GetAttribute("rel")?.Contains("canonical", StringComparison.OrdinalIgnoreCase) == true:
                Canonical ??= element.GetAttribute("href");
                break;
            case "script" when !element.HasAttribute("src"):
                _scripts.Add((element.GetAttribute("type") ?? "", element.TextContent));
                break;
            default:
                break;
        }
    }

    private void ReadMeta(IElement element)
    {
        if (element.GetAttribute("content")?.Trim() is not { Length: > 0 } content)
        {
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(key)?.Trim().ToLowerInvariant() is { Length: > 0 } name)
            {
                _metas.Add((key == "itemprop" ? "itemprop:" + name : name, content));
            }
        }
    }
}
