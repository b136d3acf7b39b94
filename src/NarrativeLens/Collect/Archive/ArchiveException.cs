namespace NarrativeLens.Collect;

/// <summary>An archive cannot be opened or written; the message says which, where and why. What was written before stays readable.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>An exception with its reason.</summary>
    /// <param name="message">What went wrong and what to do, for people.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public ArchiveException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
