namespace NarrativeLens.Classify;

/// <summary>What stands around a cue and may turn its side.</summary>
[Flags]
internal enum CueScope
{
    None = 0,
    Negated = 1,
    Rebutted = 2,
    Questioned = 4,
    Conditional = 8,
    Forecast = 16,
    Quoted = 32,
}

/// <summary>A cue found in a sentence.</summary>
/// <param name="Cue">Its group in <see cref="PhraseIndex.Cues"/>.</param>
/// <param name="Narrative">The narrative it speaks for.</param>
/// <param name="Span">Its place in the sentence.</param>
/// <param name="Scope">What stands around it.</param>
internal readonly record struct CueHit(int Cue, int Narrative, TextSpan Span, CueScope Scope);

/// <summary>One sentence read with the codebook: its tokens, the cues that count and the words that turn them.</summary>
internal sealed class SentenceReading
{
    // How near a turning word must stand, in tokens: English negation rarely reaches past half a dozen words.
    private const int NegationReach = 6;
    private const int RebuttalReach = 8;

    private readonly List<PhraseHit> _scopes = [];

    private SentenceReading(TokenizedText text, PhraseIndex index)
    {
        Text = text;
        var hits = new List<PhraseHit>();
        index.Find(text, hits);
        _scopes.AddRange(hits.Where(h => h.Role == PhraseRole.Scope));
        AboutCrypto = !index.HasSubject || hits.Exists(h => h.Role == PhraseRole.Subject);
        LookAlikes = [.. hits.Where(h => h.Role == PhraseRole.Not)];
        foreach (var hit in hits)
        {
            if (hit.Role == PhraseRole.Cue && !IsLookAlike(hit, index.Cues[hit.Target].Narrative))
            {
                Cues.Add(new CueHit(hit.Target, index.Cues[hit.Target].Narrative, SpanOf(hit), ScopeOf(hit)));
            }
        }
    }

    public TokenizedText Text { get; }

    public List<CueHit> Cues { get; } = [];

    /// <summary>Phrases that only look like cues; the target is the narrative.</summary>
    public List<PhraseHit> LookAlikes { get; }

    public bool AboutCrypto { get; }

    public static SentenceReading Of(ReadOnlySpan<char> sentence, PhraseIndex index) => new(TokenizedText.Of(sentence), index);

    public bool Has(Scope scope) => _scopes.Exists(s => s.Target == (int)scope);

    public int Count(Scope scope) => _scopes.Count(s => s.Target == (int)scope);

    public TextSpan SpanOf(PhraseHit hit) => TextSpan.Between(Text.Tokens[hit.First].Start, Text.Tokens[hit.Last].End);

    // A cue that begins inside a look-alike is part of it, however far its gaps reach: "hedge fund … inflation".
    private bool IsLookAlike(PhraseHit cue, int narrative) =>
        LookAlikes.Exists(n => n.Target == narrative && n.First <= cue.First && n.Last >= cue.First);

    private CueScope ScopeOf(PhraseHit cue)
    {
        var scope = Text.Tokens[cue.First].Quoted ? CueScope.Quoted : CueScope.None;
        scope |= Text.IsQuestion ? CueScope.Questioned : CueScope.None;
        foreach (var turn in _scopes)
        {
            scope |= (Scope)turn.Target switch
            {
                Scope.Negation when Negates(turn, cue) => CueScope.Negated,
                Scope.Rebuttal when Rebuts(turn, cue) => CueScope.Rebutted,
                Scope.Question when turn.First < cue.First => CueScope.Questioned,
                Scope.Condition when turn.First < cue.First && SameClause(turn, cue) => CueScope.Conditional,
                Scope.Forecast when SameClause(turn, cue) => CueScope.Forecast,
                _ => CueScope.None,
            };
        }

        return scope;
    }

    // A negation inside the cue belongs to it: "nobody can print more" asserts.
    private bool Negates(PhraseHit turn, PhraseHit cue) =>
        turn.Last < cue.First && cue.First - turn.Last <= NegationReach && SameClause(turn, cue);

    private static bool Rebuts(PhraseHit turn, PhraseHit cue) =>
        (turn.Last < cue.First && cue.First - turn.Last <= RebuttalReach) || (turn.First > cue.Last && turn.First - cue.Last <= RebuttalReach);

    private bool SameClause(PhraseHit turn, PhraseHit cue) =>
        Text.Tokens[turn.Last].Clause == Text.Tokens[cue.First].Clause;
}
