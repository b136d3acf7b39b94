namespace NarrativeLens.Brief.Writing;

/// <summary>How the origin of words is told.</summary>
internal static class Sources
{
    private const int MostAuthors = 3;

    /// <summary>Outlet, authors, day and linked title.</summary>
    public static Markup Full(Citation from) => Markup.Of($"{Short(from)}, {Markup.Link(TitleOf(from), from.Url)}");

    /// <summary>Outlet, authors and day.</summary>
    public static Markup Short(Citation from) => Markup.Of($"{from.Outlet}{Authors(from)}, {Dates.Day(from.Published)}{(from.Sponsored ? " (sponsored)" : "")}");

    /// <summary>The outlet, linked.</summary>
    public static Markup Linked(Citation from) => Markup.Of($"{Markup.Link(from.Outlet, from.Url)}{(from.Sponsored ? " (sponsored)" : "")}");

    /// <summary>A sentence that names the copies; nothing where there is none.</summary>
    public static Markup Copies(IReadOnlyList<Citation> copies) => copies.Count == 0
        ? Markup.None
        : Markup.Of($"The same words also ran in {new Markup(string.Join(", ", copies.Select(c => Linked(c).Markdown)))}.");

    /// <summary>An address as a link, told without its scheme; a path as it is.</summary>
    public static Markup Address(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        return Markup.Link(at < 0 ? address : address[(at + 3)..], address);
    }

    private static string Authors(Citation from) => from.Authors.Count switch
    {
        0 => "",
        <= MostAuthors => $" ({string.Join(", ", from.Authors)})",
        _ => $" ({string.Join(", ", from.Authors.Take(MostAuthors))} and others)",
    };

    private static string TitleOf(Citation from) => string.IsNullOrWhiteSpace(from.Title) ? "untitled" : from.Title;
}
