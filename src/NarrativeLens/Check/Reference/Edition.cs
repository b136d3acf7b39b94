using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>When a value was published and when it was fetched. A later edition's value stands in the place of an earlier one's.</summary>
/// <param name="Vintage">The day or moment from which the value was known, such as 2026-03-31 or 2026-03-31T08:00:00Z; other words are allowed, but order nothing.</param>
/// <param name="Retrieved">When it was fetched; null where nobody wrote it down.</param>
public sealed record Edition(string Vintage, DateTimeOffset? Retrieved)
{
    /// <summary>The forms of a vintage that can be ordered in time.</summary>
    internal static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>The first moment at which the value could be read: the vintage's where it is a time, else when it was fetched, else ever.</summary>
    internal DateTimeOffset KnownFrom { get; } =
        DateTimeOffset.TryParseExact(Vintage, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : Retrieved ?? DateTimeOffset.MinValue;

    /// <summary>The edition of what is fetched now: later than all that are known, should the clock not have moved on.</summary>
    internal static Edition At(DateTimeOffset now, ReferenceSeries? known)
    {
        var moment = SeriesTime.WholeSecond(now);
        while (known is not null && known.Editions.Any(edition => edition.Vintage == SeriesTime.Moment(moment)))
        {
            moment = moment.AddSeconds(1);
        }

        return new Edition(SeriesTime.Moment(moment), SeriesTime.WholeSecond(now));
    }
}
