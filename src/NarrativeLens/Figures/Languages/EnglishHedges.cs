namespace NarrativeLens.Figures.Languages;

/// <summary>How English hedges a number. The longest phrase wins, so "no more than" is not "more than".</summary>
internal static class EnglishHedges
{
    public static Row<Qualifier>[] Before { get; } =
    [
        new("about|around|roughly|approximately|approx|approx.|circa|ca.|some|~|≈|an estimated|estimated|close on|in the region of|in the neighborhood of|in the neighbourhood of|or about|near|barely|give or take|more or less|on the order of|something like|somewhere around|somewhere near|just about|upwards or downwards of|broadly", Qualifier.About),
        new("more than|over|above|upwards of|upward of|north of|in excess of|exceeding|topping|surpassing|greater than|higher than|better than|well over|well above|just over|just above|a little over|a little more than|a bit over|a bit more than|slightly more than|slightly over|slightly above|back above|past|beyond|exceeds|exceeded|topped|>|rather more than|a shade over|a touch over|a hair over|a touch above|comfortably above", Qualifier.MoreThan),
        new("less than|under|below|fewer than|south of|well under|well below|lower than|smaller than|shy of|back below|beneath|<|short of|sub|sub-|a little under|a little below|a little less than|slightly less than|slightly under|slightly below|a bit less than", Qualifier.LessThan),
        new("at least|no less than|no fewer than|not less than|a minimum of|minimum of|≥|>=|not fewer than|never less than|never below", Qualifier.AtLeast),
        new("at most|no more than|not more than|no higher than|not exceeding|a maximum of|maximum of|capped at|≤|<=|never more than|no greater than|never above", Qualifier.AtMost),
        new("nearly|almost|just under|just below|just shy of|close to|not quite|approaching|just short of|nearing|nigh on|virtually|a shade under|a hair under|a touch under|within a whisker of", Qualifier.Nearly),
        new("up to|as much as|as many as|as large as|to as much as", Qualifier.UpTo),
        new("as little as|as few as", Qualifier.AtLeast),
        new("exactly|precisely|only|just", Qualifier.Exact),
    ];

    public static Row<Qualifier>[] After { get; } =
    [
        new("or so|or thereabouts|ish|-ish|odd|-odd|give or take", Qualifier.About),
        new("or more|or better|or higher|or above|or greater|at least|and up|and above|plus|+|and counting", Qualifier.AtLeast),
        new("or less|or fewer|or lower|or below|at most|or under", Qualifier.AtMost),
    ];
}
