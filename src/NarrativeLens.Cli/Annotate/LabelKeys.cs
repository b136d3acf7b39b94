using NarrativeLens.Classify;
using NarrativeLens.Classify.Labelling;

namespace NarrativeLens.Cli.Annotate;

/// <summary>What each key does, for a keyboard and for piped characters alike.</summary>
internal sealed class LabelKeys(LabelSession session, IReadOnlyList<Narrative> narratives)
{
    /// <summary>The keys of the narratives, in the codebook's order.</summary>
    public const string Narratives = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The keys, explained.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "1-9  told, as asserted; again: not told",
        "a r p  asserts, rejects, reports",
        "Enter  the tags are right, next",
        "n  no narrative at all, next",
        "s  in doubt, no labels, next",
        "u  undo the last key",
        "b  back to the one before",
        "c  next entry of the codebook",
        "g  what the model would say",
        "h  codebook again     q  quit",
    ];

    /// <summary>Place of the narrative whose codebook entry is shown.</summary>
    public int Chosen { get; private set; }

    /// <summary>Whether the model's guess was asked for on this sentence.</summary>
    public bool Guess { get; private set; }

    /// <summary>Whether the keys are explained.</summary>
    public bool Help { get; private set; }

    /// <summary>What the last key did, where the screen does not show it; empty otherwise.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Keys that did nothing.</summary>
    public int Unused { get; private set; }

    /// <summary>Does what a key asks for.</summary>
    /// <returns>False where the reader wants to stop.</returns>
    public bool Press(char key)
    {
        var before = session.Current;
        var done = key == 'q' || Show(key) || (session.Current is not null && (TagWith(key) || Decide(key)));
        Unused += done ? 0 : 1;
        Note = done ? "" : Why(key);
        Guess &= session.Current == before;
        return key != 'q';
    }

    private string Why(char key) => key switch
    {
        'u' or 'b' => "There is nothing before this.",
        _ when session.Current is null => "Every sentence has a decision: u undoes, q quits.",
        '\n' or '\r' or ' ' => "No tag yet: give one, or n for none, or s if in doubt.",
        'a' or 'r' or 'p' => $"Choose a narrative first, then {key} for its side.",
        _ when char.IsAsciiLetterOrDigit(key) => $"{key} has no meaning here; h shows the keys.",
        _ => "That key has no meaning here; h shows the keys.",
    };

    private bool Show(char key)
    {
        switch (key)
        {
            case 'g': Guess = !Guess; return true;
            case 'h' or '?': Help = !Help; return true;
            case 'c': Chosen = (Chosen + 1) % narratives.Count; return true;
            case 'u': return session.Undo();
            case 'b': return session.Back();
            default: return false;
        }
    }

    private bool TagWith(char key)
    {
        var place = Narratives.IndexOf(key, StringComparison.Ordinal);
        if (place >= 0 && place < narratives.Count)
        {
            Chosen = place;
            session.Tag(narratives[place].Id, session.Tags.ContainsKey(narratives[place].Id) ? null : Stance.Asserts);
            return true;
        }

        Stance? stance = key switch { 'a' => Stance.Asserts, 'r' => Stance.Rejects, 'p' => Stance.Reports, _ => null };
        if (stance is null || !session.Tags.ContainsKey(narratives[Chosen].Id))
        {
            return false;
        }

        session.Tag(narratives[Chosen].Id, stance);
        return true;
    }

    private bool Decide(char key)
    {
        switch (key)
        {
            // A line's end in a script is no answer: "none" has a key of its own.
            case '\n' or '\r' or ' ' when session.Tags.Count > 0: session.Finish(); return true;
            case 'n': session.FinishWithNone(); return true;
            case 's': session.Skip(); return true;
            default: return false;
        }
    }
}
