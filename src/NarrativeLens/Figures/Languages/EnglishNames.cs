namespace NarrativeLens.Figures.Languages;

/// <summary>Names that market copy in English uses for assets, indices, currencies, central banks, firms and countries. Sources: the instruments that exchanges and agencies quote daily, the G20 and their central banks.</summary>
internal static class EnglishNames
{
    public static Row<string>[] Assets { get; } =
    [
        new("avalanche", "avalanche"), new("polkadot", "polkadot"), new("chainlink", "chainlink"), new("toncoin", "toncoin"), new("tron", "tron"), new("sui", "sui"), new("shiba inu", "shiba inu"), new("pepe", "pepe"), new("hyperliquid", "hyperliquid"), new("bitcoin cash", "bitcoin cash"), new("monero", "monero"), new("zcash", "zcash"), new("polygon", "polygon"), new("uniswap", "uniswap"), new("aave", "aave"), new("stellar", "stellar"), new("hedera", "hedera"), new("near protocol", "near protocol"), new("arbitrum", "arbitrum"), new("filecoin", "filecoin"), new("bonk", "bonk"), new("worldcoin", "worldcoin"), new("dai", "dai"),
        new("AVAX", "avalanche"), new("TRX", "tron"), new("SHIB", "shiba inu"), new("BCH", "bitcoin cash"), new("XMR", "monero"), new("XLM", "stellar"), new("HYPE", "hyperliquid"), new("wrapped bitcoin|wBTC", "wrapped bitcoin"),
        new("platinum", "platinum"), new("palladium", "palladium"), new("aluminium", "aluminium"), new("nickel", "nickel"), new("zinc", "zinc"), new("iron ore", "iron ore"), new("wheat", "wheat"), new("corn", "corn"), new("soybeans", "soybeans"), new("coffee", "coffee"), new("cocoa", "cocoa"), new("cotton", "cotton"), new("uranium", "uranium"), new("lithium", "lithium"), new("heating oil", "heating oil"), new("gasoline", "gasoline"), new("diesel", "diesel"), new("lumber", "lumber"), new("palm oil", "palm oil"), new("carbon permits", "carbon permits"),
        new("aluminum", "aluminium"), new("natural gas|US gas|Henry Hub|gas futures|nat gas|European gas|Dutch gas", "natural gas"), new("Brent crude|WTI crude|US crude|crude oil|oil prices", "oil"),
        new("the yen|yen|Japanese yen|dollar-yen|USD/JPY|USDJPY", "yen"), new("the euro|the single currency|EUR/USD|EURUSD", "euro"), new("sterling|the pound|GBP/USD|GBPUSD", "sterling"), new("the yuan|yuan|renminbi|offshore yuan", "renminbi"), new("the won|Korean won|South Korean won", "won"),
        new("the rupee|Indian rupee", "rupee"), new("the lira|Turkish lira", "lira"), new("the rouble|the ruble|Russian rouble", "rouble"), new("the Swiss franc|the franc", "Swiss franc"), new("the Mexican peso|the peso", "Mexican peso"),
        new("the Brazilian real", "Brazilian real"), new("the Australian dollar|the Aussie", "Australian dollar"), new("the Canadian dollar|the loonie", "Canadian dollar"), new("the naira", "naira"), new("the rand", "rand"), new("the greenback", "dollar"),
        new("haven tokens|alts|smaller tokens|small tokens", "altcoins"), new("memecoin|meme coin", "memecoin"), new("alt coins", "altcoins"),
        new("funds tracking bitcoin|funds that hold bitcoin|US bitcoin funds|American ETFs|US bitcoin ETFs|bitcoin exchange-traded funds|the bitcoin ETFs|bitcoin trackers", Links.Topics.BitcoinFunds), new("funds tracking ether|ETH ETF", "ether funds"),
        new("Treasury bill|Treasury note|Treasury bond|Treasury notes|Treasury bills|Treasury bonds|year Treasury", "Treasuries"), new("JGBs|JGB|Japanese government bonds", "JGBs"), new("OATs", "OATs"), new("BTPs", "BTPs"), new("junk bonds|high-yield bonds", "junk bonds"),
        new("stocks", "stocks"), new("equities", "equities"), new("global stocks", "global stocks"), new("world stocks", "world stocks"), new("US stocks", "US stocks"), new("Asian stocks", "Asian stocks"), new("European stocks", "European stocks"), new("European shares", "European shares"), new("Asian shares", "Asian shares"), new("US shares", "US shares"), new("Wall Street", "Wall Street"), new("gas prices", "natural gas"), new("lithium", "lithium"), new("krona", "krona"), new("technology stocks", "technology stocks"), new("tech stocks", "tech stocks"), new("emerging markets", "emerging markets"), new("chip stocks", "chip stocks"), new("bank stocks", "bank stocks"), new("corporate bonds", "corporate bonds"), new("venture funds", "venture funds"), new("hedge funds", "hedge funds"), new("pension funds", "pension funds"), new("money market funds", "money market funds"), new("retail investors", "retail investors"), new("households", "households"), new("developers", "developers"), new("validators", "validators"),
    ];

