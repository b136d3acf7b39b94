using System.Text.Json;
using NarrativeLens.Classify;

namespace NarrativeLens.Tests.Cli.Annotate;

/// <summary>A narrative that the shipped codebook has not, as a researcher would add it: its entry, and sentences of our own.</summary>
internal static class EnergyUse
{
    public const string Id = "energy-use";

    public static Narrative Entry { get; } = new(
        Id,
        "Bitcoin's energy use",
        "Mining burns power that others need, or helps the grid and new plants.",
        ["One ledger now draws as much current as a country."],
        ["The rigs switch off when the town needs the power."],
        [
            new CueGroup("electricity", 3, ["electricit*", "megawatt*|gigawatt*|terawatt*", "power grid|plant*|station*", "kilowatt hours"]),
            new CueGroup("carbon", 2, ["carbon footprint", "emission*"]),
        ],
        ["power struggle"]);

    public static IReadOnlyList<string> Asserts { get; } =
    [
        "Mining bitcoin now takes more electricity than the whole of Finland.",
        "Every coin that is minted burns the electricity of a small town.",
        "The network's carbon footprint has doubled since the last halving.",
        "Regulators in Oslo say the mines eat megawatts that the smelters need.",
        "Residents blame the humming hall of machines for their electricity bills.",
        "A single transfer costs as much electricity as a household uses in a month.",
        "Coal stations were brought back to life to feed the miners' hunger for power.",
        "The ledger draws twelve gigawatts day and night, and gives nobody light.",
        "Campaigners count the emissions of proof of work among the worst in finance.",
        "The dam was built for the valley, and now its electricity goes to the rigs.",
        "Blackouts in the province followed the arrival of the mining farms.",
        "Bitcoin wastes electricity on guessing numbers, the commissioner said.",
        "The power grid of the region groans under the load of the mines.",
        "Its emissions cancel out all the solar roofs that the country put up last year.",
        "No other asset needs a power plant to stay alive.",
        "Energy-hungry mines have pushed wholesale electricity prices up by a tenth.",
        "The study puts the yearly use at 120 terawatt hours, with rising emissions.",
        "Old gas plants run around the clock because a mine pays for the electricity.",
        "The climate pays for each block with a plume of emissions.",
        "Mining is a bonfire of electricity, the minister told the chamber.",
    ];

    public static IReadOnlyList<string> Rejects { get; } =
    [
        "Miners do not strain the power grid: they switch off when demand peaks.",
        "The claim that coins boil the oceans does not survive a look at the electricity data.",
        "Half of the machines run on electricity that nobody else would have bought.",
        "Flared gas that heated the sky now makes electricity for the rigs and cuts emissions.",
        "The network's carbon footprint has fallen for three years, whatever the headlines say.",
        "Bank branches use far more electricity than all the mines together.",
        "The mine pays for the new wind farm and steadies the power grid.",
        "It is a myth that mining takes electricity from homes.",
    ];

    public static IReadOnlyList<string> None { get; } =
    [
        "Shares of the exchange closed two percent higher.",
        "The committee meets again on Thursday.",
        "The power struggle on the board ended with a resignation.",
        "A spokesman declined to say when the filing would be made.",
        "Oil futures slipped after the inventory report.",
        "The electric car maker sold a tenth of its coins.",
        "Trading volumes were thin ahead of the holiday.",
        "The wallet now supports three more languages.",
        "He bought the house next to the lake in March.",
        "The conference drew two thousand visitors to Lugano.",
        "Analysts cut their target for the energy group.",
        "The token was listed on Monday.",
    ];

    /// <summary>All of them, one kind after the other.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Asserts, .. Rejects, .. None];

    /// <summary>The keys that label <see cref="All"/> in its order, where this narrative alone is asked for.</summary>
    public static string Keys { get; } =
        string.Concat([.. Enumerable.Repeat("1\n", Asserts.Count), .. Enumerable.Repeat("1r\n", Rejects.Count), .. Enumerable.Repeat("n", None.Count)]);

    /// <summary>The shipped codebook with this narrative as its ninth, as a file's content.</summary>
    public static string Codebook() =>
        JsonSerializer.Serialize(NarrativeLens.Classify.Codebook.Default with { Narratives = [.. NarrativeLens.Classify.Codebook.Default.Narratives, Entry] }, LensJson.Indented);

    /// <summary>Rows without labels, for `label`.</summary>
    public static string Rows() => string.Join('\n', All.Select((sentence, i) => JsonSerializer.Serialize(new { id = $"e{i:00}", sentence, about = "crypto" }, LensJson.Line)));

    /// <summary>A page of an outlet's site that tells the narrative.</summary>
    public static string Page() => $"""
        <!DOCTYPE html><html lang="en"><head><title>The valley and the rigs</title>
        <meta property="article:published_time" content="2026-02-04T09:00:00Z"></head>
        <body><article><h1>The valley and the rigs</h1><p>By Ines Marlow</p>
        <p>The mines in the valley burn more electricity than the steelworks ever did. Residents say that their electricity bills have doubled since the machines came, and the mayor agrees with them.</p>
        <p>The company answers that its bitcoin miners do not strain the power grid, since they switch off when demand peaks. The council will vote on a new tax in March, after a hearing that is open to all.</p>
        <p>The museum in the old mill opens again in April with an exhibition about the river, its fish and the people who lived from both of them for four hundred years.</p>
        </article></body></html>
        """;
}
