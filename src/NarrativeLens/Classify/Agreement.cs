namespace NarrativeLens.Classify;

/// <summary>How far readings of the same sentences agree.</summary>
/// <param name="Sentences">Sentences that at least two readings hold.</param>
/// <param name="Narratives">In the codebook's order.</param>
/// <param name="Disagreements">Every sentence and narrative that the readings judge differently, in the order of the sentences' ids.</param>
public sealed record Agreement(int Sentences, IReadOnlyList<NarrativeAgreement> Narratives, IReadOnlyList<Disagreement> Disagreements)
{
    private const int Resamples = 1000;
    private const int Seed = 20260206;
    private const int None = 0;

    /// <summary>Compares readings by the ids of their sentences.</summary>
    /// <param name="readings">Two or more.</param>
    /// <param name="codebook">The narratives.</param>
    /// <returns>The agreement, or why the readings cannot be compared: no sentence in common, or one id with two texts.</returns>
    public static Outcome<Agreement> Of(IReadOnlyList<LabelledSet> readings, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(codebook);
        var units = readings.SelectMany(reading => reading.Sentences).GroupBy(sentence => sentence.Id, StringComparer.Ordinal).Where(unit => unit.Count() > 1)
            .OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => unit.ToList()).ToList();
        if (units.Find(unit => unit.Exists(sentence => sentence.Text != unit[0].Text)) is { } mixed)
        {
            return new Skipped(Stage.Classify, $"the id '{mixed[0].Id}' stands for different sentences; expected readings of the same text", mixed[0].Id);
        }

        return units.Count > 0
            ? new Agreement(units.Count, [.. codebook.Narratives.Select(narrative => Of(narrative.Id, units))], [.. units.SelectMany(unit => Differences(unit, codebook))])
            : new Skipped(Stage.Classify, "the readings have no sentence in common; expected the same ids", "");
    }

    private static NarrativeAgreement Of(string narrative, List<List<LabelledSentence>> units)
    {
        // Sentences of one document are not independent: documents are drawn again, not sentences.
        var documents = units.GroupBy(unit => unit[0].Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Select(unit => unit.ConvertAll(sentence => Code(sentence, narrative))).ToArray()).ToArray();
        var all = documents.SelectMany(document => document).ToList();
        return new NarrativeAgreement(
            narrative,
            [.. Enumerable.Range(0, units.Max(unit => unit.Count)).Select(reader => all.Count(unit => reader < unit.Count && unit[reader] != None))],
            WithInterval(documents, Presence),
            WithInterval(documents, codes => KrippendorffAlpha.Nominal(codes, StanceCodes)),
            KrippendorffAlpha.Nominal(all.Where(unit => unit.TrueForAll(code => code != None)), StanceCodes));
    }

    private static double? Presence(IEnumerable<List<int>> units) => KrippendorffAlpha.Nominal(units.Select(unit => unit.ConvertAll(code => code == None ? 0 : 1)), 2);

    private static Interval? WithInterval(List<int>[][] documents, Func<IEnumerable<List<int>>, double?> alpha)
    {
        if (alpha(documents.SelectMany(document => document)) is not { } value)
        {
            return null;
        }

        var random = new Random(Seed);
        var drawn = new List<double>(Resamples);
        for (var i = 0; i < Resamples; i++)
        {
            var sample = Enumerable.Range(0, documents.Length).Select(_ => documents[random.Next(documents.Length)]).ToArray();
            drawn.Add(alpha(sample.SelectMany(document => document)) ?? 1);
        }

        drawn.Sort();
        return new Interval(value, drawn[Resamples * 25 / 1000], drawn[(Resamples * 975 / 1000) - 1]);
    }

    // None, and the three stances.
    private const int StanceCodes = 4;

    private static int Code(LabelledSentence sentence, string narrative) => sentence.Tags.TryGetValue(narrative, out var stance) ? (int)stance + 1 : None;

    private static IEnumerable<Disagreement> Differences(List<LabelledSentence> unit, Codebook codebook) =>
        from narrative in codebook.Narratives
        let stances = unit.ConvertAll(sentence => sentence.Tags.TryGetValue(narrative.Id, out var stance) ? stance : (Stance?)null)
        where stances.Distinct().Count() > 1
        select new Disagreement(unit[0].Id, unit[0].Text, narrative.Id, stances);
}

/// <summary>Agreement on one narrative.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Marked">Sentences that each reading gives it to, in the order of the readings.</param>
/// <param name="Presence">Krippendorff's alpha of whether a sentence carries it, with a 95 % bootstrap interval over documents; null where no reading, or every one, marks it everywhere.</param>
/// <param name="PresenceWithStance">The same with the stances told apart.</param>
/// <param name="Stance">Alpha of the stance, of sentences that every reading marks; null where fewer than two stances occur there.</param>
public sealed record NarrativeAgreement(string Narrative, IReadOnlyList<int> Marked, Interval? Presence, Interval? PresenceWithStance, double? Stance);

/// <summary>A sentence that the readings judge differently.</summary>
/// <param name="Id">The sentence's id.</param>
/// <param name="Sentence">Its text.</param>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Stances">What each reading says; null where it sees no such narrative.</param>
public sealed record Disagreement(string Id, string Sentence, string Narrative, IReadOnlyList<Stance?> Stances);
