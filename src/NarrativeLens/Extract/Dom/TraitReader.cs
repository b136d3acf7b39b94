using System.Buffers;
using System.Collections.Frozen;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>Reads the traits of elements from their names; each distinct name is looked up once a page.</summary>
internal sealed class TraitReader
{
    /// <summary>A longer attribute is read up to here: utility-class soup and attacks both grow without end.</summary>
    private const int LongestNames = 400;

    /// <summary>"c-article-body" and "articlebody2x": what a site adds before or after a body's name is at most so long.</summary>
    private const int LongestAffix = 12;

    // Nearly all names hold none of them: one search says so.
    private static readonly SearchValues<string> s_bodies = SearchValues.Create([.. TraitWords.BodyNames], StringComparison.Ordinal);

    private readonly Dictionary<string, Trait> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Trait>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A reader that knows no name yet.</summary>
    public TraitReader() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The traits of one element.</summary>
    public Trait Read(TreeElement element, Tag tag)
    {
        var traits = Trait.None;
        foreach (var (name, value) in element.Kept)
        {
            traits |= name switch
            {
                "class" or "id" or "data-testid" or "data-component" or "data-block" => Names(value.Span),
                "role" => Of(TraitWords.Roles, value.Span),
                "itemprop" => Of(TraitWords.Properties, value.Span),
                "rel" when value.Span.Contains("author", StringComparison.Ordinal) => Trait.Author,
                "hidden" => Trait.Hidden,
                "aria-hidden" when value.Span is "true" => Trait.Hidden,
                "style" when HidesInStyle(value.Span) => Trait.Hidden,
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
    public Trait Names(ReadOnlySpan<char> value)
    {
        var read = value[..Math.Min(value.Length, LongestNames)];
        if (_lookup.TryGetValue(read, out var known))
        {
            return known;
        }

        var traits = Trait.None;
        foreach (var range in read.SplitAny(" \t\r\n"))
        {
            traits |= OfName(read[range]);
        }

        return _lookup[read] = traits;
    }

    private static bool HidesInStyle(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + "display".Length)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
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

    private static Trait OfWord(ReadOnlySpan<char> word) => Of(TraitWords.Words, word);

    private static Trait Of(FrozenDictionary<string, Trait> table, ReadOnlySpan<char> name) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : Trait.None;

    private static bool IsState(ReadOnlySpan<char> word) => TraitWords.StateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Trait OfWhole(ReadOnlySpan<char> squeezed)
    {
        if (TraitWords.NoiseNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(squeezed))
        {
            return Trait.Noise;
        }

        if (squeezed.IndexOfAny(s_bodies) < 0)
        {
            return Trait.None;
        }

        for (var cut = 0; cut <= Math.Min(LongestAffix, squeezed.Length - 1); cut++)
        {
            if (IsBodyName(squeezed[cut..]) || (cut > 0 && IsBodyName(squeezed[..^cut])))
            {
                return Trait.Body;
            }
        }

        return Trait.None;
    }

    private static bool IsBodyName(ReadOnlySpan<char> name) => TraitWords.BodyNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
