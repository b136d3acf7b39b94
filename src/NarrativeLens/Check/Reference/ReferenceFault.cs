namespace NarrativeLens.Check;

/// <summary>A reference file that cannot be used: carries the line and what was expected out of the reader, and never leaves the library.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What was found and what was expected.</param>
internal sealed class ReferenceFault(int line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
