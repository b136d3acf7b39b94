namespace NarrativeLens.Extract.Dom;

/// <summary>An inline script. Most are never looked into, so that the text is copied only when it is asked for.</summary>
/// <param name="Type">Its type attribute; empty where it has none.</param>
/// <param name="Source">Its text, a part of the page.</param>
internal readonly record struct PageScript(string Type, ReadOnlyMemory<char> Source)
{
    /// <summary>True for a script whose type says JSON-LD.</summary>
    public bool IsJsonLd => Type.Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text.</summary>
    public string Text => Source.ToString();
}
