namespace NarrativeLens.Check;

/// <summary>An answer or a wish that a provider's series cannot be made of: carries the reason to the update, and never leaves the library.</summary>
/// <param name="message">What was found and what was expected.</param>
internal sealed class ProviderFault(string message) : Exception(message);
