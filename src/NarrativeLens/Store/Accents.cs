using System.Text;

namespace NarrativeLens.Store;

/// <summary>
/// The letters of Latin-1 and Latin Extended-A without their accents. The runtime's own decomposition needs ICU data, which
/// the invariant mode leaves out.
/// </summary>
internal static class Accents
{
    private const int First = 0xC0;

    // Base letters of U+00C0 to U+017F in code point order (Unicode character database, decomposition mappings, and the stroked
    // letters ø đ ł ħ ŧ and the dotless ı, which have none; lower case).
    // A full stop stands where there is no single base letter: the character is kept as it is.
    private const string Base =
        "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";

    /// <summary>Adds <paramref name="rune"/> in lower case without its accent.</summary>
    public static void AppendFolded(StringBuilder to, Rune rune)
    {
        var at = rune.Value - First;
        if (at >= 0 && at < Base.Length && Base[at] != '.')
        {
            to.Append(Base[at]);
        }
        else
        {
            to.Append(Rune.ToLowerInvariant(rune).ToString());
        }
    }
}
