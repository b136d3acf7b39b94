using NarrativeLens.Figures.Links;

namespace NarrativeLens.Figures.Languages;

/// <summary>What figures are about in English: assets and firms, what is measured, and which end of it.</summary>
internal static class EnglishTopics
{
    /// <summary>Words for a move up or down: a percentage beside them is a change, an amount right after them too.</summary>
    public const string ChangeWords =
        "advance|slip|slips|fell|falls|fall|fallen|falling|rose|rises|rise|risen|rising|gained|gains|gain|gaining|lost|loses|loss|losses|losing|dropped|drops|drop|dropping|slid|slides|slide|sliding|slumped|slump|sank|sinks|sunk|sinking|plunged|plunge|plunging|tumbled|tumble|tumbling|climbed|climbs|climb|climbing|jumped|jumps|jump|jumping|surged|surges|surge|surging|soared|rallied|rally|rallies|rebounded|rebound|recovered|recovery|recovering|added|adds|adding|shed|sheds|shedding|advanced|declined|declines|decline|declining|down|up|higher|lower|swing|move|moved|increase|increased|decrease|decreased|return|returned|returns|performance|crash|crashed|collapse|collapsed|retreat|retreated|erased|grew|shrank|growth|slipped|slip|edged|eased|ticked|change|changed|gone|dip|dipped|down by|up by|cheaper|dearer|weaker|stronger|firmer|softer|leapt|leap|leaps|leaping|spiked|spike|spikes|plummeted|plummet|plummets|plummeting|cooled|firmed|strengthened|weakened|soar|soars|soaring|crept|skyrocketed|ballooned|swelled|shrunk|shrink|shrinks|rebounds|rebounding|inched|tanked|nosedived|dips|bounces|surpassed|pullback|correction|bounce|bounced";

    /// <summary>Longer names first by the table itself: "bitcoin funds" is not bitcoin.</summary>
    public static Row<string>[] Subjects { get; } =
    [
        new("bitcoin|BTC|bitcoins|XBT|the coin|the largest cryptocurrency|the biggest cryptocurrency|the world's largest cryptocurrency|digital gold", Topics.Bitcoin),
        new("ether|ethereum|ETH", "ether"), new("solana|SOL", "solana"), new("XRP", "XRP"), new("dogecoin|DOGE", "dogecoin"), new("tether|USDT", "tether"), new("USDC", "USDC"),
        new("BNB", "BNB"), new("litecoin|LTC", "litecoin"), new("cardano|ADA", "cardano"),
        new("stablecoin|stablecoins", "stablecoins"), new("altcoin|altcoins", "altcoins"), new("meme coins|memecoins", "meme coins"),
        new("the funds|listed funds|bitcoin funds|bitcoin ETFs|bitcoin ETF|spot bitcoin ETFs|spot ETFs|spot funds|exchange-traded funds|listed bitcoin funds|US spot bitcoin ETFs|spot bitcoin funds|spot bitcoin exchange-traded funds|bitcoin products|ETFs|ETF", Topics.BitcoinFunds),
        new("ether funds|ether ETFs|ether ETF|ether products|spot ether funds|spot ether ETFs|ethereum ETFs|ethereum funds|ETH ETFs", "ether funds"), new("solana funds|solana ETFs|solana ETF|solana products|SOL ETFs", "solana funds"), new("XRP funds|XRP ETFs|XRP ETF", "XRP funds"),
        new("BTC ETFs|BTC ETF|spot BTC ETFs|spot BTC ETF|spot BTC funds|BTC funds|bitcoin fund", Topics.BitcoinFunds), new("miners|bitcoin miners|listed miners|mining companies", "miners"), new("whales", "whales"),
        new("leveraged positions|leveraged bets|borrowed bets|longs|shorts|long positions|short positions|positions|bullish bets|bearish bets|crypto market|crypto markets|all tokens|all coins|all cryptocurrencies|the crypto market|crypto positions|crypto|cryptocurrencies|digital assets|perpetuals", Topics.Crypto),
        new("gold|bullion|spot gold", "gold"), new("silver|spot silver", "silver"), new("Brent|crude|oil|WTI", "oil"), new("copper", "copper"),
        new("S&P 500|S&P", "S&P 500"), new("Nasdaq|Nasdaq Composite", "Nasdaq"), new("Dow Jones|the Dow|Dow Jones Industrial Average", "Dow Jones"), new("Nikkei|Nikkei 225", "Nikkei"), new("Hang Seng", "Hang Seng"), new("FTSE|FTSE 100", "FTSE 100"), new("DAX", "DAX"), new("Russell 2000|Russell", "Russell 2000"), new("Stoxx|Stoxx 600", "Stoxx 600"), new("gilts|gilt", "gilts"), new("bunds|bund", "bunds"),
        new("the dollar index|dollar index|DXY", "dollar index"), new("Treasury yields|Treasury yield|Treasuries|Treasury", "Treasuries"),
        new("Strategy|MicroStrategy", "Strategy"), new("Coinbase", "Coinbase"), new("Tesla", "Tesla"), new("BlackRock|IBIT", "BlackRock"), new("Nvidia", "Nvidia"), new("Metaplanet", "Metaplanet"),
        new("the Fed|Fed|FOMC|Federal Reserve|the Federal Reserve|fed funds|federal funds|US central bank", "Federal Reserve"), new("central bank|the central bank|monetary authority", Topics.CentralBank), new("ECB|European Central Bank", "ECB"), new("Bank of England|BoE|the Old Lady", "Bank of England"), new("Bank of Japan|BoJ", "Bank of Japan"), new("Bank of Canada", "Bank of Canada"), new("Swiss National Bank|SNB", "Swiss National Bank"), new("People's Bank of China|PBoC", "People's Bank of China"), new("Norges Bank", "Norges Bank"), new("Riksbank", "Riksbank"),
        new("it|its", Topics.It),
        new("the company|the firm|the group|the carmaker|the lender|the retailer|the exchange|the miner|the chipmaker|the drugmaker|the airline|the insurer|the brewer|the broker|the brokerage|the startup|the start-up|the giant|the manufacturer|the maker|the utility|the conglomerate|the automaker|the software maker|the oil major|the miner's|the issuer|the stock|the shares", Topics.TheFirm),
    ];

