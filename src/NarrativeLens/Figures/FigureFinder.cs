using System.Collections.Frozen;
using NarrativeLens.Extract;
using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Links;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures;

/// <summary>Finds every number that an article cites and what it is about, and accounts for every other digit. Thread-safe; never throws on any text.</summary>
public sealed class FigureFinder
{
    /// <summary>Version of the rules; another version means that stored figures are found again.</summary>
    public const string Version = "figures 1";

    /// <summary>Publication times outside these years are taken for unknown: no relative time could be told from them.</summary>
    private const int FirstYear = 1970, LastYear = 2200;

    private readonly FrozenDictionary<string, Vocabulary> _vocabularies = Vocabulary.All;

    /// <summary>Reads an article.</summary>
    /// <param name="article">Its text is read with the tables of its language, English where that is null or has none; its publication time resolves "yesterday" and "last October".</param>
    /// <returns>Figures, other numbers and unread ones, each in order of place; the ledger's three parts add up to all digit runs.</returns>
    public FigureReport Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var language = article.Language?.Split('-')[0] ?? English.Table.Code;
        return new Reading(article, _vocabularies.GetValueOrDefault(language) ?? _vocabularies[English.Table.Code]).Read();
    }

    // The state of one article's reading.
    private sealed class Reading
    {
        private readonly Article _article;
        private readonly string _text;
        private readonly Passage _passage;
        private readonly Findings _findings = new();
        private readonly Linker _linker;
        private readonly List<Figure> _figures = [];
        private readonly List<NotFigure> _others = [];
        private readonly List<NotFigure> _unparsed = [];
        private int _block;
        private int _taken;

        public Reading(Article article, Vocabulary words)
        {
            (_article, _text) = (article, article.Text);
            _passage = new Passage(_text, words);
            var calendar = article.PublishedAt is { Year: >= FirstYear and <= LastYear } published ? new Calendar(published) : null;
            _linker = new Linker(calendar, TopicReader.Read(article, words));
        }

        public FigureReport Read()
        {
            var at = 0;
            foreach (var sentence in Sentences.Of(_article))
            {
                ReadRange(at, Math.Clamp(sentence.Start, at, _text.Length), isSentence: false);
                at = Math.Max(at, Math.Min(sentence.Start, _text.Length));
                var end = Math.Clamp(sentence.End, at, _text.Length);
                end = IsInsideRun(end) ? LedgerBuilder.EndOfRun(_text, end) : end;
                BeginBlocks(sentence.Start);
                ReadRange(at, end, isSentence: true);
                at = end;
            }

            ReadRange(at, _text.Length, isSentence: false);
            var ledger = LedgerBuilder.Count(_text, _figures, _others, _unparsed);
            return new FigureReport(_figures, _others, _unparsed, ledger);
        }

        private bool IsInsideRun(int at) => at > 0 && NumeralReader.IsDigit(_text, at, out _);

        private void BeginBlocks(int start)
        {
            var blocks = _article.Blocks;
            while (_block < blocks.Count && blocks[_block].Start <= start)
            {
                _linker.BeginBlock(blocks[_block].Kind);
                _block++;
            }
        }

        // What lies between sentences holds no words, but may hold digits where the blocks leave text out.
        private void ReadRange(int start, int end, bool isSentence)
        {
            if (start >= end || (!isSentence && _text.AsSpan(start, end - start).IsWhiteSpace()))
            {
                return;
            }

            var sentence = new SentenceRef(start, end - start);
            while (start < end)
            {
                _passage.Clear();
                start = Tokenizer.Read(_passage, start, end);
                _findings.Clear();
                Scanner.Scan(_passage, _findings);
                _linker.Link(_passage, _findings, sentence, _figures);
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
}
