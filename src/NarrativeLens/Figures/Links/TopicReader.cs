using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Finds the asset that an article is mostly about, for figures whose own sentence names none.</summary>
internal sealed class TopicReader
{
    /// <summary>How much of the body is read: an article names its topic early.</summary>
    private const int HeadLength = 20_000;

    /// <summary>A name in the headline counts like so many in the body.</summary>
    private const int HeadlineWeight = 3;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _topic;

    /// <summary>The asset named most often in headline and first part; of equals, the one that got there first. Null where none is named.</summary>
    public static string? Read(Article article, Languages.Vocabulary words)
    {
        var reader = new TopicReader();
        reader.Count(new Passage(article.Title, words), HeadlineWeight);
        reader.Count(new Passage(article.Text, words), 1);
        return reader._topic;
    }

    private void Count(Passage passage, int weight)
    {
        var end = Math.Min(HeadLength, passage.Text.Length);
        for (var at = 0; at < end;)
        {
            passage.Clear();
            at = Tokenizer.Read(passage, at, end);
            for (var i = 0; i < passage.Count; i++)
            {
                if (passage.Words.Subjects.Match(passage, i, out var subject) is var next && next > i)
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
