namespace NarrativeLens.Collect.Feeds;

/// <summary>Whose vocabulary an element's name is from.</summary>
internal enum Vocabulary
{
    /// <summary>The feed's own (RSS, Atom, sitemap), or an unknown one without a prefix.</summary>
    Core,
    Atom,
    DublinCore,
    News,
    ITunes,
    FeedBurner,
    Other,
}

/// <summary>One element of a feed entry, read into memory.</summary>
internal sealed class FeedElement(Vocabulary vocabulary, string name)
{
    /// <summary>Whose name it is.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The name without its prefix, in lower case.</summary>
    public string Name { get; } = name;

    // Most elements of a sitemap, which may have 50,000 entries, have neither.
    private Dictionary<string, string>? _attributes;
    private List<FeedElement>? _children;

    /// <summary>Its elements, in order.</summary>
    public IReadOnlyList<FeedElement> Children => _children ?? (IReadOnlyList<FeedElement>)[];

    /// <summary>Its text and that of all elements inside, without blanks at the ends.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute; null where it has none.</summary>
    public string? Attribute(string attribute) => _attributes?.GetValueOrDefault(attribute);

    /// <summary>Notes an attribute by its name as written; letters count the same in both cases.</summary>
    public void SetAttribute(string attribute, string value) => (_attributes ??= new(StringComparer.OrdinalIgnoreCase))[attribute] = value;

    /// <summary>Adds an element behind the others.</summary>
    public void Add(FeedElement child) => (_children ??= []).Add(child);

    /// <summary>Its elements of that name, in order.</summary>
    public IEnumerable<FeedElement> All(Vocabulary vocabulary, string name) => Children.Where(child => child.Vocabulary == vocabulary && child.Name == name);

    /// <summary>The text of the first element of that name that has any; null where none has.</summary>
    public string? TextOf(Vocabulary vocabulary, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (All(vocabulary, name).Select(child => child.Text).FirstOrDefault(text => text.Length > 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
