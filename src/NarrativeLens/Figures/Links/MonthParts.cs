using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>The part of a month that "early", "mid" and "late" before it leave, and 初, 中旬 and 底 after it: ten days each, as calendars of the trade part a month; and its first or last day, where the words ask for one.</summary>
internal static class MonthParts
{
    private const int PartDays = 10;

    // Nobody who writes "at the end of October" minds a day.
    private const int EdgeDays = 2;

    private static readonly string[] s_start = ["at the start of", "at the beginning of"];
    private static readonly string[] s_end = ["at the end of"];
    private static readonly string[] s_firstDay = ["first day of", "opening day of"];
    private static readonly string[] s_lastDay = ["last day of", "final day of", "closing day of"];

    private static readonly TimeSpan s_longestMonth = TimeSpan.FromDays(32);

    /// <summary>The days meant; the span as it is where it is no month or no such word stands beside it.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Of(Passage passage, int first, int next, (DateTimeOffset From, DateTimeOffset To) span)
    {
        if (span.From.Day != 1 || span.To.Day != 1 || span.To - span.From > s_longestMonth || span.To <= span.From)
        {
            return span;
        }

        var lead = passage.Text.AsSpan(0, passage[first].Start).TrimEnd();
        if (EndsWith(lead, s_firstDay) || EndsWith(lead, s_lastDay))
        {
            return EndsWith(lead, s_firstDay) ? (span.From, span.From.AddDays(1)) : (span.To.AddDays(-1), span.To);
        }

        if (EndsWith(lead, s_start) || EndsWith(lead, s_end))
        {
            return EndsWith(lead, s_start) ? (span.From, span.From.AddDays(EdgeDays)) : (span.To.AddDays(-EdgeDays), span.To);
        }

        var before = first - (passage.IsHyphen(first - 1) ? 2 : 1);
        var word = Tokenizer.IsHan(passage.Text[passage[next - 1].Start]) ? next : before;
        return passage.Has(word, Cue.Early) ? (span.From, span.From.AddDays(PartDays))
            : passage.Has(word, Cue.Middle) ? (span.From.AddDays(PartDays), span.From.AddDays(2 * PartDays))
            : passage.Has(word, Cue.Late) ? (span.From.AddDays(2 * PartDays), span.To)
            : span;
    }

    private static bool EndsWith(ReadOnlySpan<char> lead, string[] words)
    {
        foreach (var one in words)
        {
            if (lead.EndsWith(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
