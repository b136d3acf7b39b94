using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Tells whether words could stand at one and the same place.</summary>
internal static class Nearness
{
    /// <summary>True where a text is possible in which the two share a word: then they would be near to themselves.</summary>
    public static bool CanOverlap(Words left, Words right)
    {
        var (one, other) = (Terms.Of(left.Text), Terms.Of(right.Text));
        return Enumerable.Range(1 - other.Count, Math.Max(0, one.Count + other.Count - 1)).Any(shift => Fits(shift));

        // The other's words laid over this one's, moved by some words.
        bool Fits(int shift)
        {
            for (var i = Math.Max(0, shift); i < Math.Min(one.Count, shift + other.Count); i++)
            {
                if (!Same(one[i].Folded, left.IsPrefix && i == one.Count - 1, other[i - shift].Folded, right.IsPrefix && i - shift == other.Count - 1))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static bool Same(string one, bool oneGoesOn, string other, bool otherGoesOn) =>
        one == other
        || (oneGoesOn && other.StartsWith(one, StringComparison.Ordinal))
        || (otherGoesOn && one.StartsWith(other, StringComparison.Ordinal));
}
