namespace NarrativeLens.Figures.Languages;

/// <summary>What one language calls numbers, units, hedges and times. A further language is one more of these, and no code.</summary>
/// <remarks>
/// A phrase is written as it is read: where it has a space, the text may have a space or a hyphen; where it has none
/// ("US$"), the parts must touch. Upper and lower case are the same. Phrases of one meaning are parted by a bar.
/// </remarks>
internal sealed record LanguageTable
{
    /// <summary>BCP 47 primary language.</summary>
    public required string Code { get; init; }

    /// <summary>Tables of different scripts never collide, so a text in one language is read with the tables of the other scripts too.</summary>
    public required Script Script { get; init; }

    public Row<NumberWord>[] Numbers { get; init; } = [];

    public Row<decimal>[] Scales { get; init; } = [];

    public Row<string>[] Currencies { get; init; } = [];

    public Row<UnitMeaning>[] Units { get; init; } = [];

    public Row<string>[] Nouns { get; init; } = [];

    public Row<decimal>[] Fractions { get; init; } = [];

    public Row<WordFigure>[] WordFigures { get; init; } = [];

    /// <summary>What makes a fraction before it an amount: a tenth "of a point", three-tenths "of 1 percent".</summary>
    public Row<UnitMeaning>[] PartUnits { get; init; } = [];

    public Row<int>[] Ordinals { get; init; } = [];

    public Row<Qualifier>[] QualifiersBefore { get; init; } = [];

    public Row<Qualifier>[] QualifiersAfter { get; init; } = [];

    public Row<int>[] Months { get; init; } = [];

    public Row<DayOfWeek>[] Weekdays { get; init; } = [];

    public Row<RelativeTime>[] Times { get; init; } = [];

    /// <summary>Quarters, halves and seasons in words.</summary>
    public Row<YearPart>[] YearParts { get; init; } = [];

    public Row<string>[] NumberedNames { get; init; } = [];

    public Row<string>[] Subjects { get; init; } = [];

    public Row<string>[] Metrics { get; init; } = [];

    public Row<string>[] Aspects { get; init; } = [];

    public Row<Cue>[] Cues { get; init; } = [];

    /// <summary>Names that begin with digits, as written.</summary>
    public string[] DigitNames { get; init; } = [];

    /// <summary>The plural of a noun that a hyphen joins to its number; null where the language writes none so.</summary>
    public Plural? Plural { get; init; }

    /// <summary>Single words.</summary>
    public Row<FormCue>[] FormCues { get; init; } = [];
}

/// <summary>Makes the plural of a noun in small letters.</summary>
internal delegate string Plural(ReadOnlySpan<char> noun);

/// <summary>Phrases, parted by bars, that share a meaning.</summary>
internal readonly record struct Row<T>(string Phrases, T Meaning);

/// <summary>How a script parts its words.</summary>
internal enum Script
{
    /// <summary>Words are parted by spaces.</summary>
    Latin,

    /// <summary>Words run together; the longest word of the table is taken.</summary>
    Han,
}

/// <summary>A word of a number.</summary>
internal readonly record struct NumberWord(decimal Value, NumberRole Role);

/// <summary>How a number word joins the words before it.</summary>
internal enum NumberRole
{
    /// <summary>Added: one, fifteen, sixty.</summary>
    Add,

    /// <summary>Multiplies what stands directly before it: hundred, dozen, 十.</summary>
    Times,

    /// <summary>Counts as one, and only before a scale or a dozen: "a million".</summary>
    Article,

    /// <summary>Digits in words follow as decimals: "two point five".</summary>
    Point,
}

/// <summary>What a unit makes of the number before it.</summary>
/// <param name="Kind">The sort of figure.</param>
/// <param name="Unit">The unit's name in the output.</param>
/// <param name="Factor">What the number is multiplied by: a cent is 0.01 of its currency.</param>
/// <param name="Capitalised">The measure that it is where it begins with a capital: c is a cent, C a degree; null where case tells nothing.</param>
/// <param name="Otherwise">What it counts where the words around it deny the first meaning: pounds of flour are a weight, "seen it four times" multiplies nothing; null where it has one meaning.</param>
internal readonly record struct UnitMeaning(FigureKind Kind, string Unit, decimal Factor = 1m, string? Capitalised = null, string? Otherwise = null);

/// <summary>A figure in a single word: "doubled".</summary>
/// <param name="Kind">The sort of figure.</param>
/// <param name="Value">What it says.</param>
/// <param name="Unit">The unit's name in the output; null for a ratio.</param>
/// <param name="NeedsWhole">True for words that multiply only what follows: "twice its size", not "voted twice".</param>
/// <param name="IsMove">True for verbs, which tell how much something moved.</param>
/// <param name="OwnWords">Words of the phrase that are the figure, where the rest only shows that it is one: "halving" of "halving its"; 0 for all.</param>
internal readonly record struct WordFigure(FigureKind Kind, decimal Value, string? Unit = Units.Times, bool NeedsWhole = false, bool IsMove = false, int OwnWords = 0);

