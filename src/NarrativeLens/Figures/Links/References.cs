namespace NarrativeLens.Figures.Links;

/// <summary>Tells which subject named before "it" and "the company" stand for.</summary>
internal sealed class References
{
    /// <summary>"It" stands for the subject of the sentence before only this near to the head of its own.</summary>
    private const int HeadTokens = 4;

    private string? _firm;
    private string? _head;

    /// <summary>Forgets the article.</summary>
    public void Clear() => (_firm, _head) = (null, null);

    /// <summary>Puts the subject meant in the place of each reference, and drops an "it" that tells nothing; a firm that was not named stays without a name, so that nothing else is taken for it.</summary>
    public void Resolve(List<Sighting<string>> subjects)
    {
        var (kept, firm) = (0, _firm);
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var meaning = subject.Meaning switch
            {
                Topics.It => kept == 0 && subject.First < HeadTokens ? _head : null,
                Topics.TheFirm => firm ?? Topics.TheFirm,
                _ => subject.Meaning,
            };
            if (meaning is not null)
            {
                firm = MetricRules.IsFirm(meaning) ? meaning : firm;
                subjects[kept++] = subject with { Meaning = meaning };
            }
        }

        subjects.RemoveRange(kept, subjects.Count - kept);
        (_firm, _head) = (FirstFirm(subjects) ?? _firm, subjects.Count > 0 && subjects[0].Meaning != Topics.TheFirm ? subjects[0].Meaning : _head);
    }

    /// <summary>The last subject of a passage that is no reference; null where there is none.</summary>
    public static string? LastNamed(List<Sighting<string>> subjects)
    {
        var last = subjects.FindLastIndex(static subject => subject.Meaning is not (Topics.It or Topics.TheFirm));
        return last < 0 ? null : subjects[last].Meaning;
    }

    private static string? FirstFirm(List<Sighting<string>> subjects)
    {
        var first = subjects.FindIndex(static subject => MetricRules.IsFirm(subject.Meaning));
        return first < 0 ? null : subjects[first].Meaning;
    }
}
