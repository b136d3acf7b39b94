namespace NarrativeLens.Figures.Languages;

/// <summary>Number words of English.</summary>
internal static class EnglishNumbers
{
    public static Row<NumberWord>[] Numbers { get; } =
    [
        Add("zero|nought|naught", 0), Add("one", 1), Add("two", 2), Add("three", 3), Add("four", 4), Add("five", 5), Add("six", 6), Add("seven", 7), Add("eight", 8),
        Add("nine", 9), Add("ten", 10), Add("eleven", 11), Add("twelve", 12), Add("thirteen", 13), Add("fourteen", 14), Add("fifteen", 15),
        Add("sixteen", 16), Add("seventeen", 17), Add("eighteen", 18), Add("nineteen", 19), Add("twenty", 20), Add("thirty", 30), Add("forty", 40),
        Add("fifty", 50), Add("sixty", 60), Add("seventy", 70), Add("eighty", 80), Add("ninety", 90),
        new("hundred", new(100, NumberRole.Times)), new("dozen|dozens|doz|dozs|dz|dzs", new(12, NumberRole.Times)),
        new("point", new(0, NumberRole.Point)),
        new("a|an", new(1, NumberRole.Article)),
    ];

    // Letters and short forms: those that wire agencies and exchanges print. "mm" is the trade's double thousand.
    public static Row<decimal>[] Scales { get; } =
    [
        new("dozen|dozens|doz|dozs|dz|dzs", 12m),
        new("hundred", 100m),
        new("thousand|k|grand", 1_000m),
        new("lakh|lakhs|lac|lacs|lkh|lkhs", 100_000m),
        new("million|millions|m|mn|mln|mio|mm|mil", 1_000_000m),
        new("crore|crores|cr|krore|krores|koti", 10_000_000m),
        new("billion|billions|b|bn|bln|mrd|milliard", 1_000_000_000m),
        new("trillion|trillions|t|tn|trn|tln", 1_000_000_000_000m),
        new("quadrillion", 1_000_000_000_000_000m),
    ];

    /// <summary>Fractions by the number of parts of the whole.</summary>
    public static Row<decimal>[] Fractions { get; } =
    [
        new("half|halves", 2), new("third|thirds", 3), new("quarter|quarters|fourth|fourths", 4), new("fifth|fifths", 5), new("sixth|sixths", 6), new("seventh|sevenths", 7),
        new("eighth|eighths", 8), new("ninth|ninths", 9), new("tenth|tenths", 10), new("twentieth|twentieths", 20), new("hundredth|hundredths", 100),
    ];

    public static Row<WordFigure>[] WordFigures { get; } =
    [
        new("double|twofold|two fold", new(FigureKind.Multiple, 2)), new("doubled|doubles|doubling", new(FigureKind.Multiple, 2, IsMove: true)),
        new("twice", new(FigureKind.Multiple, 2, NeedsWhole: true)), new("thrice", new(FigureKind.Multiple, 3, NeedsWhole: true)),
        new("triple|threefold|three fold", new(FigureKind.Multiple, 3)), new("tripled|triples|tripling|trebled|trebles|trebling", new(FigureKind.Multiple, 3, IsMove: true)),
        new("quadruple|fourfold|four fold", new(FigureKind.Multiple, 4)), new("quadrupled|quadrupling", new(FigureKind.Multiple, 4, IsMove: true)),
        new("fivefold|five fold", new(FigureKind.Multiple, 5)), new("quintupled", new(FigureKind.Multiple, 5, IsMove: true)),
        new("sixfold|six fold", new(FigureKind.Multiple, 6)),
        new("sevenfold", new(FigureKind.Multiple, 7)), new("eightfold", new(FigureKind.Multiple, 8)), new("ninefold", new(FigureKind.Multiple, 9)),
        new("tenfold|ten fold", new(FigureKind.Multiple, 10)), new("hundredfold", new(FigureKind.Multiple, 100)),
        new("half point|half points", new(FigureKind.PercentagePoints, 0.5m, Units.PercentagePoints)),
        new("quarter point|quarter points", new(FigureKind.PercentagePoints, 0.25m, Units.PercentagePoints)),
        new("three quarter point|three quarters point", new(FigureKind.PercentagePoints, 0.75m, Units.PercentagePoints)),
        new("halved", new(FigureKind.Ratio, 0.5m, Unit: null, IsMove: true)),
        new("halving its|halving their|halving his|halving her|halves its|halves their", new(FigureKind.Ratio, 0.5m, Unit: null, IsMove: true, OwnWords: 1)),
    ];

    public static Row<UnitMeaning>[] PartUnits { get; } =
    [
        new("of a percentage point|of a point|of one percentage point|of 1 percentage point", new(FigureKind.PercentagePoints, Units.PercentagePoints)),
        new("of a percent|of a per cent|of one percent|of one per cent|of 1%|of 1 percent|of 1 per cent", new(FigureKind.Percent, Units.Percent)),
        new("of a basis point|of one basis point", new(FigureKind.BasisPoints, Units.BasisPoints)),
    ];

    public static Row<int>[] Ordinals { get; } =
    [
        new("second", 2), new("third", 3), new("fourth", 4), new("fifth", 5), new("sixth", 6), new("seventh", 7), new("eighth", 8),
        new("ninth", 9), new("tenth", 10), new("eleventh", 11), new("twelfth", 12), new("thirteenth", 13), new("fourteenth", 14), new("fifteenth", 15), new("sixteenth", 16),
        new("seventeenth", 17), new("eighteenth", 18), new("nineteenth", 19), new("twentieth", 20),
    ];

    private static Row<NumberWord> Add(string word, decimal value) => new(word, new(value, NumberRole.Add));
}