/// <summary>A time told from the publication time.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Offset">How many units from the one that holds the publication time.</param>
/// <param name="Reach">Which part of the unit, or of the time around it.</param>
internal readonly record struct RelativeTime(TimeUnit Unit, int Offset, TimeReach Reach = TimeReach.Whole);

/// <summary>Months of a year that have a name together: the first quarter, the second half, spring.</summary>
/// <param name="FirstMonth">1 to 12.</param>
/// <param name="Months">How many; may run into the next year.</param>
internal readonly record struct YearPart(int FirstMonth, int Months);

/// <summary>What a relative time covers.</summary>
internal enum TimeReach
{
    /// <summary>The calendar unit: "this week".</summary>
    Whole,

    /// <summary>A span of that length that ends at publication: "the past week".</summary>
    Rolling,

    /// <summary>From the unit's start to the end of the publication's day: "year to date".</summary>
    ToDate,

    /// <summary>The unit's last day: "year-end".</summary>
    LastDay,

    /// <summary>The day that many units before publication: "a month ago".</summary>
    Ago,

    /// <summary>A time that the words do not tell: "last season". The figure has none, and none is inferred.</summary>
    Untold,

    /// <summary>A span that ends at publication, of a comparison that names no time of its own where another does: "year on year".</summary>
    Compared,
}

/// <summary>Units of calendar and clock.</summary>
internal enum TimeUnit
{
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>What else a word can tell the reader.</summary>
[Flags]
internal enum Cue : long
{
    None = 0,

    /// <summary>What follows or precedes is no fact yet: could, target, if.</summary>
    Forecast = 1 << 0,

    /// <summary>not, never, failed to.</summary>
    Negation = 1 << 1,

    /// <summary>between, which makes "and" join a range.</summary>
    Between = 1 << 2,

    /// <summary>and.</summary>
    And = 1 << 3,

    /// <summary>to, 至.</summary>
    To = 1 << 4,

    /// <summary>or, between two numbers.</summary>
    Or = 1 << 5,

    /// <summary>from.</summary>
    From = 1 << 6,

    /// <summary>ranging, anywhere: "from … to …" after it is a range, not a change.</summary>
    Ranging = 1 << 7,

    /// <summary>Rose, fell, up, down: a percentage beside it is a change.</summary>
    Change = 1 << 8,

    /// <summary>A record or a peak: a fall from it is a drawdown.</summary>
    Peak = 1 << 9,

    /// <summary>below, off, from: what joins a fall to a peak.</summary>
    BelowPeak = 1 << 10,

    /// <summary>A source's name follows: according to, per.</summary>
    SourceAhead = 1 << 11,

    /// <summary>A source's name stands before: said, reckons, data show.</summary>
    SourceBefore = 1 << 12,

    /// <summary>A word that parts clauses: and, but, while.</summary>
    Clause = 1 << 13,

    /// <summary>Function words and verbs that cannot be the noun of a count.</summary>
    NoNoun = 1 << 14,

    /// <summary>largest, worst: an ordinal before it is a rank.</summary>
    Superlative = 1 << 15,

    /// <summary>of, in (between the two numbers of "one in five").</summary>
    OutOf = 1 << 16,

    /// <summary>a.m., p.m., o'clock, UTC.</summary>
    Clock = 1 << 17,

    /// <summary>moving average, yield: a span of time before it is part of a name.</summary>
    NamedSpan = 1 << 18,

    /// <summary>Words before a year or date that only limit it: mid, early, since.</summary>
    YearPrefix = 1 << 19,

    /// <summary>vote, win: two small numbers before it are a score.</summary>
    Score = 1 << 20,

    /// <summary>Verbs and prepositions that put an asset at a price: traded at, fell to, above.</summary>
    PriceLead = 1 << 21,

    /// <summary>Words that make a fraction or multiple of what follows or precedes: of, its, as.</summary>
    PartOf = 1 << 22,

    /// <summary>next, coming: a time after publication.</summary>
    Ahead = 1 << 23,

    /// <summary>last, past: a time before publication.</summary>
    Past = 1 << 24,

    /// <summary>Words that deny a word figure its meaning: "doubled back", "first half".</summary>
    NoFigure = 1 << 25,

    /// <summary>the, a.</summary>
    Article = 1 << 26,

    /// <summary>Titles and roles that stand before a source's name and are no part of it.</summary>
    Role = 1 << 27,

    /// <summary>ago, earlier.</summary>
    Ago = 1 << 28,

    /// <summary>Prepositions that hedge an amount but only place a span of time: over, past.</summary>
    Elapsed = 1 << 29,

