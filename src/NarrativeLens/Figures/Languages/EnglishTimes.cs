namespace NarrativeLens.Figures.Languages;

/// <summary>Months, days and relative times of English.</summary>
internal static class EnglishTimes
{
    public static Row<int>[] Months { get; } =
    [
        new("January|Jan", 1), new("February|Feb", 2), new("March|Mar", 3), new("April|Apr", 4), new("May", 5), new("June|Jun", 6), new("July|Jul", 7),
        new("August|Aug", 8), new("September|Sept|Sep", 9), new("October|Oct", 10), new("November|Nov", 11), new("December|Dec", 12),
    ];

    public static Row<DayOfWeek>[] Weekdays { get; } =
    [
        new("Monday|Mon", DayOfWeek.Monday), new("Tuesday|Tue|Tues", DayOfWeek.Tuesday), new("Wednesday|Wed", DayOfWeek.Wednesday), new("Thursday|Thu|Thur|Thurs", DayOfWeek.Thursday),
        new("Friday|Fri", DayOfWeek.Friday), new("Saturday|Sat", DayOfWeek.Saturday), new("Sunday|Sun", DayOfWeek.Sunday),
    ];

    public static Row<RelativeTime>[] Relative { get; } =
    [
        new("today|tonight|this morning|this afternoon|this evening|on the day", new(TimeUnit.Day, 0)),
        new("yesterday|last night|overnight|yesterday morning|yesterday evening", new(TimeUnit.Day, -1)),
        new("tomorrow", new(TimeUnit.Day, 1)),
        new("so far this week|this week so far", new(TimeUnit.Week, 0, TimeReach.ToDate)), new("so far this month", new(TimeUnit.Month, 0, TimeReach.ToDate)), new("so far this year|this year so far", new(TimeUnit.Year, 0, TimeReach.ToDate)), new("so far this quarter", new(TimeUnit.Quarter, 0, TimeReach.ToDate)),
        new("last season|this season|previous season|recent years|recent months|recent weeks|at the time|back then", new(TimeUnit.Day, 0, TimeReach.Untold)), new("New Year's Eve", new(TimeUnit.Year, -1, TimeReach.LastDay)),
        new("this week|on the week|for the week|in the week", new(TimeUnit.Week, 0)), new("last week|the previous week", new(TimeUnit.Week, -1)), new("next week", new(TimeUnit.Week, 1)),
        new("the weekend|at the weekend|this weekend|over the weekend|last weekend", new(TimeUnit.Weekend, 0)),
        new("this month", new(TimeUnit.Month, 0)), new("month to date|month-to-date|MTD|since the start of the month", new(TimeUnit.Month, 0, TimeReach.ToDate)), new("last month|the previous month", new(TimeUnit.Month, -1)), new("next month", new(TimeUnit.Month, 1)),
        new("this quarter", new(TimeUnit.Quarter, 0)), new("quarter to date|quarter-to-date", new(TimeUnit.Quarter, 0, TimeReach.ToDate)), new("last quarter|the previous quarter", new(TimeUnit.Quarter, -1)), new("next quarter", new(TimeUnit.Quarter, 1)),
        new("this year", new(TimeUnit.Year, 0)),
        new("year to date|YTD|year-to-date|since the start of the year|since the beginning of the year|since January 1", new(TimeUnit.Year, 0, TimeReach.ToDate)),
        new("year end|the end of the year|the end of this year|the year's end|the turn of the year", new(TimeUnit.Year, 0, TimeReach.LastDay)), new("the end of next year|next year's end", new(TimeUnit.Year, 1, TimeReach.LastDay)),
        new("month end|the end of the month", new(TimeUnit.Month, 0, TimeReach.LastDay)), new("quarter end|the end of the quarter", new(TimeUnit.Quarter, 0, TimeReach.LastDay)),
        new("last year|the previous year|the year before", new(TimeUnit.Year, -1)), new("next year", new(TimeUnit.Year, 1)),
        new("in the quarter|for the quarter|during the quarter|the latest quarter", new(TimeUnit.Quarter, -1)),
        new("the past day|over the last day|in the last day|within the last day|during the last day", new(TimeUnit.Day, -1, TimeReach.Rolling)), new("the past hour|the last hour|in one hour|in an hour", new(TimeUnit.Hour, -1, TimeReach.Rolling)),
        new("the past week|in a week|over the week", new(TimeUnit.Week, -1, TimeReach.Rolling)), new("the past month|in a month", new(TimeUnit.Month, -1, TimeReach.Rolling)),
        new("the past quarter", new(TimeUnit.Quarter, -1, TimeReach.Rolling)), new("the past year|in a year", new(TimeUnit.Year, -1, TimeReach.Rolling)), new("year on year|from a year earlier|from a year ago|year over year|than a year earlier|than a year ago|yoy|y/y|a year earlier|over a year", new(TimeUnit.Year, -1, TimeReach.Compared)),
        new("month on month|month over month|mom|m/m|over a month|from a month earlier|from the month before|a month earlier", new(TimeUnit.Month, -1, TimeReach.Compared)), new("week on week|week over week|w/w", new(TimeUnit.Week, -1, TimeReach.Compared)),
        new("a week ago|a week earlier|one week ago", new(TimeUnit.Day, -7)), new("a month ago|one month ago", new(TimeUnit.Month, -1, TimeReach.Ago)), new("a year ago|one year ago", new(TimeUnit.Year, -1, TimeReach.Ago)),
        new("a day ago|a day earlier|a day before|the day before|the previous day|the prior day|the previous session|the prior session|the session before", new(TimeUnit.Day, -1)),
        new("in a day|day on day", new(TimeUnit.Day, -1, TimeReach.Rolling)),
    ];

