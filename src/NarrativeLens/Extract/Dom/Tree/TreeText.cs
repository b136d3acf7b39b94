using System.Text;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>A run of characters; as long as nothing is added to it, a part of the page and not a copy.</summary>
/// <param name="characters">The first characters.</param>
internal sealed class TreeText(ReadOnlyMemory<char> characters) : TreeNode
{
    private ReadOnlyMemory<char> _characters = characters;
    private StringBuilder? _more;

    /// <summary>The characters.</summary>
    public ReadOnlyMemory<char> Characters
    {
        get
        {
            if (_more is not null)
            {
                (_characters, _more) = (_more.ToString().AsMemory(), null);
            }

            return _characters;
        }
    }

    /// <summary>Adds characters at the end.</summary>
    public void Append(ReadOnlyMemory<char> more) => (_more ??= new StringBuilder().Append(_characters)).Append(more);

    /// <summary>Keeps the first <paramref name="most"/> characters.</summary>
    public void Cut(int most) => _characters = Characters[..Math.Clamp(most, 0, Characters.Length)];
}
