using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>Reads the fields of "--count-by week,narrative".</summary>
public static class CountFields
{
    /// <summary>The fields in the order written, or the first word that is none or comes twice.</summary>
    /// <param name="text">Words parted by commas.</param>
    /// <param name="error">What is wrong; null where the fields are returned.</param>
    public static IReadOnlyList<CountField> Parse(string text, out QueryError? error)
    {
        var known = Enum.GetValues<CountField>().ToDictionary(f => f.ToString().ToLowerInvariant());
        var fields = new List<CountField>();
        var at = 0;
        foreach (var part in text.Split(','))
        {
            var word = part.Trim().ToLowerInvariant();
            if (!known.TryGetValue(word, out var field) || fields.Contains(field))
            {
                error = new QueryError(at, $"a field to count by, each once ({string.Join(", ", known.Keys)})", $"\"{part.Trim()}\"", NearestWord.Of(word, known.Keys.Except([word])));
                return [];
            }

            fields.Add(field);
            at += part.Length + 1;
        }

        error = null;
        return fields;
    }
}
