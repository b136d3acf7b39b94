using System.Collections.Frozen;

namespace NarrativeLens.Extract.Metadata;

/// <summary>What tells a name in a byline from the words around it. Gathered by hand from bylines, author boxes and the labels of comment forms.</summary>
internal static class BylineWords
{
    private const int MostWords = 5;

    private const int LongestCaseless = 12;

    /// <summary>Parts of addresses that lead to the page of an author, by common publishing systems.</summary>
    public static IReadOnlyList<string> AuthorPaths { get; } =
    [
        "/author/", "/authors/", "/auteur/", "/auteurs/", "/autor/", "/autores/", "/autoren/", "/autori/", "/autore/", "/contributor/", "/contributors/", "/profile/", "/profiles/", "/people/", "/journalist/",
        "/journalists/", "/reporter/", "/reporters/", "/writer/", "/writers/", "/columnist/", "/columnists/", "/staff/", "/by/", "/redakteur/", "/skribent/", "/yazar/", "/yazarlar/", "?author=", "/blog-author/", "/blog-authors/",
        "/producers/", "/redaktion/",
    ];

    // Small words inside names.
    private static readonly FrozenSet<string> s_particles =
        "de da di do du dos das del della van von der den ten ter la le el al bin bint ibn y e af av zu zur".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words of labels, buttons and comment forms that stand where names stand.
    private static readonly FrozenSet<string> s_labels = (
        "share about more read follow comments comment name email website view all posts post bio profile contact subscribe newsletter home search menu says reply learn our full blog article articles photo image images "
        + "getty reuters shutterstock unsplash insights from written researched reviewed edited fact checked ago today yesterday january february july september october november december "
        + "monday tuesday wednesday thursday friday saturday sunday feb apr jul sep sept oct nov tue thu copyright buy now get download sign log login register your the this in on at for to with "
        + "you we how what why best top editor's advertisement sponsored privacy policy terms posted categories category tags tag topics topic next previous original source sources quelle print save listen watch story stories "
        + "twitter facebook instagram linkedin youtube tiktok whatsapp telegram pinterest reddit uncategorized general features opinion reviews guide guides "
        + "mehr über teilen folgen kommentare lire suivre partager leer seguir compartir").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words of date lines that are names as well: "Jan Novak", "Hui Min Sarkies", "Theresa May". Only a line made of nothing else is a date line.
    private static readonly FrozenSet<string> s_dateWordsAndNames =
        "min march april may june august jan mar jun aug dec mon wed fri sat sun".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where another name may follow on these words: "Mara Ellwood and".</summary>
    public static bool Binds(string words)
    {
        var last = words.AsSpan().TrimEnd();
        foreach (var conjunction in AuthorWords.Conjunctions)
        {
            if (last.EndsWith(conjunction.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase) && (last.Length == conjunction.Length - 2 || last[^(conjunction.Length - 1)] == ' '))
            {
                return true;
            }
        }

        return last is [.., ',' or ';' or '、' or '·' or '|'];
    }

    /// <summary>True where the words go on from a name before them: ", Senior Reporter, and Tobias Renn".</summary>
    public static bool GoesOn(string words)
    {
        foreach (var conjunction in AuthorWords.Conjunctions)
        {
            if (words.StartsWith(conjunction[1..], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return words is [',' or ';' or '、', ..];
    }

    /// <summary>True where <paramref name="name"/> looks like that of a person.</summary>
    /// <param name="name">A cleaned part of a byline.</param>
    /// <param name="alone">Whether a single word counts, because the place says that it is a name.</param>
    public static bool IsPersonName(string name, bool alone)
    {
        var words = name.Split(' ');
        if (words.Any(word => s_labels.Contains(word.Trim('.', ',', ':'))) || words.All(word => s_dateWordsAndNames.Contains(word.Trim('.', ',', ':'))) || NewsAgencies.Holds(name))
        {
            return false;
        }

        return IsCaseless(name) ? name.Length <= LongestCaseless
            : words.Length <= MostWords && (words.Length > 1 || (alone && name.Length > 2)) && words.All(word => IsNameWord(word)) && char.IsUpper(words[0][0]);
    }

    private static bool IsNameWord(string word) => word.Length > 0 && ((char.IsUpper(word[0]) || s_particles.Contains(word)) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’' or '‘' or '®'));

    private static bool IsCaseless(string name) => name.All(c => !char.IsUpper(c) && !char.IsLower(c));
}
