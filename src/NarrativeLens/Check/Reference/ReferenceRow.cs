namespace NarrativeLens.Check;

/// <summary>One row of a reference file.</summary>
/// <param name="Bar">The values.</param>
/// <param name="Edition">The edition that the row names; null where the file has one edition, the header's.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct ReferenceRow(Bar Bar, Edition? Edition, int Line);
