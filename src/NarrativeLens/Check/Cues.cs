namespace NarrativeLens.Check;

/// <summary>
/// The words that tell how a price or change is meant, from the market press: wires, recaps and essays of our own sample
/// and the openly licensed essays it was developed with. The figure's own reading comes first; these confirm or doubt it.
/// </summary>
internal static class Cues
{
    /// <summary>Nouns and superlatives of the lowest price. "Fell to" is not among them: a price can fall to many levels.</summary>
    public static readonly CueWords Low = new("low|lows|lowest|low point|bottom|bottomed|bottoming|trough|nadir|at the worst|worst of the day");

    public static readonly CueWords High = new("high|highs|highest|peak|peaked|peaking|top|topped out|at the best");

    public static readonly CueWords Open = new("open|opened|opening|opens|began the day|day began|began at|started the day|day started|beginning");

    /// <summary>The bare "close" is missing on purpose: "close to $60,000" is no closing price.</summary>
    public static readonly CueWords Close = new(
        "closed|closing|the close|a close|its close|their close|daily close|weekly close|monthly close|quarterly close|yearly close|'s close|’s close|close of|close at|closes at|ended|ending|finished|finishing|settled|settling|ended the day|end of the day|day ended");

    /// <summary>What a price is called after a comma: "down to $68,318 on February 20, its low for the day".</summary>
    public static readonly string[] LowInApposition = ["its low for the day", "its low of the day", "and that was the low", "which was the low", "and that was its low", "the low of the day", "the day's low", "the day’s low", "its intraday low", "the low for the day"];

    public static readonly string[] HighInApposition = ["its high for the day", "its high of the day", "and that was the high", "which was the high", "and that was its high", "the high of the day", "the day's high", "the day’s high", "its intraday high", "the high for the day"];

    /// <summary>Words that follow a closing price: "$62,910 at the close".</summary>
    public static readonly CueWords CloseAfter = new("at the close|close|closing|by the close|at close");

    public static readonly CueWords Record = new("record|all-time high|all-time highs|all time high|all-time peak|ath|lifetime high|highest ever|highest price ever|record high");

    /// <summary>Words that tell of the moment at which a record was set.</summary>
    public static readonly CueWords SetRecord = new("hit|set|reached|touched|peaked|notched|marked|made|climbed to|rose to|soared to|surged to|jumped to|peak of");

    /// <summary>Other words for the record as the start of a fall.</summary>
    public static readonly CueWords Peak = new("peak|peaks|the top|october high|autumn high");

    /// <summary>Words that make a fraction a share of what follows.</summary>
    public static readonly CueWords ShareOf = new("of|its|the|what|their");

    /// <summary>A record that had been broken by the time of writing.</summary>
    public static readonly CueWords FormerRecord = new("previous|prior|earlier|former|old|then|passed|broke|surpassed|topped|beat|mark of");

    /// <summary>The price was on one side for the whole of the window.</summary>
    public static readonly CueWords Stayed = new("stayed|held|holding|remained|kept|never fell|never rose|throughout|all day|all week|all month|all year|all through|for all of|for the whole of|for the entire|did not leave|traded between");

    /// <summary>Money that came to a fund, and money that left it.</summary>
    public static readonly CueWords Inward = new("inflow|inflows|took in|taken in|takes in|attracted|drew|subscriptions|pulled in|hauled in|raked in|gained|added");

    public static readonly CueWords Outward = new("outflow|outflows|bled|lost|shed|redeemed|redemptions|redemption|withdrew|withdrawals|withdrawn|pulled out|drained|out of|left");

    /// <summary>Windows inside a day, of which the series may say nothing.</summary>
    public static readonly CueWords PartOfDay = new(
        "session|overnight|last night|night|morning|noon|midday|lunch|afternoon|evening|midnight|hour|hours|early|late|breakfast|asian|european|before dawn|minutes");

    /// <summary>Windows wider than a day.</summary>
    public static readonly CueWords Wider = new("week|weekend|month|year|quarter|so far|since|decade|days|weeks|months|years");

    /// <summary>The sentence speaks of the day beside the one that was read.</summary>
    public static readonly CueWords NextDoor = new(
        "day before|previous day|prior day|day earlier|yesterday|day after|next day|following day|a day later|eve|overnight|last night|small hours|after midnight|past midnight|midnight");

    /// <summary>The sentence takes its time from the one before.</summary>
    public static readonly CueWords PointsBack = new("that day|that utc day|the utc day|that date|the same day|that session|that evening|that night|that morning|that low|that high|that close|the day");

    /// <summary>The writer says which clock counts.</summary>
    public static readonly CueWords Utc = new("utc|gmt|universal time|0000");

