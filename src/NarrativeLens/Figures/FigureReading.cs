using NarrativeLens.Extract;
using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Links;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures;

/// <summary>The state of one article's reading. Used for one article after another, so that its lists are allocated once; not thread-safe.</summary>
internal sealed class FigureReading
{
    private readonly Passage _passage = new("", Vocabulary.All[English.Table.Code]);
    private readonly Findings _findings = new();
    private readonly Linker _linker = new();
    private readonly List<TextSpan> _sentences = [];
    private readonly List<Figure> _figures = [];
    private readonly List<NotFigure> _others = [];
    private readonly List<NotFigure> _unparsed = [];
    private string _text = "";
    private int _taken;

    /// <summary>Reads an article with the tables of a language.</summary>
    public FigureReport Read(Article article, Vocabulary words)
    {
        Begin(article, words);
        ReadSentences(article.Blocks);
        var ledger = LedgerBuilder.Count(_text, _figures, _others, _unparsed);
        var report = new FigureReport([.. _figures], [.. _others], [.. _unparsed], ledger);
        Forget(words);
        return report;
    }

    private void Begin(Article article, Vocabulary words)
    {
        (_text, _taken) = (article.Text, 0);
        _passage.Begin(_text, words);
        _linker.Begin(article, words, Calendar.Of(article.PublishedAt));
        Sentences.AddTo(_sentences, article);
    }

    // Nothing of the article is kept alive until the next one comes.
    private void Forget(Vocabulary words)
    {
        _text = "";
        _passage.Begin(_text, words);
        _linker.Forget();
        _sentences.Clear();
        _figures.Clear();
        _others.Clear();
        _unparsed.Clear();
    }

    private void ReadSentences(IReadOnlyList<Block> blocks)
    {
        var (at, block) = (0, 0);
        foreach (var sentence in _sentences)
        {
            ReadRange(at, Math.Clamp(sentence.Start, at, _text.Length), isSentence: false);
            at = Math.Max(at, Math.Min(sentence.Start, _text.Length));
            var end = Math.Clamp(sentence.End, at, _text.Length);
            end = IsInsideRun(end) ? LedgerBuilder.EndOfRun(_text, end) : end;
            for (; block < blocks.Count && blocks[block].Start <= sentence.Start; block++)
            {
                _linker.BeginBlock(blocks[block].Kind);
            }

            ReadRange(at, end, isSentence: true);
            at = end;
        }

        ReadRange(at, _text.Length, isSentence: false);
    }

    private bool IsInsideRun(int at) => at > 0 && NumeralReader.IsDigit(_text, at, out _);

    // What lies between sentences holds no words, but may hold digits where the blocks leave text out.
    private void ReadRange(int start, int end, bool isSentence)
    {
        if (start >= end || (!isSentence && _text.AsSpan(start, end - start).IsWhiteSpace()))
        {
            return;
        }

        var (first, length) = (start, end - start);
        while (start < end)
        {
            _passage.Clear();
            start = Tokenizer.Read(_passage, start, end);
            _findings.Clear();
            Scanner.Scan(_passage, _findings);
            _linker.Link(_passage, _findings, new TextSpan(first, length), _figures);
            AddOthers();
        }
    }

    private void AddOthers()
    {
        foreach (var other in _findings.Others)
        {
            var start = Math.Max(_taken, _passage[other.First].Start);
            var end = _passage[other.Next - 1].End;
            _taken = end;
            (other.Unparsed ? _unparsed : _others).Add(new NotFigure(start, end - start, _text[start..end], other.Why));
        }
    }
}
