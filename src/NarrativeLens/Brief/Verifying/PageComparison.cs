using System.Text;

namespace NarrativeLens.Brief.Verifying;

/// <summary>Sets a page beside the same page derived again.</summary>
/// <param name="page">The lines of the page.</param>
/// <param name="derived">The lines as the store gives them now.</param>
/// <param name="quotes">What the store holds to the letter.</param>
/// <param name="why">What is known of the reason for a difference.</param>
internal sealed class PageComparison(IReadOnlyList<string> page, IReadOnlyList<string> derived, StoredQuotes quotes, string why)
{
    private readonly int[] _match = LineMatch.Of(page, derived);

    /// <summary>Every line that says something, in the order of the page, what is missing before the line at which it belongs.</summary>
    public IReadOnlyList<VerifiedLine> Lines()
    {
        var lines = new List<VerifiedLine>();
        var next = 0;
        for (var at = 0; at <= page.Count;)
        {
            var end = at;
            while (end < page.Count && _match[end] < 0)
            {
                end++;
            }

            var until = end < page.Count ? _match[end] : derived.Count;
            Between(lines, at, end, next, until);
            if (end < page.Count && page[end].Length > 0)
            {
                lines.Add(new VerifiedLine(end + 1, LineState.Same, page[end], page[end], ""));
            }

            (at, next) = (end + 1, until + 1);
        }

        return lines;
    }

    // The lines between two that are the same: each is paired with the first that differs from it in values only.
    private void Between(List<VerifiedLine> lines, int from, int to, int derivedFrom, int derivedTo)
    {
        List<string> left = [.. derived.Skip(derivedFrom).Take(derivedTo - derivedFrom).Where(line => line.Length > 0)];
        for (var at = from; at < to; at++)
        {
            if (page[at].Length > 0)
            {
                var shape = Shape(page[at]);
                var pair = left.Find(line => Shape(line) == shape);
                left.Remove(pair ?? "");
                lines.Add(Differing(at, pair));
            }
        }

        // Words without a number are missed too: "no lasting change" says as much as a percentage.
        lines.AddRange(left.Select(line => new VerifiedLine(Math.Min(to, page.Count - 1) + 1, LineState.Missing, "", line, why)));
    }

    private VerifiedLine Differing(int at, string? pair)
    {
        var line = page[at];
        return pair is not null ? new VerifiedLine(at + 1, LineState.Changed, line, pair, why)
            : quotes.Hold(line) ? new VerifiedLine(at + 1, LineState.Stands, line, null, $"the words stand in the store; the brief chooses others here ({why})")
            : SaysSomething(line) ? new VerifiedLine(at + 1, LineState.NotFound, line, null, $"nothing in the brief says it ({why})")
            : new VerifiedLine(at + 1, LineState.Added, line, null, "no number and no quotation: nothing to verify");
    }

    private static bool SaysSomething(string line) => line.Any(char.IsDigit) || line.Contains('“', StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal);

    // A line without its values: digits and signs between them fall into one mark each run.
    private static string Shape(string line)
    {
        var shape = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            var isValue = char.IsDigit(c) || c is '.' or ',' or '+' or '\u2212' or '*';
            if (!isValue)
            {
                shape.Append(c);
            }
            else if (shape.Length == 0 || shape[^1] != '#')
            {
                shape.Append('#');
            }
        }

        return shape.ToString();
    }
}