    /// <summary>since: the time runs on to publication.</summary>
    Since = 1 << 30,

    /// <summary>by: a fraction after it is one of something.</summary>
    By = 1L << 31,

    /// <summary>Words that make "half" or "third" after them a name of a time: first half.</summary>
    NoFigureBefore = 1L << 32,

    /// <summary>minus: the number after it is negative.</summary>
    Minus = 1L << 33,

    /// <summary>on, by, until: an ordinal after one of them and an article is a day of the month.</summary>
    OnDay = 1L << 34,

    /// <summary>report, note, filing: a date right after it is the document's own.</summary>
    Document = 1L << 35,

    /// <summary>accessed, published, dated: a date after it is that of reading or printing.</summary>
    Access = 1L << 36,

    /// <summary>against, versus, from: the number after it is what the one before is compared with.</summary>
    Against = 1L << 37,

    /// <summary>At, with, after: at the head of a sentence, what leads up to its subject.</summary>
    Fronting = 1L << 38,

    /// <summary>plc, AG: the end of a firm's name.</summary>
    FirmEnd = 1L << 39,

    /// <summary>it, its, they: after "said", the speaker's own.</summary>
    Own = 1L << 40,

    /// <summary>higher, cheaper, more: an amount right before one is a difference.</summary>
    Comparative = 1L << 41,

    /// <summary>ounce, barrel: an amount for one of them is a price.</summary>
    PricedUnit = 1L << 42,

    /// <summary>funds, companies: after the name of an asset, those that hold or dig it.</summary>
    Holders = 1L << 43,

    /// <summary>per, each.</summary>
    Each = 1L << 60,

    /// <summary>FY, before the digits of a year.</summary>
    FullYear = 1L << 61,

    /// <summary>than, where: a time after it is what something is compared with.</summary>
    Than = 1L << 62,

    /// <summary>tranche, visa: a number with a letter before it is a name ("the 2B tranche").</summary>
    Labelled = 1L << 44,

    /// <summary>Letters that make a name of the digits they touch: 5G, 3D.</summary>
    LabelSuffix = 1L << 45,

    /// <summary>Street, Avenue: the number before the name is that of a house.</summary>
    Street = 1L << 46,

    /// <summary>by, until, through: a time ahead after it ends a stretch that begins with publication.</summary>
    Deadline = 1L << 48,

    /// <summary>before: the same, but the stretch ends where that time begins.</summary>
    DeadlineBefore = 1L << 49,

    /// <summary>now, currently: a figure after it stands as the text appears.</summary>
    Now = 1L << 50,

    /// <summary>Common finite verbs of a firm or a group: what stands before them at the head of a sentence is their subject.</summary>
    Verb = 1L << 51,

    /// <summary>shares, stock: what follows with "of" is their firm.</summary>
    Shares = 1L << 52,

    /// <summary>early: the first days of a month.</summary>
    Early = 1L << 53,

    /// <summary>mid.</summary>
    Middle = 1L << 54,

    /// <summary>late.</summary>
    Late = 1L << 55,

    /// <summary>to, ended, ending after a span of time: the span ends with the day or month that follows.</summary>
    Ending = 1L << 56,

    /// <summary>within: a span of time from publication on, where the text looks ahead.</summary>
    Within = 1L << 57,

    /// <summary>quarter, beside the month that ends it.</summary>
    Quarter = 1L << 58,

    /// <summary>block: a number after it is a place in a chain, however long.</summary>
    Height = 1L << 59,

    /// <summary>分之, between the parts of the whole and their count.</summary>
    PartsOf = 1L << 47,
}

/// <summary>What a word tells the readers of forms: measures, compounds, ages, streaks.</summary>
[Flags]
internal enum FormCue
{
    None = 0,

    /// <summary>tall, wide: the letter before it is a length, not a scale ("1.8m tall").</summary>
    Dimension = 1 << 0,

    /// <summary>weighs, heavier: the pounds near it are a weight.</summary>
    Weighing = 1 << 1,

    /// <summary>debt, savings: pounds "of" it are money.</summary>
    Funds = 1 << 2,

    /// <summary>person, storey: a number word joined to it by a hyphen counts it ("a four-person crew").</summary>
    Counted = 1 << 3,

    /// <summary>odd, way, fold: no noun, where a hyphen joins it to a number.</summary>
    NeverCounted = 1 << 4,

    /// <summary>he, she, who: a number after its verb is an age.</summary>
    Person = 1 << 5,

    /// <summary>straight, in a row: an ordinal before it counts a streak.</summary>
    InARow = 1 << 6,

    /// <summary>row, trot: the same after "in a".</summary>
    Row = 1 << 8,

    /// <summary>in, for, within: "a week" after it is a span of time.</summary>
    Lasting = 1 << 7,
}
