namespace NarrativeLens.Cli;

/// <summary>The user's input cannot be used; the message says where it is and what was expected.</summary>
internal sealed class InputException(string message) : Exception(message);
