namespace NarrativeLens.Check;

/// <summary>One ledger while values are added to it: tells what is new and what is revised, and writes both.</summary>
/// <param name="path">The file.</param>
/// <param name="known">What it held before; null where there is no file yet.</param>
internal sealed class SeriesBook(string path, ReferenceSeries? known)
{
    private const int MostTold = 20;

    private readonly List<Revision> _revisions = [];
    private bool _exists = known is not null;

    /// <summary>Values for times that had none.</summary>
    public int Added { get; private set; }

    /// <summary>Values that differ from those known before.</summary>
    public int Revised { get; private set; }

    /// <summary>The edition of what was written; null where nothing was.</summary>
    public Edition? Written { get; private set; }

    /// <summary>What came of it.</summary>
    public SeriesChange Change(string name, int requests, string? failure) =>
        new(name, Added, Revised, [.. _revisions.OrderBy(revision => revision.At)], Written?.Vintage, requests, failure);

    /// <summary>Writes those of the values that are not known yet, or not so.</summary>
    /// <param name="header">The series, for a new file.</param>
    /// <param name="isSingle">True for one value a step.</param>
    /// <param name="bars">The values, of different times.</param>
    /// <param name="edition">Their edition.</param>
    public void Write(SeriesHeader header, bool isSingle, IReadOnlyList<Bar> bars, Edition edition)
    {
        var news = bars.Where(IsNews).ToList();
        if (news.Count == 0)
        {
            return;
        }

        if (_exists)
        {
            SeriesLedger.Append(path, isSingle, news, edition);
        }
        else
        {
            SeriesLedger.Create(path, header, isSingle, news, edition);
            _exists = true;
        }

        Written = edition;
    }

    /// <summary>Writes down that there is nothing before a moment.</summary>
    public void BeginsAt(DateTimeOffset moment)
    {
        if (_exists && ReferenceLibrary.Read(path).Series is { } written)
        {
            SeriesLedger.ChangeHeader(path, written.Header with { Since = moment });
        }
    }

    private bool IsNews(Bar bar)
    {
        if (known?.At(bar.At) is not { } before || before.At != bar.At)
        {
            Added++;
            return true;
        }

        if (before == bar)
        {
            return false;
        }

        Revised++;
        if (_revisions.Count < MostTold)
        {
            _revisions.Add(new Revision(bar.At, before, bar));
        }

        return true;
    }
}