    /// <summary>Seasons as meteorologists count them; "fall" is a verb in market copy, so it is left out but for "last fall".</summary>
    public static Row<YearPart>[] YearParts { get; } =
    [
        new("first quarter|opening quarter", new(1, 3)), new("second quarter", new(4, 3)), new("third quarter", new(7, 3)), new("fourth quarter|final quarter", new(10, 3)),
        new("first half|opening half", new(1, 6)), new("second half", new(7, 6)),
        new("spring", new(3, 3)), new("summer", new(6, 3)), new("autumn|last fall", new(9, 3)), new("winter", new(12, 3)),
    ];

    public static Row<Cue>[] Cues { get; } =
    [
        new("am|pm|a.m|p.m|a.m.|p.m.|o'clock|GMT|UTC|ET|EST|EDT|CET|BST|HKT|SGT|JST|PT|PST|PDT|Z", Cue.Clock),
        new("average|averages|moving|MA|SMA|EMA|DMA|Treasury|Treasuries|yield|yields|note|notes|bond|bonds|bill|bills|gilt|gilts|bund|bunds|mortgage|mortgages|line|RSI|swap|swaps|TIPS|breakeven|futures|target|targets|paper|debt|auction|JGB|JGBs|OAT|OATs|BTP|BTPs", Cue.NamedSpan),
        new("mid|early|late|pre|post|since|circa|fiscal", Cue.YearPrefix),
        new("by|until|till|through|end of", Cue.Deadline), new("before|ahead of", Cue.DeadlineBefore), new("now|currently|at present|presently|latterly", Cue.Now),
        new("early", Cue.Early), new("mid|middle", Cue.Middle), new("late", Cue.Late), new("to|ended|ending|through", Cue.Ending),
        new("since", Cue.Since), new("on|by|until|till|since|of|from|before|after|through", Cue.OnDay),
        new("report|note|memo|letter|filing|paper|article|presentation|newsletter|post|study|statement|release|form|survey|interview", Cue.Document),
        new("accessed|retrieved|viewed|visited|consulted|archived|dated|updated|published|posted|released|issued", Cue.Access),
        new("last|past|previous|prior|latest|earlier", Cue.Past),
        new("next|coming|following|upcoming|expiry|expiration", Cue.Ahead),
        new("ago|earlier|before|later|old", Cue.Ago),
        new("from|against|versus|vs|than|compared with|compared to|beats|beat", Cue.Against),
        new("over|past|beyond|above|below|around|some", Cue.Elapsed), new("than|where|what|versus|vs", Cue.Than), new("within", Cue.Within), new("quarter|Q", Cue.Quarter), new("FY", Cue.FullYear),
    ];
}
