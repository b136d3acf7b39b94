using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NarrativeLens.Check;

/// <summary>What all Web Annotations share: the place they are about, told in two ways, and names that are the same on every run.</summary>
public static class AnnotationTargets
{
    // Code units of text around the words, enough to tell two like figures apart.
    private const int ContextLength = 32;

    /// <summary>A target: the article's address, the quoted words with what stands around them, and their position.</summary>
    /// <param name="source">The article's address.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The words.</param>
    /// <param name="start">Where they begin, in Unicode code points from 0, as the standard counts.</param>
    public static JsonObject Of(string source, string text, TextSpan span, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JsonObject
        {
            ["source"] = source,
            ["selector"] = new JsonArray(Quote(text, span), new JsonObject
            {
                ["type"] = "TextPositionSelector", ["start"] = start, ["end"] = start + CodePoints(text.AsSpan(span.Start, span.Length)),
            }),
        };
    }

    /// <summary>How many Unicode code points the words have; a lone half of a pair counts as one.</summary>
    public static int CodePoints(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var _ in words.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>The standard asks every annotation for a name; a hash gives the same one on every run.</summary>
    public static string Name(string what) => "urn:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    private static JsonObject Quote(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - ContextLength);
        var to = Math.Min(text.Length, span.End + ContextLength);
        from += from < span.Start && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to > span.End && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        return new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = span.Of(text), ["prefix"] = text[from..span.Start], ["suffix"] = text[span.End..to] };
    }
}