    /// <summary>What else could have the price or the change when it stands nearer than the asset's name.</summary>
    public const string OtherSubjects =
        "ether|ethereum|eth|solana|sol|xrp|dogecoin|gold|silver|oil|share|shares|stock|stocks|equities|index|indices|s&p|nasdaq|dow|futures|options|fund|funds|etf|etfs|miner|miners|"
        + "volume|volumes|open interest|funding|premium|discount|yield|yields|bond|bonds|treasuries|dollar|tokens|altcoin|altcoins|coins|stablecoin|strategy|mstr|company|companies|revenue|"
        + "profit|cpi|prices rose|odds|chance|survey|households|fee|fees|hashrate|hash rate|difficulty|difference|gap|strike|average|cost basis|position|positions|worth of|liquidated|liquidations|inflows|outflows|flows";

    /// <summary>The same, where the price of bitcoin is meant.</summary>
    public static readonly CueWords OtherSubject = new(OtherSubjects);

    public static readonly CueWords BitcoinName = new("bitcoin|btc");

    public static readonly CueWords Bitcoin = new("bitcoin|btc|bitcoin's|bitcoin’s|the coin|the token|the price|its price|the cryptocurrency");

    /// <summary>Words for a coin that has no name in the text.</summary>
    public static readonly CueWords SomeCoin = new("cryptocurrency|crypto|the token|the coin|digital asset|digital gold");

    /// <summary>Conditions, plans and wishes that a figure's reading may have missed.</summary>
    public static readonly CueWords Unreal = new(
        "if|would|could|should|might|may|will|target|targets|forecast|forecasts|predict|predicts|predicted|expects|expected|bet|bets|wager|hypothetical|imagine|suppose|strike|by the end of|toward|towards|unless|scenario|model");

    public static readonly CueWords Down = new(
        "fell|fall|falls|fallen|falling|drop|dropped|drops|dropping|lost|lose|loses|losing|loss|down|declined|decline|declines|slid|slide|slides|slip|slipped|sank|sink|plunge|plunged|tumbled|tumble|"
        + "shed|crash|crashed|below|beneath|under|off|lower|drawdown|cheaper|slump|slumped|retreated|retreat|correction|dip|dipped|dived|given back|cost you|cratered|gave back|wiped");

    public static readonly CueWords Up = new(
        "rose|rise|rises|risen|rising|gain|gained|gains|gaining|up|climbed|climb|climbs|jumped|jump|rallied|rally|advanced|advance|added|above|over|higher|rebound|rebounded|recovered|return|surged|surge|soared|bounce|bounced");

    /// <summary>Both ends of a change are extremes, not opens or closes.</summary>
    public static readonly CueWords Extremes = new("as much as|high to low|low to high|top to bottom|bottom to top|peak to trough|trough|from high|high to|low to|intraday|at one point|up to");

    /// <summary>Words that name the first and the last day of a change.</summary>
    public static readonly CueWords FromDayToDay = new("between|from");

    /// <summary>The number is the whole of others nearby.</summary>
    public static readonly CueWords Total = new("total|totals|totaled|totalled|totaling|totalling|in all|altogether|together|combined|sum|in sum|overall|in total|add up to|adds up to");

    /// <summary>The parts that follow are the whole of what came before.</summary>
    public static readonly CueWords OfThatTotal = new("of that sum|of that total|of that amount|of that|of those|of the total|of this|of them|of which|of it");

    /// <summary>The parts named are not all there are.</summary>
    public static readonly CueWords Partial = new("including|includes|included|led by|mostly|mainly|chiefly|most of|among|for instance|such as|at least|more than|over|with|largest|biggest|alone|half|another");

    /// <summary>The parts named are all there are.</summary>
    public static readonly CueWords Exhaustive = new("all other|all others|the rest|the remainder|remaining|the others|everything else|other products");

    public static readonly CueWords Below = new("below|beneath|under|lower than|down from|off|less than|short of|cheaper than");

    public static readonly CueWords Above = new("above|over|higher than|up from|more than|dearer than");

    /// <summary>Words of a bet that an asset falls to a price.</summary>
    public static readonly CueWords FallTo = new(
        "fall|falls|falling|fell|drop|drops|dropping|dip|dips|dipping|slide|slides|sliding|sink|sinks|sinking|slip|slips|slipping|plunge|plunges|plunging|crash|crashes|crashing|tumble|tumbles|below|under|beneath");

