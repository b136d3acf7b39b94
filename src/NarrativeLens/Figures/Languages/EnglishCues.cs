namespace NarrativeLens.Figures.Languages;

/// <summary>Function words and verbs of English that the readers and links turn on.</summary>
internal static class EnglishCues
{
    public static Row<Cue>[] Cues { get; } =
    [
        new(EnglishTopics.ChangeWords, Cue.Change),

        // A longer phrase that tells nothing keeps its first word from telling something: the target range of the Fed is no target.
        new("target range|target rate|target date", Cue.None), new("per cent|per share|per coin|per barrel|per ounce|per tonne|per day|per hour|per week|per month|per year|per annum|per person|per capita|per token|per BTC|per gallon|per unit", Cue.None),
        new("could|may|might|would|will|target|targets|targeting|expects|expect|expected|forecast|forecasts|forecasting|predicts|predict|predicted|prediction|odds|chance|chances|probability|likelihood|likely|if|unless|should|projected|projects|projection|sees|eyes|eyeing|potential|potentially|possible|hypothetical|imagine|suppose|scenario|until|goal|aims|aim|risks|risk|whether|until it|by year-end|awaits", Cue.Forecast),
        new("not|never|n't|didn't|doesn't|don't|wasn't|weren't|isn't|hasn't|haven't|hadn't|cannot|can't|couldn't|wouldn't|won't|failed|fails|neither|nor|without|nowhere", Cue.Negation),
        new("between", Cue.Between), new("by", Cue.By), new("minus|negative", Cue.Minus), new("first|second|other|latter|former|third|fourth|better|last|next", Cue.NoFigureBefore), new("and|&", Cue.And), new("to|through|till", Cue.To), new("or", Cue.Or), new("from", Cue.From),
        new("ranging|range|ranges|ranged|anywhere|vary|varies|varied|varying|fluctuated|bands", Cue.Ranging),
        new("of|in|out", Cue.OutOf),
        new("a|an|the|its|their|his|her|this|that|these|those|our|my|your", Cue.Article),
        new("of|the|its|their|his|her|that|what|as|a|an|less|more|below|above|higher|lower|off|from|this|my|our|again|cheaper|dearer|larger|smaller|bigger|faster|slower|older|longer|shorter|stronger|weaker|richer|better|worse|greater|brighter|costlier", Cue.PartOf),
        new(",|;|—|(|)|“|”|and|but|while|whereas|although|though|because|which|after|before|when|as|then|who|where|until|despite|with", Cue.Clause),
        new("said|says|say|told|wrote|writes|reckons|reckon|estimates|estimated|estimate|counts|counted|puts|put|reported|reports|shows|show|showed|found|finds|calculates|calculated|according|noted|notes|has the|had the|tallied|tallies|logged|recorded|argues|expects|sees|forecasts|predicts|data|figures|numbers|count|sheet|tally|poll|survey|analyst|analysts|gives|gave|thinks|quotes|quoted|reckoning|reckonings|ledger|model|asked|asks|questioned|polled|tracks|tracked", Cue.SourceBefore),
        new("according to|estimate of|reckoning of|per|data from|figures from|numbers from|data by|data compiled by|compiled by|reported by|estimates from|estimates by|based on data from|cited by|citing|says|said|on figures from|as counted by|tracked by|counted by|survey by|poll by|by the count of|calculated by|estimated by|published by|data provider|numbers by|tallied by", Cue.SourceAhead),
        new("largest|biggest|highest|lowest|worst|best|smallest|longest|shortest|tightest|widest|cheapest|dearest|narrowest|hottest|coldest|calmest|quietest|newest|fewest|softest|shallowest|closest|hardest|strongest|weakest|steepest|sharpest|fastest|slowest|most|richest|busiest|deepest|heaviest|greatest|oldest|top|ranked|ranking", Cue.Superlative),
        new("vote|votes|win|loss|victory|defeat|majority|decision|ruling|draw|lead|record|score", Cue.Score),
        new("grand|down|back|over|check|checked|spend|spending|bottom|top|digit|digits|bind|edged|quarter|half|hour|time|week|month|year|day|term|act|person|party|world|first|second|other|latter|former|third|fourth|leg|entry|A|as|witching|mountain|whammy|taxation|jeopardy|agent|standard|glazing|point|finals|final|moon|baked|heartedly|way|life|lives|past|light|dose|session", Cue.NoFigure),
        new("is|are|was|were|be|been|has|have|had|does|do|did|its|his|hers|this|that|these|those|says|goes|comes|makes|takes|gets|gives|trades|sits|stands|remains|means|looks|seems|plus|versus|against|at|on|in|by|for|with|within|without|than|of|off|the|a|an|it|they|we|you|he|she|i|who|which|what|when|where|there|then|now|still|also|too|as|if|so|not|no|all|both|each|some|any|more|less|most|percent|times|across|always|perhaps|towards|thus|whereas|besides|less|out|into|onto|under|over|above|below|after|before|during|until|while|since|because|though|points|shows|says|puts|counts|holds|owns|buys|sells|keeps|leaves|falls|rises|starts|ends|opens|closes|drops|gains|loses|needs|wants|lets|helps|runs|turns|tells|thinks|knows|sees|gone|went|came|left|took|made|got|gave|can|could|may|might|must|shall|should|will|would|hours|alone|again|already|almost|only|even|just|ever|never|yet|else|per|via|versus|though|although|largest|biggest|worst|was|sold|hit|hits|ago|lens|signals|indicates|suggests|denotes|implies|marks|separates|matters|reads|straight", Cue.NoNoun),
        new("to|at|above|below|near|around|touched|touches|hit|hits|reached|reaches|topped|past|under|over|through|crossed|beyond|towards|toward|stood|stands|sat|sits|printed|between|cleared|lost|reclaimed|regained|held|defended|broke|tops|topping|nears|nearing|neared|fetching|fetched|crosses|crossing|breaches|breached|clears|retakes|retook|reclaims|holds|approached|approaches|hovering|averaging|averaged|averages|touching|tested|testing|tests|@|stop|resistance|support|tgt", Cue.PriceLead),
        new("senior|chief|economist|strategist|tracker|liquidation|data|research|provider|firm|exchange|broker|analyst|analysts|founder|executive|director|head|manager|trader|the|its|a|an|fund|company|researcher|desk|provider|house|consultancy|bank|lender|market|maker|officials|traders|investors|economists|strategists|sources|people|experts|critics|supporters|he|she|they|it|we|i|you|one|another|this|that|these|those|brokers|bankers|executives|reports|figures|futures|options|everything|everyone|everybody|nothing|nobody|something|someone|somebody|anything|anyone|much|many|most|others|both|none|neither|either|all|each|half|today|yesterday|tomorrow|here|there|then|still|instead|meanwhile|however|overall|elsewhere|together", Cue.Role),
        new("is|are|was|were|has|have|had|holds|hold|held|owns|own|owned|buys|buy|bought|sells|sell|sold|puts|put|pays|pay|paid|makes|make|made|took|takes|take|gets|got|raises|raise|runs|run|ran|keeps|kept|sees|saw|hits|hit|posts|handles|counts|charges|trades|trade|stands|stood|sits|sat|leads|led|won|wins|cuts|cut|spent|spends|burned|earned|earns|mines|drew|drain|drains|pulled|pour|poured|hauls|needs|wants|plans|will|would|could|may|might|must|did|does|do|now|went|came|became|becomes|let|lets|set|sets|beat|beats|tops|gave|gives|overtook|fetches|covers|cover|accounts|account|issues|expects|wiped|bled|shows|lies|lay|remains|stays|stayed", Cue.Verb),
        new("shares|share|stock|stocks|units|bonds|price", Cue.Shares),
        new("tranche|tranches|visa|visas|trial|trials|apartment", Cue.Labelled), new("D|G|FA", Cue.LabelSuffix),
        
        new("block|height", Cue.Height),
        new("street|avenue|road|boulevard|lane|drive|square|plaza|court|st|ave|blvd|rd", Cue.Street),
        new("at|with|by|after|from|of|despite|in|on|for|since|trading|under|over|up|down|among|like|unlike|during|following", Cue.Fronting),
        new("it|its|they|their|net|adjusted|total|quarterly|annual|first|second|third|fourth|full", Cue.Own),
        new("higher|lower|dearer|cheaper|more|less|better|worse|weaker|stronger|firmer|softer|richer|poorer", Cue.Comparative),
        new("ounce|barrel|tonne|ton|coin|gallon|bushel|megawatt|litre|liter|kilo|kilogram|MMBtu|therm|dozen|bbl|oz|token|troy", Cue.PricedUnit),
        new("funds|companies|firms|treasuries|stockpiles|inventories|miners|reserves|producers", Cue.Holders),
        new("per|each|/", Cue.Each),
        new("plc|AG|Inc|Ltd|Corp|SA|SE|NV|Co|LLC|GmbH|ASA|AB|Oyj|SpA", Cue.FirmEnd),
        new("below|from|off|under|since|of|beneath|shy", Cue.BelowPeak), new("record|peak|high|top|summit", Cue.Peak),
    ];
}
