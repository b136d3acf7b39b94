using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Turns a part of the page into blocks: one pass over its rows, a block ends wherever an element begins or ends a line of its own.</summary>
internal sealed class BlockWriter
{
    /// <summary>What is looked at before a superscript.</summary>
    private const int LookBack = 12;

    private readonly NodeTable _table;
    private readonly bool[] _dropped;
    private readonly List<BlockDraft> _blocks = [];
    private readonly Stack<Frame> _frames = new();
    private readonly BlockBuffer _buffer = new();

    private readonly record struct Frame(int Row, Tag Tag, BlockKind Kind, int? Level, bool InDataTable, bool InRow, bool AfterCell);

    private BlockWriter(NodeTable table, bool[] dropped) => (_table, _dropped) = (table, dropped);

    /// <summary>The blocks of the part at <paramref name="row"/>; rows marked in <paramref name="dropped"/> are left out with all they hold.</summary>
    public static List<BlockDraft> Write(NodeTable table, int row, bool[] dropped)
    {
        var writer = new BlockWriter(table, dropped);
        writer._frames.Push(new Frame(-1, Tag.Root, BlockKind.Paragraph, null, false, false, false));
        var at = row;
        while (at < table.End[row])
        {
            writer.CloseUpTo(at);
            at = writer.Read(at);
        }

        writer.CloseUpTo(int.MaxValue);
        writer.Flush(BlockKind.Paragraph, null);
        writer.NoteLosses(row);
        return writer._blocks;
    }

    private void NoteLosses(int row)
    {
        foreach (var losses in DigitCheck.Losses(_table, row, _dropped, _blocks).GroupBy(loss => loss.Block).Where(group => group.Key < _blocks.Count))
        {
            _blocks[losses.Key] = _blocks[losses.Key] with { Losses = [.. losses.Select(loss => (loss.Digits, loss.How))] };
        }
    }

    // The next row to read: the one after, or past all that this one holds.
    private int Read(int row)
    {
        var tag = _table.Tags[row];
        if (tag is Tag.Superscript or Tag.Link && !_dropped[row] && FootnoteMarks.IsMark(_table, row, _buffer.Tail(LookBack)))
        {
            Array.Fill(_dropped, true, row, _table.End[row] - row);
        }

        if (_dropped[row])
        {
            Skip(row, tag);
            return _table.End[row];
        }

        switch (tag)
        {
            case Tag.Text:
                AppendText(row);
                break;
            case Tag.Break:
                Break(row);
                break;
            case Tag.Link:
                Open(row, tag);
                _buffer.OpenLink(_table.Attribute(row, "href") ?? "");
                break;
            case Tag.Image when (_table.Traits[row] & Trait.Caption) == 0:
                _buffer.Part();
                break;
            case Tag.Inline or Tag.Superscript or Tag.Time when (_table.Traits[row] & Trait.Caption) == 0:
                break;
            default:
                OpenBlock(row, tag);
                break;
        }

        return row + 1;
    }

    private void AppendText(int row)
    {
        var text = _table.Text(row);
        _buffer.Append(FootnoteMarks.IsRaised(_table, row) ? FootnoteMarks.Raised(text.ToString()) : text);
    }

    // What is left out still parts what stands around it: a block its words, a mark its numbers.
    private void Skip(int row, Tag tag)
    {
        if (Tags.IsBlock(tag) && (_table.Traits[row] & Trait.Hidden) == 0)
        {
            _buffer.Append(" ");
        }

        _buffer.Part();
    }

    // Two breaks in a row part paragraphs, as old pages write them.
    private void Break(int row)
    {
        var top = _frames.Peek();
        var next = row + 1;
        while (next < _table.Count && _table.Tags[next] == Tag.Text && _table.Text(next).IsWhiteSpace())
        {
            next++;
        }

        if (top.InRow)
        {
            _buffer.Append(" ");
        }
        else if (next < _table.Count && _table.Tags[next] == Tag.Break)
        {
            Flush(top.Kind, top.Level);
        }
        else
        {
            _buffer.Break();
        }
    }

    private void OpenBlock(int row, Tag tag)
    {
        var top = _frames.Peek();
        if (top.InRow)
        {
            _buffer.Append(" ");
            if (tag == Tag.Cell)
            {
                OpenCell(top);
            }

            Open(row, tag);
            return;
        }

        Flush(top.Kind, top.Level);
        Open(row, tag);
        _buffer.Verbatim = tag == Tag.Preformatted || _buffer.Verbatim;
    }

    private void OpenCell(Frame top)
    {
        // The frames between row and cell are none: cells are direct children of their row.
        if (top.AfterCell)
        {
            _buffer.CellBreak();
        }

        _frames.Pop();
        _frames.Push(top with { AfterCell = true });
    }

    private void Open(int row, Tag tag)
    {
        var around = _frames.Peek();
        var frame = around with { Row = row, Tag = tag, InDataTable = around.InDataTable || (tag == Tag.Table && TableShape.IsData(_table, row)) };
        frame = tag switch
        {
            Tag.Heading => frame with { Kind = BlockKind.Heading, Level = _table.Level(row) },
            Tag.ListItem => frame with { Kind = BlockKind.ListItem, Level = null },
            Tag.Quote => frame with { Kind = BlockKind.Quote, Level = null },
            Tag.Preformatted => frame with { Kind = BlockKind.Code, Level = null },
            Tag.Row when frame.InDataTable => frame with { Kind = BlockKind.TableRow, Level = null, InRow = true, AfterCell = false },
            _ when (_table.Traits[row] & Trait.Caption) != 0 && !around.InRow => frame with { Kind = BlockKind.Caption, Level = null },
            _ => frame,
        };
        _frames.Push(frame);
    }

    private void CloseUpTo(int row)
    {
        while (_frames.Peek() is { Row: >= 0 } top && _table.End[top.Row] <= row)
        {
            _frames.Pop();
            if (top.Tag == Tag.Link)
            {
                _buffer.CloseLink();
            }
            else if (!top.InRow || top.Tag == Tag.Row)
            {
                Flush(top.Kind, top.Level);
            }
            else if (top.Tag != Tag.Cell)
            {
                _buffer.Append(" ");
            }

            _buffer.Verbatim = top.Tag != Tag.Preformatted && _buffer.Verbatim;
        }
    }

    private void Flush(BlockKind kind, int? level)
    {
        var (text, links) = _buffer.Take();
        if (text.AsSpan().ContainsAnyExcept(" |\n\t"))
        {
            _blocks.Add(new BlockDraft(kind, level, text) { Links = links });
        }
    }
}
