using System.Collections.Frozen;
using NarrativeLens.Figures.Links;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Languages;

/// <summary>The tables of a language, made ready: every word numbered once, every table an array by that number. Thread-safe.</summary>
internal sealed class Vocabulary
{
    /// <summary>The number of a word that no table knows.</summary>
    public const int Unknown = 0;

    /// <summary>Signs up to here (general punctuation) are looked up in an array.</summary>
    private const char LastMark = '\u206F';

    private static readonly LanguageTable[] s_tables = [English.Table, Chinese.Table];

    /// <summary>Every language's vocabulary by its code.</summary>
    public static FrozenDictionary<string, Vocabulary> All { get; } =
        s_tables.ToFrozenDictionary(table => table.Code, table => new Vocabulary(table), StringComparer.OrdinalIgnoreCase);

    /// <summary>The vocabulary of a language, English where it is null or has none.</summary>
    /// <param name="language">A BCP 47 tag; only its primary part counts.</param>
    public static Vocabulary For(string? language)
    {
        var name = language ?? English.Table.Code;
        var primary = name.IndexOf('-') is >= 0 and var end ? name[..end] : name;
        return All.GetValueOrDefault(primary) ?? All[English.Table.Code];
    }

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly WordIndex _index;
    private readonly int[] _marks;
    private readonly Cue[] _cues;
    private readonly FormCue[] _forms;
    private readonly Plural _plural;
    private readonly WordTraits[] _traits;

    private Vocabulary(LanguageTable main)
    {
        LanguageTable[] tables = [main, .. s_tables.Where(table => table.Script != main.Script)];
        var phrases = tables.SelectMany(AllPhrases).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var words = phrases.SelectMany(phrase => Parts(phrase).Select(part => part.Word)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var numbers = words.Select((word, i) => (word, i)).ToFrozenDictionary(pair => pair.word, pair => pair.i + 1, StringComparer.OrdinalIgnoreCase);
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _index = new WordIndex(numbers);
        _marks = [.. Enumerable.Range(0, LastMark + 1).Select(mark => numbers.GetValueOrDefault(((char)mark).ToString(), Unknown))];
        var size = words.Count + 1;

        PhraseTable<T> Build<T>(Func<LanguageTable, Row<T>[]> rows) => PhraseTable<T>.Build(
            tables.SelectMany(rows), phrase => [.. Parts(phrase).Select(part => (numbers[part.Word], part.Gap))], size);

        Numbers = Build(table => table.Numbers);
        Scales = Build(table => table.Scales);
        Currencies = Build(table => table.Currencies);
        Units = Build(table => table.Units);
        Nouns = Build(table => table.Nouns);
        Fractions = Build(table => table.Fractions);
        WordFigures = Build(table => table.WordFigures);
        PartUnits = Build(table => table.PartUnits);
        Ordinals = Build(table => table.Ordinals);
        QualifiersBefore = Build(table => table.QualifiersBefore);
        QualifiersAfter = Build(table => table.QualifiersAfter);
        Months = Build(table => table.Months);
        Weekdays = Build(table => table.Weekdays);
        Times = Build(table => table.Times);
        YearParts = Build(table => table.YearParts);
        NumberedNames = Build(table => table.NumberedNames);
        Subjects = Build(table => table.Subjects);
        Metrics = Build(table => table.Metrics);
        Assets = Build<string>(table => [.. table.Subjects.Where(row => MetricRules.HasUnitPrice(row.Meaning)).SelectMany(OfOwnName)]);
        Aspects = Build(table => table.Aspects);
        CuePhrases = Build(MergedCues);
        DigitNames = [.. tables.SelectMany(table => table.DigitNames)];
        _plural = tables.Select(table => table.Plural).First(plural => plural is not null)!;
        _cues = SingleWordCues(tables, numbers, size);
        _forms = FormCues(tables, numbers, size);
        _traits = [.. Enumerable.Range(0, size).Select(ReadTraits)];
        LongestHanWord = words.Where(word => Tokenizer.IsHan(word[0])).Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    public PhraseTable<NumberWord> Numbers { get; }

    public PhraseTable<decimal> Scales { get; }

    public PhraseTable<string> Currencies { get; }

    public PhraseTable<UnitMeaning> Units { get; }

    public PhraseTable<string> Nouns { get; }

    public PhraseTable<decimal> Fractions { get; }

    public PhraseTable<WordFigure> WordFigures { get; }

    public PhraseTable<UnitMeaning> PartUnits { get; }

    public PhraseTable<int> Ordinals { get; }

    public PhraseTable<Qualifier> QualifiersBefore { get; }

    public PhraseTable<Qualifier> QualifiersAfter { get; }

    public PhraseTable<int> Months { get; }

    public PhraseTable<DayOfWeek> Weekdays { get; }

    public PhraseTable<RelativeTime> Times { get; }

    public PhraseTable<YearPart> YearParts { get; }

    public PhraseTable<string> NumberedNames { get; }

    public PhraseTable<string> Subjects { get; }

    /// <summary>Those of the subjects that are assets with a price of one unit, by names of their own ("bitcoin", not "the coin").</summary>
    public PhraseTable<string> Assets { get; }

    public PhraseTable<string> Metrics { get; }

    public PhraseTable<string> Aspects { get; }

    /// <summary>Cues of more than one word; single words are quicker by <see cref="CuesOf"/>.</summary>
    public PhraseTable<Cue> CuePhrases { get; }

    /// <summary>Names that begin with digits.</summary>
    public string[] DigitNames { get; }

    /// <summary>Code units of the longest Han word of the tables.</summary>
    public int LongestHanWord { get; }

    /// <summary>The number of a word, <see cref="Unknown"/> where no table knows it.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out var number) ? number : Unknown;

    /// <summary>The number of the word of ASCII letters that begins at a place, and its length; <see cref="WordIndex.NumberOf"/>.</summary>
    public int NumberAt(ReadOnlySpan<char> text, int at, out int length) => _index.NumberOf(text, at, out length);

    /// <summary>The number of a single sign.</summary>
    public int NumberOfMark(char mark) => mark <= LastMark ? _marks[mark] : NumberOf([mark]);

    /// <summary>What the word alone can tell.</summary>
    public Cue CuesOf(int word) => _cues[word];

    /// <summary>What the word alone can tell of the form of a number beside it.</summary>
    public FormCue FormsOf(int word) => _forms[word];

    /// <summary>The plural of a noun in small letters.</summary>
    public string PluralOf(ReadOnlySpan<char> noun) => _plural(noun);

    /// <summary>What can begin with this word.</summary>
    public WordTraits TraitsOf(int word) => _traits[word];

    private WordTraits ReadTraits(int word)
    {
        var figure = Numbers.Begins(word) || Currencies.Begins(word) || Fractions.Begins(word) || WordFigures.Begins(word) || Ordinals.Begins(word)
            || Months.Begins(word) || Weekdays.Begins(word) || NumberedNames.Begins(word) || Scales.Begins(word) || (_cues[word] & Cue.Minus) != 0;
        var time = Times.Begins(word) || Weekdays.Begins(word) || Months.Begins(word) || YearParts.Begins(word);
        var source = (_cues[word] & Cue.SourceBefore) != 0 || CuePhrases.Begins(word, cue => (cue & (Cue.SourceAhead | Cue.SourceBefore)) != 0);
        return (figure ? WordTraits.Figure : 0) | (Subjects.Begins(word) ? WordTraits.Subject : 0) | (time ? WordTraits.Time : 0) | (source ? WordTraits.Source : 0);
    }

    // A phrase may stand in several rows of cues and then tells all of them.
    private static Row<Cue>[] MergedCues(LanguageTable table) =>
    [
        .. table.Cues
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => (phrase, row.Meaning)))
            .GroupBy(pair => pair.phrase, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Row<Cue>(group.Key, group.Aggregate(Cue.None, (all, pair) => all | pair.Meaning))),
    ];

