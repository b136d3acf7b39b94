using System.Collections.Frozen;

namespace NarrativeLens.Classify;

/// <summary>Every phrase of a codebook, found in one pass over a sentence. Immutable; safe to share between threads.</summary>
internal sealed class PhraseIndex
{
    private static readonly FrozenDictionary<NumberKind, string> s_numberWords = new Dictionary<NumberKind, string>
    {
        [NumberKind.Money] = "#usd",
        [NumberKind.Percent] = "#pct",
        [NumberKind.Multiple] = "#x",
        [NumberKind.Year] = "#year",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, int[]> _literals;
    private readonly FrozenDictionary<string, int[]> _prefixes;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _literal;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _prefix;
    private readonly Phrase[][] _byFirstForm;
    private readonly int _shortestPrefix;
    private readonly int _longestPrefix;

    private PhraseIndex(PhraseCompiler compiled, IReadOnlyList<Phrase> phrases, (int Narrative, CueGroup Group)[] cues)
    {
        Cues = cues;
        HasSubject = phrases.Any(p => p.Role == PhraseRole.Subject);
        _literals = Freeze(compiled.Literals);
        _prefixes = Freeze(compiled.Prefixes);
        _literal = _literals.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefix = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortestPrefix = _prefixes.Keys.Select(k => k.Length).DefaultIfEmpty(1).Min();
        _longestPrefix = _prefixes.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
        var byForm = phrases.ToLookup(p => p.Steps[0].Form);
        _byFirstForm = [.. Enumerable.Range(0, byForm.Max(g => g.Key) + 1).Select(form => byForm[form].ToArray())];
    }

    /// <summary>The cue groups that <see cref="PhraseHit.Target"/> counts, narrative by narrative.</summary>
    public (int Narrative, CueGroup Group)[] Cues { get; }

    /// <summary>False where the codebook names no subject, so that any text may tell its narratives.</summary>
    public bool HasSubject { get; }

    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public static PhraseIndex Of(Codebook codebook)
    {
        var compiler = new PhraseCompiler(codebook.Words);
        var phrases = new List<Phrase>();
        var cues = codebook.Narratives.SelectMany((n, i) => n.Cues.Select(group => (i, group))).ToArray();
        Compile(PhraseRole.Cue, cues.SelectMany((cue, i) => cue.group.Phrases.Select(p => (i, p))));
        Compile(PhraseRole.Not, codebook.Narratives.SelectMany((n, i) => n.Not.Select(p => (i, p))));
        Compile(PhraseRole.Subject, codebook.Subject.Select(p => (0, p)));
        Compile(PhraseRole.Scope, codebook.Scopes.SelectMany(s => s.Value.Select(p => (ScopeOf(s.Key), p))));
        return new PhraseIndex(compiler, phrases, cues);

        void Compile(PhraseRole role, IEnumerable<(int Target, string Phrase)> all) =>
            phrases.AddRange(all.Select(p => compiler.Compile(role, p.Target, p.Phrase)));
    }

    /// <summary>Adds every phrase found in <paramref name="text"/>, by place; the shortest reading of each.</summary>
    public void Find(TokenizedText text, List<PhraseHit> found)
    {
        var forms = FormsOf(text);
        for (var at = 0; at < forms.Length; at++)
        {
            foreach (var form in forms[at])
            {
                foreach (var phrase in form < _byFirstForm.Length ? _byFirstForm[form] : [])
                {
                    var last = LastToken(phrase.Steps, 0, at, forms);
                    if (last >= 0)
                    {
                        found.Add(new PhraseHit(phrase.Role, phrase.Target, at, last));
                    }
                }
            }
        }
    }

    private static int ScopeOf(string name) =>
        Enum.TryParse<Scope>(name, ignoreCase: true, out var scope) ? (int)scope : throw new FormatException($"there is no scope '{name}'");

    private static FrozenDictionary<string, int[]> Freeze(Dictionary<string, List<int>> table) =>
        table.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);

    private int[][] FormsOf(TokenizedText text)
    {
        var forms = new int[text.Tokens.Count][];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = FormsOf(text[i], text.Tokens[i].Number);
        }

        return forms;
    }

    private int[] FormsOf(ReadOnlySpan<char> word, NumberKind number)
    {
        var forms = _literal.TryGetValue(word, out var whole) ? whole : [];
        for (var length = _shortestPrefix; length <= Math.Min(word.Length, _longestPrefix); length++)
        {
            if (_prefix.TryGetValue(word[..length], out var begun))
            {
                forms = [.. forms, .. begun];
            }
        }

        return s_numberWords.TryGetValue(number, out var name) && _literals.TryGetValue(name, out var numbers) ? [.. forms, .. numbers] : forms;
    }

    // Index of the last token that the steps from 'step' on take, starting at token 'at'; -1 where they do not fit.
    private static int LastToken(PhraseStep[] steps, int step, int at, int[][] forms)
    {
        if (step == steps.Length)
        {
            return at - 1;
        }

        var (form, gap, optional) = steps[step];
        if (gap > 0)
        {
            return AfterGap(steps, step + 1, at, gap, forms);
        }

        if (at < forms.Length && (form < 0 || Array.IndexOf(forms[at], form) >= 0))
        {
            var last = LastToken(steps, step + 1, at + 1, forms);
            if (last >= 0)
            {
                return last;
            }
        }

        return optional ? LastToken(steps, step + 1, at, forms) : -1;
    }

    private static int AfterGap(PhraseStep[] steps, int step, int at, int gap, int[][] forms)
    {
        for (var skipped = 0; skipped <= gap && at + skipped < forms.Length; skipped++)
        {
            var last = LastToken(steps, step, at + skipped, forms);
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }
}
