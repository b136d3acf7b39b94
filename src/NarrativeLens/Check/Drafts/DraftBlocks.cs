using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace NarrativeLens.Check;

/// <summary>The blocks of a parsed draft, as places in its source.</summary>
internal static class DraftBlocks
{
    /// <summary>Blocks in order, none overlapping another; front matter and link definitions left out.</summary>
    /// <param name="document">The parsed draft.</param>
    /// <param name="markdown">Its source, which every place is held to.</param>
    public static IReadOnlyList<Block> Of(MarkdownDocument document, string markdown)
    {
        var found = new List<Block>();
        Collect(document, BlockKind.Paragraph, found);
        var blocks = new List<Block>(found.Count);
        foreach (var block in found.Where(block => block.Span.End <= markdown.Length).Select(block => Trimmed(block, markdown)).OrderBy(block => block.Start))
        {
            if (block.Length > 0 && (blocks.Count == 0 || block.Start >= blocks[^1].Span.End))
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    // Rows keep the spaces inside their outer bars.
    private static Block Trimmed(Block block, string markdown)
    {
        var words = markdown.AsSpan(block.Start, block.Length);
        return block with { Start = block.Start + words.Length - words.TrimStart().Length, Length = words.Trim().Length };
    }

    private static void Collect(ContainerBlock parent, BlockKind kind, List<Block> found)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    break;
                case TableRow row:
                    found.Add(Place(row, BlockKind.TableRow));
                    break;
                case ContainerBlock container:
                    Collect(container, KindOf(container, kind), found);
                    break;
                case HeadingBlock heading:
                    found.Add(Words(heading, BlockKind.Heading, heading.Level));
                    break;
                case ParagraphBlock paragraph:
                    found.Add(Words(paragraph, kind, null));
                    break;
                case CodeBlock or HtmlBlock:
                    found.Add(Place(block, BlockKind.Code));
                    break;
                default:
                    break;
            }
        }
    }

    private static BlockKind KindOf(ContainerBlock container, BlockKind outer) => container switch
    {
        QuoteBlock => BlockKind.Quote,
        ListItemBlock => BlockKind.ListItem,
        _ => outer,
    };

    // The words begin where the first inline does, past the marks of a heading or list item.
    private static Block Words(LeafBlock leaf, BlockKind kind, int? level)
    {
        var start = leaf.Inline?.FirstChild?.Span.Start ?? leaf.Span.Start;
        var last = leaf.Inline?.LastChild?.Span.End ?? leaf.Span.End;
        return start >= leaf.Span.Start && last >= start && last <= leaf.Span.End
            ? new Block(kind, level, start, last - start + 1)
            : Place(leaf, kind) with { Level = level };
    }

    private static Block Place(MarkdigBlock block, BlockKind kind) => new(kind, null, block.Span.Start, Math.Max(0, block.Span.Length));
}