    private static Cue[] SingleWordCues(LanguageTable[] tables, FrozenDictionary<string, int> numbers, int size)
    {
        var cues = new Cue[size];
        foreach (var row in tables.SelectMany(table => table.Cues))
        {
            foreach (var word in row.Phrases.Split('|').Where(numbers.ContainsKey))
            {
                cues[numbers[word]] |= row.Meaning;
            }
        }

        return cues;
    }

    private static IEnumerable<Row<string>> OfOwnName(Row<string> row) =>
        row.Phrases.Split('|').Where(phrase => !phrase.StartsWith("the ", StringComparison.OrdinalIgnoreCase)).Select(phrase => row with { Phrases = phrase });

    private static FormCue[] FormCues(LanguageTable[] tables, FrozenDictionary<string, int> numbers, int size)
    {
        var cues = new FormCue[size];
        foreach (var row in tables.SelectMany(table => table.FormCues))
        {
            foreach (var word in row.Phrases.Split('|'))
            {
                cues[numbers[word]] |= row.Meaning;
            }
        }

        return cues;
    }

    private static IEnumerable<(string Word, bool Gap)> Parts(string phrase) => Tokenizer.PhraseParts(phrase);

    private static IEnumerable<string> AllPhrases(LanguageTable table) =>
        new[]
        {
            Of(table.Numbers), Of(table.Scales), Of(table.Currencies), Of(table.Units), Of(table.Nouns), Of(table.Fractions), Of(table.WordFigures), Of(table.PartUnits),
            Of(table.Ordinals), Of(table.QualifiersBefore), Of(table.QualifiersAfter), Of(table.Months), Of(table.Weekdays), Of(table.Times), Of(table.YearParts),
            Of(table.NumberedNames), Of(table.Subjects), Of(table.Metrics), Of(table.Aspects), Of(table.Cues), Of(table.FormCues),
        }.SelectMany(phrases => phrases);

    private static IEnumerable<string> Of<T>(Row<T>[] rows) => rows.SelectMany(row => row.Phrases.Split('|'));
}
