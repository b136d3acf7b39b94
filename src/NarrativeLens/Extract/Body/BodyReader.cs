using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Reads the body at a row as clean blocks, with the standfirst that stands before it.</summary>
internal static class BodyReader
{
    /// <summary>The blocks of the article.</summary>
    /// <param name="table">The page.</param>
    /// <param name="text">Its running text.</param>
    /// <param name="body">The row of the body.</param>
    /// <param name="title">The headline.</param>
    /// <param name="description">The description that the page gives of itself.</param>
    /// <param name="keepCaptions">Whether captions belong to the text.</param>
    public static List<BlockDraft> Read(NodeTable table, PageText text, int body, string title, string? description, bool keepCaptions)
    {
        var dropped = Clutter.Mark(table, text, body, keepCaptions);
        var blocks = BlockWriter.Write(table, body, dropped);
        var standfirst = StandfirstFinder.Find(table, text, body, description);
        if (standfirst >= 0)
        {
            dropped[standfirst] = false;
            blocks.InsertRange(0, BlockWriter.Write(table, standfirst, dropped));
        }

        return BlockFilter.Clean(blocks, title);
    }
}
