using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>Short ways to read a text in these tests.</summary>
internal static class Reading
{
    /// <summary>A Sunday, at noon in New York.</summary>
    public static DateTimeOffset Published { get; } = new(2026, 2, 8, 12, 0, 0, TimeSpan.FromHours(-5));

    public static FigureReport Of(string text, string title = "") => new FigureFinder().Find(PlainText.Read(text, "-", Published, title));

    public static Figure Only(string text, string title = "") => Assert.Single(Of(text, title).Figures);

    public static Figure Quoted(string text, string quote, string title = "") => Assert.Single(Of(text, title).Figures, figure => figure.Quote == quote);
}
