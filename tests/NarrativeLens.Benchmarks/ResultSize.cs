using NarrativeLens.Figures;

namespace NarrativeLens.Benchmarks;

/// <summary>Bytes of a report on the heap, measured by copying it: records, their strings and the lists that hold them.</summary>
internal static class ResultSize
{
    /// <summary>The size of a report; a record or a name that several figures share counts once.</summary>
    public static long Of(FigureReport report)
    {
        var sentences = Distinct(report.Figures.Select(figure => figure.Sentence));
        var periods = Distinct(report.Figures.Select(figure => figure.Period).OfType<FigurePeriod>());
        var sources = Distinct(report.Figures.Select(figure => figure.AttributedTo).OfType<string>());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var copies = new object[sentences.Length + periods.Length + sources.Length];
        var ownArray = GC.GetAllocatedBytesForCurrentThread() - before;
        for (var i = 0; i < sentences.Length; i++)
        {
            copies[i] = sentences[i] with { };
        }

        for (var i = 0; i < periods.Length; i++)
        {
            copies[sentences.Length + i] = periods[i] with { };
        }

        for (var i = 0; i < sources.Length; i++)
        {
            copies[sentences.Length + periods.Length + i] = new string(sources[i].AsSpan());
        }

        var copy = new FigureReport(Copy(report.Figures, CopyOf), Copy(report.NotFigures, CopyOf), Copy(report.Unparsed, CopyOf), report.Ledger with { });
        var size = GC.GetAllocatedBytesForCurrentThread() - before - ownArray;
        GC.KeepAlive(copies);
        GC.KeepAlive(copy);
        return size;
    }

    private static T[] Distinct<T>(IEnumerable<T> items)
        where T : class => [.. items.Distinct<T>(ReferenceEqualityComparer.Instance)];

    private static T[] Copy<T>(IReadOnlyList<T> items, Func<T, T> copyOf)
    {
        var copies = new T[items.Count];
        for (var i = 0; i < copies.Length; i++)
        {
            copies[i] = copyOf(items[i]);
        }

        return copies;
    }

    private static Figure CopyOf(Figure figure) => figure with { Quote = new string(figure.Quote.AsSpan()), Precision = figure.Precision with { } };

    private static NotFigure CopyOf(NotFigure other) => other with { Quote = new string(other.Quote.AsSpan()) };
}