    /// <summary>Words of a bet that an asset rises to a price.</summary>
    public static readonly CueWords RiseTo = new(
        "rise|rises|rising|climb|climbs|climbing|reach|reaches|reaching|hit|hits|hitting|touch|touches|touching|top|tops|topping|exceed|exceeds|exceeding|surpass|surpasses|surpassing|rally|rallies|rallying|above|over");

    /// <summary>Words of a bet on a state at some time, on a second time, or of odds that were.</summary>
    public static readonly CueWords NotOnce = new(
        "again|back|return|returns|returning|end|ends|ending|year-end|close|closes|closing|finish|finishes|finishing|settle|settles|settling|stay|stays|staying|remain|remains|hold|holds|holding|still|trade|trades|trading|"
        + "be|average|before|earlier|had been|had stood|prior|were|was|once|without|never|not|no|avoid|avoids|first");

    /// <summary>Words before a range of prices both ends of which were seen.</summary>
    public static readonly CueWords MovedBetween = new(
        "moved|swung|swings|ranged|ranging|range|fluctuated|oscillated|seesawed|whipsawed|bounced|traded between|trading between|between a low of");

    /// <summary>What a holder or a market loses is no change of the price.</summary>
    public static readonly CueWords MarketValue = new(
        "market value|market cap|capitalization|capitalisation|market|holdings|holders|investors|traders|portfolio|treasury|worth|value|profit|loss of|fund|funds|per month|a month|company|companies|billion|million|trillion");

    /// <summary>Words that run a change from the start of a stretch to now.</summary>
    public static readonly CueWords SinceStart = new("so far in|so far|since the start|since the beginning|since january 1|since the turn|year to date|so far this|this year|this month|in 2026 so far|on the year|month to date");

    /// <summary>Words that put a price at a time, rather than tell of a move that led to it.</summary>
    public static readonly CueWords State = new("was|stood|sat|back|traded|was trading|hovered|recovered|reclaimed");

    /// <summary>Words by which a part of the day is only one of the times in a sentence.</summary>
    public static readonly CueWords OtherHours = new("earlier|later|after|before|until|since|overnight|from|previous|then|asian|european|london|hong kong|tokyo|singapore");

    /// <summary>Words for a time that was not read: a price beside them is of that time, not of the days around publication.</summary>
    public static readonly CueWords UnreadTime = new(
        "day of|week of|half of|days of|weeks of|start of|end of|beginning of|january|february|march|april|june|july|august|september|october|november|december");

    /// <summary>Verbs that turn "up" into a loss.</summary>
    public static readonly CueWords Give = new("gave|give|gives|giving|given");

    /// <summary>Times that are counted from another one.</summary>
    public static readonly CueWords Counted = new(
        "hours later|days later|weeks later|months later|an hour later|a day later|a week later|a month later|days earlier|weeks earlier|months earlier|a day earlier|a week earlier|a month earlier|hours earlier|hours after|days after|weeks after");

    /// <summary>Verbs that put the price above the number that follows.</summary>
    public static readonly CueWords Cleared = new("cleared|topped|surpassed|exceeded|topping|exceeding|surpassing|clearing");

    /// <summary>A day of the month without its month.</summary>
    public static readonly CueWords OrdinalDay = new(string.Join('|', Enumerable.Range(1, 31).Select(day => $"the {day}{(day is 1 or 21 or 31 ? "st" : day is 2 or 22 ? "nd" : day is 3 or 23 ? "rd" : "th")}")));

    /// <summary>A fall as far as this was the low; "at least" would be the wrong reading.</summary>
    public static readonly CueWords AsLowAs = new("as low as|as far as|as little as");

    public static readonly CueWords AsHighAs = new("as high as|as much as");

    /// <summary>Verbs that put the asset itself at a price.</summary>
    public static readonly CueWords PriceVerb = new(
        "as low as|as high as|fell to|dropped to|slid to|sank to|slipped to|rose to|climbed to|traded at|trades at|trading at|closed at|opened at|touched|hit|reached|stood at|stands at|low of|high of");

    /// <summary>Any word that puts an asset at a price.</summary>
    public static readonly CueWords AtPrice = new(
        "at|to|near|from|above|below|through|around|price|prices|priced|traded|trading|trades|fetched|between|touched|hit|reached|reaches|hits|mark|low|high|close|closed|open|opened|peak|record|past|under|over|towards|cost|costs|saw|seen|broke|breaks|broken|breached|crossed|cleared|topped|pierced|reclaimed|fetches|worth");

    /// <summary>Prices of a holder's own books.</summary>
    public static readonly CueWords OwnPrice = new("average purchase price|avg purchase price|avg. purchase price|average price|avg price|avg. price|average price paid|average cost basis|avg cost|avg. cost|book value|carrying value|average entry|entry price|bought at|acquired at|purchased at|acquired for|bought for|purchased for|average cost|cost basis|break-even|breakeven|purchase price|acquisition price|realised price|realized price|strike|paid an average");

