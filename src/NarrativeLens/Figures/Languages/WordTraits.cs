namespace NarrativeLens.Figures.Languages;

/// <summary>What can begin with a word, so that a reader passes over all others with one look.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>A figure, a date or a numbered name.</summary>
    Figure = 1 << 0,

    /// <summary>The name of an asset, a firm, a market.</summary>
    Subject = 1 << 1,

    /// <summary>A named time: a weekday, a month, a relative time.</summary>
    Time = 1 << 2,

    /// <summary>A phrase that names a source, before or after it.</summary>
    Source = 1 << 3,
}
