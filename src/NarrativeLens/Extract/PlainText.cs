using System.Text;
using NarrativeLens.Collect;

namespace NarrativeLens.Extract;

/// <summary>Reads a text without markup as an article; the text itself is kept to the letter, so offsets are those of the file.</summary>
public static class PlainText
{
    /// <summary>Version that articles read here carry.</summary>
    public const string Version = "text/1";

    /// <summary>An article of one block per paragraph; paragraphs are parted by blank lines.</summary>
    /// <param name="text">The text as read.</param>
    /// <param name="address">File path, URL or "-".</param>
    /// <param name="published">When it was or will be published; the reference for "today". Null where unknown.</param>
    /// <param name="title">The headline, where it is known from elsewhere.</param>
    public static Article Read(string text, string address, DateTimeOffset? published = null, string title = "") => new()
    {
        Url = address,
        Title = title,
        Text = text,
        Blocks = Paragraphs(text),
        Language = Language.Of(text),
        PublishedAt = published,
        PublishedPrecision = published is null ? null : published.Value.TimeOfDay == TimeSpan.Zero ? DatePrecision.Day : DatePrecision.Minute,
        PublishedFrom = published is null ? null : DateOrigin.Text,
        ContentHash = HashOf(title, text),
        Extractor = Version,
    };

    /// <summary>The content hash of <see cref="Article.ContentHash"/>.</summary>
    public static string HashOf(string title, string text) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(title + "\n" + text));

    private static List<Block> Paragraphs(string text)
    {
        var blocks = new List<Block>();
        var start = -1;
        var end = 0;
        var at = 0;
        while (at < text.Length)
        {
            var lineEnd = text.IndexOf('\n', at);
            lineEnd = lineEnd < 0 ? text.Length : lineEnd;
            if (text.AsSpan(at, lineEnd - at).IsWhiteSpace())
            {
                Close();
            }
            else
            {
                start = start < 0 ? at : start;
                end = lineEnd;
            }

            at = lineEnd + 1;
        }

        Close();
        return blocks;

        void Close()
        {
            if (start >= 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, null, start, end - start));
                start = -1;
            }
        }
    }
}
