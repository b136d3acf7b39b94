using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>The publication date of an article with its precision and where it was read.</summary>
internal sealed record FoundDate(DateTimeOffset At, DatePrecision Precision, DateOrigin Origin);

/// <summary>
/// Finds when an article was published: JSON-LD, meta, itemprop, time element, address, feed, words on the page. The first that holds wins; one that
/// knows only the day takes the time from a later one of the same day.
/// </summary>
internal static class DateFinder
{
    /// <summary>The web's first pages; an earlier date is not that of a page.</summary>
    private const int FirstYear = 1990;

    /// <summary>No page has been written yet of this century's second half; a later year is a misread number. Where the fetching time is known, it bounds instead.</summary>
    private const int LastYear = 2050;

    /// <summary>A page may be dated ahead of its fetching by clocks and time zones, not by more.</summary>
    private static readonly TimeSpan s_ahead = TimeSpan.FromDays(2);

    /// <summary>The date; null where the page gives none.</summary>
    public static FoundDate? Published(PageClues clues)
    {
        FoundDate? best = null;
        foreach (var (origin, text) in Candidates(clues))
        {
            if (Read(text, clues) is not { } read)
            {
                continue;
            }

            best ??= new FoundDate(read.At, read.Precision, origin);
            if (read.Precision == DatePrecision.Minute && (best.Precision == DatePrecision.Minute || best.At.Date == read.At.Date))
            {
                return best.Precision == DatePrecision.Minute ? best : new FoundDate(read.At, read.Precision, origin);
            }
        }

        return best;
    }

    /// <summary>When the page says that it was last changed; null where it does not say, or says a time before its publication.</summary>
    public static DateTimeOffset? Modified(PageClues clues, DateTimeOffset? published)
    {
        var texts = new[] { clues.Data.Modified, clues.Head.Meta(MetaNames.Modified) }.Concat(Times(clues, modified: true));
        var found = texts.Select(text => Read(text, clues)?.At).FirstOrDefault(at => at is not null);
        return found < published ? null : found;
    }

    private static IEnumerable<(DateOrigin Origin, string? Text)> Candidates(PageClues clues)
    {
        yield return (DateOrigin.JsonLd, clues.Data.Published);
        foreach (var name in MetaNames.Published.Concat(MetaNames.ItemPublished))
        {
            yield return (DateOrigin.Meta, clues.Head.Meta([name]));
        }

        foreach (var text in Properties(clues))
        {
            yield return (DateOrigin.Meta, text);
        }

        foreach (var text in Times(clues, modified: false))
        {
            yield return (DateOrigin.Time, text);
        }

        yield return (DateOrigin.Url, UrlDate.Find(clues.Origin.Address) ?? UrlDate.Find(clues.Head.Canonical) ?? UrlDate.Find(clues.Head.Meta(MetaNames.Urls)));
        yield return (DateOrigin.Feed, clues.Origin.Listing?.PublishedAt?.ToString("O"));
        foreach (var text in VisibleDates.Find(clues))
        {
            yield return (DateOrigin.Text, text);
        }
    }

    private static IEnumerable<string?> Properties(PageClues clues)
    {
        for (var row = 0; row < clues.Table.Count; row++)
        {
            if ((clues.Table.Traits[row] & (Trait.Date | Trait.Modified)) == Trait.Date && clues.Table.Attribute(row, "itemprop") is "datePublished" or "dateCreated")
            {
                yield return clues.Table.Attribute(row, "content") ?? clues.Table.Attribute(row, "datetime") ?? clues.WordsOf(row, 80);
            }
        }
    }

    private static IEnumerable<string?> Times(PageClues clues, bool modified)
    {
        for (var row = 0; row < clues.Table.Count; row++)
        {
            if (clues.Table.Tags[row] == Tag.Time && IsOfTheArticle(clues, row) && IsModified(clues, row) == modified)
            {
                yield return clues.Table.Attribute(row, "datetime") is { Length: > 0 } stated ? stated : clues.WordsOf(row, 80);
            }
        }
    }

    private static bool IsModified(PageClues clues, int row)
    {
        var parent = clues.Table.Parent[row];
        return ((clues.Table.Traits[row] | (parent >= 0 ? clues.Table.Traits[parent] : Trait.None)) & Trait.Modified) != 0;
    }

    private static bool IsOfTheArticle(PageClues clues, int row)
    {
        var parent = clues.Table.Parent[row];
        return !clues.Text.Noise[row] || (parent >= 0 && (clues.Table.Traits[parent] & (Trait.Date | Trait.Author)) != 0);
    }

    private static ReadDate? Read(string? text, PageClues clues)
    {
        if (DateReader.Read(text) is not { } read || read.At.Year is < FirstYear or > LastYear || read.At > (clues.Origin.RetrievedAt ?? DateTimeOffset.MaxValue - s_ahead) + s_ahead)
        {
            return null;
        }

        return read.HasOffset || read.Precision != DatePrecision.Minute ? read : read with { At = InZone(read.At, clues.Origin.Source?.TimeZone) };
    }

    // A time without offset is the outlet's local time, where its zone is known.
    private static DateTimeOffset InZone(DateTimeOffset at, string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? new DateTimeOffset(at.DateTime, found.GetUtcOffset(at.DateTime)) : at;
}
