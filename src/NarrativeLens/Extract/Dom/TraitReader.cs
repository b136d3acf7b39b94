using AngleSharp.Dom;

namespace NarrativeLens.Extract.Dom;

/// <summary>Reads the traits of elements from their names; each distinct name is looked up once a page.</summary>
internal sealed class TraitReader
{
    /// <summary>A longer attribute is read up to here: utility-class soup and attacks both grow without end.</summary>
    private const int LongestNames = 400;

    private readonly Dictionary<string, Trait> _known = new(StringComparer.Ordinal);

    /// <summary>The traits of one element.</summary>
    public Trait Read(IElement element, Tag tag)
    {
        var traits = Trait.None;
        foreach (var attribute in element.Attributes)
        {
            traits |= attribute.LocalName switch
            {
                "class" or "id" or "data-testid" or "data-component" or "data-block" => Names(attribute.Value),
                "role" => TraitWords.Roles.GetValueOrDefault(attribute.Value, Trait.None),
                "itemprop" => TraitWords.Properties.GetValueOrDefault(attribute.Value, Trait.None),
                "rel" when attribute.Value.Contains("author", StringComparison.Ordinal) => Trait.Author,
                "hidden" => Trait.Hidden,
                "aria-hidden" when attribute.Value == "true" => Trait.Hidden,
                "style" when HidesInStyle(attribute.Value) => Trait.Hidden,
                _ => Trait.None,
            };
        }

        return tag switch
        {
            Tag.Navigation or Tag.Footer or Tag.Form or Tag.Aside => traits | Trait.Noise,
            Tag.Root or Tag.Main => traits & ~Trait.Noise & ~Trait.Comments,
            Tag.Caption => traits | Trait.Caption,
            _ => traits,
        };
    }

    /// <summary>The traits that a class or id attribute gives.</summary>
    public Trait Names(string value)
    {
        if (_known.TryGetValue(value, out var known))
        {
            return known;
        }

        var traits = Trait.None;
        var read = value.AsSpan(0, Math.Min(value.Length, LongestNames));
        foreach (var range in read.SplitAny(" \t\r\n"))
        {
            traits |= OfName(read[range]);
        }

        return _known[value] = traits;
    }

    private static bool HidesInStyle(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + "display".Length).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static Trait OfName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.IndexOfAny("[:/") >= 0)
        {
            return Trait.None;
        }

        Span<char> squeezed = stackalloc char[name.Length];
        var (length, wordStart, traits) = (0, 0, Trait.None);
        for (var i = 0; i <= name.Length; i++)
        {
            if (IsWordEnd(name, i))
            {
                var word = squeezed[wordStart..length];
                if (wordStart == 0 && i < name.Length && IsState(word))
                {
                    return Trait.None;
                }

                traits |= OfWord(word);
                wordStart = length;
            }

            if (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                squeezed[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        return traits | OfWhole(squeezed[..length]);
    }

    // "story-shareBar" ends a word before the hyphen, before the capital and at its end.
    private static bool IsWordEnd(ReadOnlySpan<char> name, int at) =>
        at == name.Length || !char.IsLetterOrDigit(name[at]) || (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]));

    private static Trait OfWord(ReadOnlySpan<char> word) =>
        TraitWords.Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : Trait.None;

    private static bool IsState(ReadOnlySpan<char> word) => TraitWords.StateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Trait OfWhole(ReadOnlySpan<char> squeezed)
    {
        if (TraitWords.NoiseNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(squeezed))
        {
            return Trait.Noise;
        }

        var bodies = TraitWords.BodyNames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 0; cut <= Math.Min(12, squeezed.Length); cut++)
        {
            if (bodies.Contains(squeezed[cut..]) || (cut > 0 && bodies.Contains(squeezed[..^cut])))
            {
                return Trait.Body;
            }
        }

        return Trait.None;
    }
}
