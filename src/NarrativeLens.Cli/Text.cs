using System.Text;

namespace NarrativeLens.Cli;

/// <summary>Reads bytes as text, strictly.</summary>
internal static class Text
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes without a UTF-8 byte-order mark.</summary>
    public static ReadOnlySpan<byte> Utf8WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>The text of a file that must be UTF-8.</summary>
    /// <exception cref="InputException">The bytes are not UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return s_strict.GetString(Utf8WithoutMark(bytes));
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{name}: not UTF-8 text (byte {e.Index}); expected UTF-8, or HTML that names its encoding");
        }
    }
}