    /// <summary>Words that say what a number measures. Those of <see cref="Topics.Other"/> only keep a nearer wrong guess away.</summary>
    public static Row<string>[] Metrics { get; } =
    [
        new("price|prices|priced|trading|traded|trades|changed hands|quoted|fetched|worth|cost|a coin|per coin", Topics.Price),
        new("liquidated|liquidation|liquidations|wiped out|longs|shorts|long positions|short positions|leveraged positions|bearish positions|bullish positions|leveraged bets|borrowed bets|by force|closed by force|torched|vaporised|vaporized|force-closed|forcibly closed|forced closures|force closed|forced selling|forced sales|force-sold|margin calls|unwound|closed out|wipeout|erased|in positions|liqs|liquidating|liquidate|flushed|flushed out|to cover|squeezed|blown out", Topics.Liquidations),
        new("closed|shut|hit|wiped|stopped out|closed out of", Topics.LiquidatedAccounts),
        new("market cap|market capitalisation|market capitalization|market value|valuation|capitalisation|capitalization|market worth|value of all tokens|capitalised at|supply|token supply|crypto market|token market|stablecoin market|stablecoin sector|sector of|in circulation|circulating|capitalised|capitalized|largest token|biggest token|largest coin|largest cryptocurrency by", "market-cap"),
        new("inflow|inflows|outflow|outflows|net flows|flows|flow|redeemed|redemptions|redemption|withdrew|withdrawn|withdrawals|pulled|took in|taken in|drew|attracted|net sales|subscriptions|left the|into the|out of the|out of|bled|poured into|poured|net inflows|net outflows|out since|hauled in|pulled in|raked in", Topics.Flows),
        new("volume|volumes|turnover|trading volume|trading volumes|changed hands in|wagered|handled|processed|transacted|settled|on-chain transfers|transfers|transfer volume|payments volume", "volume"),
        new("open interest|outstanding futures|outstanding options|expiry|expiring|outstanding contracts|options market|put-call ratio|put call ratio|open contracts|notional", "open-interest"),
        new("hashrate|hash rate|hashing power", "hashrate"), new("revenue|revenues|net sales|sales|sales of|takings|top line", Topics.Revenue),
        new("coupon|coupons|coupon of|spread between|yield|yields|yielding|yielded|staking rate|year Treasury|year note|year bond|year gilt|year bund|year paper|year bill|the basis|annualised basis|annualized basis|futures basis|dividend on|Treasury|Treasuries|gilt|gilts|bund|bunds|JGB|JGBs|OAT|OATs|BTP|BTPs|T-bill|T-bills", "yield"),
        new("holds|holding|holdings|held|owns|owned|stash|stockpile|treasury|hoard|balance sheet|sitting on|sits on|sit on|went into the month with|hold|own|assets|AUM|under management|reserves|cash reserve|locked up|locked|staked|in custody|cash pile|war chest|allocate|allocation of|now has|still has", Topics.Holdings),
        new("chance|chances|odds|probability|likelihood|implying|pricing in|priced in|bettors|punters|wagers|give it|gives it|contract that pays|contract pays", Topics.Odds),
        new("target|targets|price target|year-end target|targeting|could reach|could hit|forecast|forecasts|predicts|predicted|sees bitcoin at|fair value|bitcoin call|year-end call|price call|still see|still sees|pencils in|pencil in|pencilled in|penciled in|base case|bull case|bear case|price objective", Topics.Target),
        new("support|support level|resistance|resistance level|supports|next support|key level|technical level|shelf|next shelf|gives way|give way|a break above|a break below|break above|break below|breaks above|breaks below|a breach of|line in the sand|ceiling|stop", Topics.Support),
        new("drawdown|draw-down|peak to trough|peak-to-trough|below its record|below the record|from its record|from the record|off its record|below its peak|from its peak|from the peak|off its peak|off the peak|below the peak|below its high|from its high|off its high|off the high|from the high|below its all-time high|from its all-time high|off its all-time high|below its October|from its October|off its October|from October's|below October's|from the October|below the October|from the top|below the top|since the record|since the peak|below the high|off the record", Topics.Drawdown),
        new("funding|funding rate|funding rates", "funding-rate"),
        new("core prices|rents|food prices|price pressures|HICP|inflation rate|grocery prices|consumer inflation|headline rate|price rises|CPI|PCE|core PCE|core CPI|price growth|inflation|consumer prices|consumer price index|headline inflation|core inflation|cost of living", "cpi"),
        new("key interest rate|lending rate|refinancing rate|deposit facility|deposit facility rate|funds rate|federal funds rate|Selic|rates stay|rates at|rates steady|rates unchanged|the rate went|policy rates|main rate|reference rate|cash target|fed funds|federal funds|policy rate|benchmark rate|interest rate|interest rates|target range|base rate|key rate|rate cut|rate cuts|rate hike|rate hikes|Fed easing|Fed cut|Fed cuts|overnight rate|repo rate|deposit rate|bank rate|cash rate", "policy-rate"),
        new("rates|range|rate|its range|cutting|holding|held|hold|neutral|hiked|hiking|raise|raising|cut|cuts|hike|hikes|quarter point|easing|tightening|benchmark|raised|lifted|lifting|lowered|trimmed", Topics.BankMove),
        new("wages|wage|wage growth|pay growth|exports|imports|shipments|wholesale prices|producer prices|PPI|producer price index|retail sales|payrolls|jobless rate|unemployment|unemployment rate|GDP|growth outlook|growth forecast|industrial production|industrial output|factory output|stockpiles|inventories|orders|mortgage|mortgages|mortgage rate|mortgage rates|PMI|trade gap|trade deficit|trade surplus|carry trade|retail prices|factory orders|jobless claims|import prices|export prices", Topics.Statistic),
        new("prices rose|prices had risen|prices climbed|prices fell|prices increased|prices were up|prices were unchanged|prices jumped|prices eased|prices advanced|prices went up|prices are up|prices have risen|overall prices", Topics.PricesAtLarge),
        new("dominance", Topics.Dominance),
        new("correlation|correlations|beta|coefficient|R-squared|Sharpe ratio|elasticity", Topics.Coefficient),
        new("leverage|net loss|net losses|paper loss|paper losses|net profit|pre-tax profit|operating profit|operating loss|net income|unrealised loss|unrealized loss|profit|profits|income|earnings|fee|fees|salary|salaries|fine|fined|loan|loans|debt|bonus|deposit|deposits|margin|margins|savings|haircut|premium|discount|stake|allocation|share of|of the supply|cost base|dues|budget|volatility|implied volatility|swings|share|shares|bought|buys|buy|acquired|purchased|sold|sells|sell|mined|produced|dug up|minted|mints|fined|stolen|drained|drain|staff|forecasts by|misses by|voted|readers|respondents|adults|households|savers|motive|motives|haircuts|costs|tax|tariff|tariffs|weight|turnout|poll|polled|survey|surveyed|respondents|asked", Topics.Other),
        new("off|below|above|under|back|discount to|top to bottom|low to high|high to low|" + ChangeWords, Topics.Change),
    ];

    public static Row<string>[] Aspects { get; } =
    [
        new("low|lows|the low|a low|bottom|bottomed|trough|troughed|lowest|nadir|at the low|bottoming|bottomed out|floor|session low|day's low|intraday low|dipped to|slid as far as|fell as far as|dropped as far as|as low as|bottomed at|cheapest|at its worst|at the worst|at the bottom|low point", Topics.Low),
        new("high|highs|the high|a high|record|peak|peaked|all-time high|record high|ATH|highest|at the high|top|topped out|summit|session high|intraday high|at its best|peaks|at the peak|as high as|all-time peak|high point|crest", Topics.High),
        new("close|closed|closes|closing|at the close|settled|settle|settling|ended|ends|finished|finishes|ending|finishing|end of|at the end|into the close|last trade", Topics.Close),
        new("average|averaged|averaging|on average|an average|mean", Topics.Average),
        new("open|opened|opening|opens|at the open|opening bell", Topics.Open),
    ];
}