    /// <summary>What it costs to make a coin is no price of it.</summary>
    public static readonly CueWords Production = new("to mine|mine|mining|to produce|producing|production");

    /// <summary>Words before a year that leave its limits open.</summary>
    public static readonly CueWords VagueTime = new("early|mid|late|around the turn|start of|beginning of|end of");

    /// <summary>Marks of a line that cites a source: its date is that of reading, its title another's words.</summary>
    public static readonly CueWords Citation = new("accessed|retrieved|last visited|last accessed|abgerufen");

    /// <summary>The whole label of a row that sums up the rows above; with a noun after it, "total" only describes that noun.</summary>
    public static readonly string[] TotalLabels = ["total", "totals", "sum", "grand total", "all", "overall", "in all", "in total", "altogether", "combined", "together", "overall total", "sum total", "the total"];

    /// <summary>Columns whose numbers never add up: averages, ratios, levels, stocks, places in an order, references.</summary>
    public static readonly CueWords NotAdditive = new(
        "ratio|ratios|sharpe|sortino|beta|correlation|price|prices|average|avg|mean|median|rate|rates|yield|yields|source|sources|reference|references|ref|note|notes|rank|year|years|"
        + "cumulative|balance|balances|running|to date|holdings|holding|held|outstanding|at end|end of|drawdown|volatility|return|returns|index|score|per|multiple|mnav|duration|maturity");

    /// <summary>Amounts of a household or a firm that no market pays for a coin.</summary>
    public static readonly CueWords Household = new(
        "deduction|ira|401k|salary|salaries|wage|wages|pension|income|tax|taxes|rent|mortgage|budget|per year|a year|per month|a month|annually|monthly payment|monthly payments|monthly income|monthly rent|monthly fee|monthly contribution|monthly contributions|monthly purchase|monthly purchases|monthly savings|monthly cost|monthly costs|monthly bill|monthly limit|monthly salary|monthly deposit|monthly deposits|monthly budget|withdraw|withdraws|withdrawal|deposit|deposits|donation|donated|fee|fine|fined|limit|exemption|allowance|threshold");

    /// <summary>"A month ago" is a time; "a month" alone is what is paid for.</summary>
    public static readonly CueWords Ago = new("a month ago|a year ago|a month earlier|a year earlier|a month before|a year before|a month later|a year later");

    /// <summary>Headings of a column of prices.</summary>
    public static readonly CueWords PriceColumn = new("low|high|open|close|price");

    /// <summary>Nouns and verbs of the four prices of a day.</summary>
    public static readonly CueWords PriceNoun = new("low|high|opened|closed|closing|the close|a close|'s close|’s close");

    /// <summary>Words by which two prices share the time that follows the second: "from $122,550 to $102,000 on October 10".</summary>
    public static readonly CueWords Joint = new("to|and");

    /// <summary>A percentage of a level that was named before.</summary>
    public static readonly CueWords OfLevel = new("of that level|of its price|of its value|of the price|of itself|of that");

    /// <summary>What sums up two levels named before: "From Wednesday's high to Saturday's low that is 16.4%".</summary>
    public static readonly CueWords ThatIs = new("that is|this is|it is|it was|that was|which is|makes|change|worth|given back|given up");

    /// <summary>What names the number that follows as the change between two numbers before it.</summary>
    public static readonly CueWords ChangeNoun = new(
        "a fall of|a drop of|a loss of|a decline of|a slide of|a gain of|a rise of|an increase of|a decrease of|an advance of|a drawdown of|a change of|a jump of|a climb of|a rally of|down|up|a|an|or|that is|which is|it fell|it dropped|it lost|it slid|it declined|it rose|it gained|it climbed");

    /// <summary>What may stand between a level and its distance from another: "the close of $110,021 was 2.5% below …".</summary>
    public static readonly CueWords Apposition = new("is|was|that is|which is|which was|or|some|about|that was|down|up|and so");

    /// <summary>Joints after which a time belongs to the figure that follows.</summary>
    public static readonly CueWords NextStatement = new("and on|and by|but on|but by|then on|while on|before on|and in|but in");

    /// <summary>Words that begin another statement.</summary>
    public static readonly CueWords Clause = new("and|but|while|then|before|after|when|where|which|that|who");

    public static readonly CueWords From = new("from");

    public static readonly CueWords To = new("to");

    /// <summary>What joins a number to the time right after it.</summary>
    public static readonly CueWords OfDate = new("on|in|at|by|of|last|from");
}
