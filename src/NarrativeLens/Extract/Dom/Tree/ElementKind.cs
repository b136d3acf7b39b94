using AngleSharp.Dom;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>What the name of an element means; one instance a name.</summary>
/// <param name="Name">The local name, lower case.</param>
/// <param name="Namespace">The namespace's address.</param>
/// <param name="Flags">How the tree builder treats it.</param>
/// <param name="Tag">What it means for text.</param>
/// <param name="IsUnread">True where nothing inside is text of the page.</param>
internal sealed record ElementKind(string Name, string Namespace, NodeFlags Flags, Tag Tag, bool IsUnread);
