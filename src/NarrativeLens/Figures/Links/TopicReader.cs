using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Finds the asset that an article is mostly about, for figures whose own sentence names none.</summary>
internal sealed class TopicReader
{
    /// <summary>How much of the body is read: an article names its topic early.</summary>
    private const int HeadLength = 20_000;

    /// <summary>Characters that hold the longest name of an asset, and the word after it.</summary>
    private const int LongestName = 48;

    /// <summary>A name in the headline counts like so many in the body.</summary>
    private const int HeadlineWeight = 3;

    private readonly Passage _passage = new("", Vocabulary.All[English.Table.Code]);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _topic;

    /// <summary>The asset named most often in headline and first part; of equals, the one that got there first. Null where none is named.</summary>
    public string? Read(Article article, Vocabulary words)
    {
        _counts.Clear();
        _topic = null;
        Count(article.Title, words, HeadlineWeight);
        Count(article.Text, words, 1);
        _passage.Begin("", words);
        return _topic;
    }

    private void Count(string text, Vocabulary words, int weight)
    {
        var head = text.AsSpan(0, Math.Min(HeadLength, text.Length));
        _passage.Begin(text, words);
        for (var at = 0; at < head.Length;)
        {
            if (Tokenizer.IsHan(head[at]))
            {
                // Han words have no gaps between them: all of the text has to be cut.
                CountAll(at, head.Length, words, weight);
                return;
            }

            at = char.IsAsciiLetter(head[at]) ? CountWord(text, at, head.Length, words, weight) : at + 1;
        }
    }

    // Few words begin a name: only there are some tokens read.
    private int CountWord(string text, int at, int end, Vocabulary words, int weight)
    {
        var word = words.NumberAt(text, at, out var length);
        if (word == Vocabulary.Unknown || !words.Assets.Begins(word))
        {
            return at + length;
        }

        _passage.Clear();
        Tokenizer.Read(_passage, at, Math.Min(end, at + LongestName));
        var next = words.Subjects.Match(_passage, 0, out var subject);
        if (next == 0)
        {
            return at + length;
        }

        Count(subject!, weight);
        return _passage[next - 1].End;
    }

    private void CountAll(int at, int end, Vocabulary words, int weight)
    {
        while (at < end)
        {
            _passage.Clear();
            at = Tokenizer.Read(_passage, at, end);
            for (var i = 0; i < _passage.Count; i++)
            {
                if (words.Subjects.Match(_passage, i, out var subject) is var next && next > i)
                {
                    Count(subject!, weight);
                    i = next - 1;
                }
            }
        }
    }

    private void Count(string subject, int weight)
    {
        if (!MetricRules.HasUnitPrice(subject))
        {
            return;
        }

        _counts[subject] = _counts.GetValueOrDefault(subject) + weight;
        _topic = _topic is null || _counts[subject] > _counts[_topic] ? subject : _topic;
    }
}