    public static Row<string>[] Indices { get; } =
    [
        new("Nasdaq 100", "Nasdaq 100"), new("the Dow|Dow|Dow industrials", "Dow Jones"), new("CAC|the CAC", "CAC 40"), new("Kospi", "Kospi"), new("Sensex", "Sensex"), new("Nifty 50|Nifty", "Nifty 50"), new("Shanghai Composite", "Shanghai Composite"),
        new("CSI", "CSI 300"), new("ASX|S&P/ASX", "ASX 200"), new("Topix", "Topix"), new("MSCI World|MSCI's world index|MSCI's world", "MSCI World"), new("Euro Stoxx 50|Euro Stoxx|the Euro Stoxx", "Euro Stoxx 50"), new("Ibovespa|Bovespa", "Ibovespa"), new("TSX", "TSX"),
        new("IBEX 35|Ibex", "IBEX 35"), new("FTSE MIB", "FTSE MIB"), new("VIX|the Vix|fear gauge", "VIX"), new("PMI|purchasing managers index|purchasing managers' index", "PMI"), new("SMI", "SMI"), new("Taiex", "Taiex"), new("Straits Times Index", "Straits Times Index"),
    ];

    /// <summary>Indices that share a name with a better known one and are told apart by their number.</summary>
    public static (string Family, int Number, string Name)[] NumberedIndices { get; } =
    [
        ("FTSE 100", 250, "FTSE 250"), ("FTSE 100", 350, "FTSE 350"), ("Nasdaq", 100, "Nasdaq 100"), ("Nikkei", 225, "Nikkei 225"), ("S&P 500", 400, "S&P 400"), ("S&P 500", 600, "S&P 600"),
        ("Stoxx 600", 50, "Stoxx 50"), ("Russell 2000", 1000, "Russell 1000"), ("Russell 2000", 3000, "Russell 3000"), ("Nifty 50", 500, "Nifty 500"), ("CSI 300", 500, "CSI 500"), ("CSI 300", 1000, "CSI 1000"),
    ];

    public static Row<string>[] Banks { get; } =
    [
        new("Reserve Bank of Australia|RBA", "Reserve Bank of Australia"), new("Reserve Bank of New Zealand|RBNZ", "Reserve Bank of New Zealand"), new("Reserve Bank of India|RBI", "Reserve Bank of India"), new("Bank of Korea|BoK", "Bank of Korea"),
        new("Bank of Mexico|Banxico", "Bank of Mexico"), new("Banco Central do Brasil|Copom", "Banco Central do Brasil"), new("Bank of Russia", "Bank of Russia"),
        new("South African Reserve Bank|SARB", "South African Reserve Bank"), new("Bank Indonesia", "Bank Indonesia"), new("National Bank of Poland", "National Bank of Poland"),
    ];

