namespace NarrativeLens.Cli;

/// <summary>The user's input cannot be used; the message says where it is and what was expected.</summary>
internal sealed class InputException(string message) : Exception(message)
{
    /// <summary>The value of an outcome.</summary>
    /// <exception cref="InputException">There is none; the message says where and why.</exception>
    public static T Unless<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Succeeded ? outcome.Value : throw new InputException($"{outcome.Skipped.Address}: {outcome.Skipped.Reason}");
}
