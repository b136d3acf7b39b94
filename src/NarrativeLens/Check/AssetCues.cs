namespace NarrativeLens.Check;

/// <summary>The words for the asset whose price is compared, and for what else an amount beside it may be of.</summary>
internal sealed class AssetCues
{
    // Words for a price or a coin that has just been named.
    private const string Pronouns = "the coin|the token|the price|its price|the cryptocurrency";
    private const string BitcoinNames = "|bitcoin|btc";

    private AssetCues(string id, CueWords own, CueWords names, CueWords others) => (Id, Own, Names, Others) = (id, own, names, others);

    /// <summary>Bitcoin, which most of the press is about.</summary>
    public static AssetCues Bitcoin { get; } = new(Metrics.Bitcoin, Cues.BitcoinName, Cues.Bitcoin, Cues.OtherSubject);

    /// <summary>What the figures stage calls it.</summary>
    public string Id { get; }

    /// <summary>Its names alone.</summary>
    public CueWords Own { get; }

    /// <summary>Its names, and words that stand for it.</summary>
    public CueWords Names { get; }

    /// <summary>Everything else that could have the price.</summary>
    public CueWords Others { get; }

    /// <summary>The words of an asset.</summary>
    public static AssetCues Of(string id)
    {
        if (id == Metrics.Bitcoin)
        {
            return Bitcoin;
        }

        var names = AssetNames.NamesOf(id);
        var own = names.Split('|').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = string.Join('|', Cues.OtherSubjects.Split('|').Where(word => !own.Contains(word))) + BitcoinNames;
        return new AssetCues(id, new CueWords(names), new CueWords($"{names}|{Pronouns}"), new CueWords(others));
    }

    /// <summary>True where a figure's subject is the asset.</summary>
    public bool Is(string? subject) => subject is not null && AssetNames.IdOf(subject) == Id;

    /// <summary>True also where the figure names no subject and the asset is the one that goes without saying.</summary>
    public bool MayBe(string? subject) => subject is null ? this == Bitcoin : Is(subject);
}