    public static Row<string>[] Firms { get; } =
    [
        new("Apple", "Apple"), new("Microsoft", "Microsoft"), new("Google", "Google"), new("Alphabet", "Alphabet"), new("Amazon", "Amazon"), new("Meta", "Meta"), new("Intel", "Intel"), new("AMD", "AMD"), new("TSMC", "TSMC"), new("Samsung", "Samsung"), new("Netflix", "Netflix"), new("Oracle", "Oracle"), new("Palantir", "Palantir"), new("Boeing", "Boeing"), new("Robinhood", "Robinhood"), new("Circle", "Circle"), new("PayPal", "PayPal"), new("Visa", "Visa"), new("Mastercard", "Mastercard"), new("Binance", "Binance"), new("Kraken", "Kraken"), new("Bybit", "Bybit"), new("OKX", "OKX"), new("Bitfinex", "Bitfinex"), new("Upbit", "Upbit"), new("Deribit", "Deribit"), new("Hyperliquid", "Hyperliquid"), new("Uniswap", "Uniswap"), new("Polymarket", "Polymarket"), new("Kalshi", "Kalshi"), new("Grayscale", "Grayscale"), new("Fidelity", "Fidelity"), new("Vanguard", "Vanguard"), new("Galaxy Digital", "Galaxy Digital"), new("Marathon Digital", "Marathon Digital"), new("Riot Platforms", "Riot Platforms"), new("CleanSpark", "CleanSpark"), new("JPMorgan", "JPMorgan"), new("Goldman Sachs", "Goldman Sachs"), new("Morgan Stanley", "Morgan Stanley"), new("Citigroup", "Citigroup"), new("HSBC", "HSBC"), new("Deutsche Bank", "Deutsche Bank"), new("UBS", "UBS"), new("Standard Chartered", "Standard Chartered"), new("Barclays", "Barclays"), new("Berkshire Hathaway", "Berkshire Hathaway"), new("SoftBank", "SoftBank"), new("Toyota", "Toyota"), new("Sony", "Sony"), new("Saudi Aramco", "Saudi Aramco"), new("Shell", "Shell"), new("ExxonMobil", "ExxonMobil"), new("SpaceX", "SpaceX"), new("OpenAI", "OpenAI"),
    ];

    /// <summary>Countries by their nouns and adjectives: what prices and rates are told of.</summary>
    public static Row<string>[] Countries { get; } =
    [
        new("US|U.S.|U.S|United States|America|American|America's", "United States"), new("UK|U.K.|United Kingdom|Britain|British", "United Kingdom"), new("euro zone|eurozone|euro area", "euro zone"), new("Germany|German", "Germany"), new("France|French", "France"), new("Italy|Italian", "Italy"),
        new("Spain|Spanish", "Spain"), new("Japan|Japanese", "Japan"), new("China|Chinese", "China"), new("India|Indian", "India"), new("South Korea|South Korean", "South Korea"), new("Turkey|Turkish|Türkiye", "Turkey"), new("Brazil|Brazilian", "Brazil"), new("Argentina|Argentine", "Argentina"),
        new("Mexico|Mexican", "Mexico"), new("Canada|Canadian", "Canada"), new("Australia|Australian", "Australia"), new("New Zealand", "New Zealand"), new("Switzerland|Swiss", "Switzerland"), new("Sweden|Swedish", "Sweden"), new("Norway|Norwegian", "Norway"), new("Russia|Russian", "Russia"), new("Nigeria|Nigerian", "Nigeria"),
        new("South Africa|South African", "South Africa"), new("Egypt|Egyptian", "Egypt"), new("Poland|Polish", "Poland"), new("Indonesia|Indonesian", "Indonesia"), new("Vietnam|Vietnamese", "Vietnam"), new("Thailand|Thai", "Thailand"), new("Singapore", "Singapore"), new("Hong Kong", "Hong Kong"), new("El Salvador", "El Salvador"),
        new("Hungary|Hungarian", "Hungary"), new("Czech Republic|Czech", "Czech Republic"), new("Portugal|Portuguese", "Portugal"), new("Greece|Greek", "Greece"), new("Ireland|Irish", "Ireland"), new("Israel|Israeli", "Israel"), new("Chile|Chilean", "Chile"), new("Colombia|Colombian", "Colombia"), new("Philippines|Philippine", "Philippines"), new("Malaysia|Malaysian", "Malaysia"), new("Taiwan|Taiwanese", "Taiwan"), new("Pakistan|Pakistani", "Pakistan"), new("Saudi Arabia|Saudi", "Saudi Arabia"), new("Austria|Austrian", "Austria"), new("Belgium|Belgian", "Belgium"), new("Denmark|Danish", "Denmark"), new("Finland|Finnish", "Finland"), new("Romania|Romanian", "Romania"), new("Kenya|Kenyan", "Kenya"), new("Ghana|Ghanaian", "Ghana"), new("Peru|Peruvian", "Peru"), new("Iran|Iranian", "Iran"), new("Kazakhstan|Kazakh", "Kazakhstan"),
        new("Bhutan", "Bhutan"), new("Ukraine|Ukrainian", "Ukraine"), new("Venezuela|Venezuelan", "Venezuela"), new("Netherlands|Dutch", "Netherlands"),
    ];
}
