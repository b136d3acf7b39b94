using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Languages;

/// <summary>Currencies, units, count nouns and numbered names of English.</summary>
internal static class EnglishUnits
{
    /// <summary>What stands before an amount; a bare dollar sign is the American one, as in the market press.</summary>
    public static Row<string>[] Currencies { get; } =
    [
        new("$|US$|US $|U.S.$|U.S. $|USD|USD$|US dollars", "USD"), new("€|EUR|EUR €", "EUR"), new("£|GBP|UK£", "GBP"), new("¥|￥|JPY|JP¥", "JPY"),
        new("A$|AU$|AUD|AUD$|AUS$", "AUD"), new("C$|CA$|CAD|CDN$|CAD$|C $", "CAD"), new("HK$|HKD|HKD$|HK $", "HKD"), new("S$|SG$|SGD|SGD$", "SGD"), new("NZ$|NZD|NZD$|NZ $", "NZD"),
        new("R$|BRL|BRL$", "BRL"), new("NT$|TWD|TWD$", "TWD"), new("CN¥|CNY|RMB", "CNY"), new("₩|KRW", "KRW"), new("₹|INR|Rs.|Rs", "INR"), new("CHF|SFr", "CHF"),
        new("R", "ZAR"), new("₽|RUB", "RUB"), new("₺|TRY", "TRY"), new("₿", "BTC"), new("₴|UAH", "UAH"), new("₪|ILS", "ILS"), new("₦|NGN", "NGN"), new("RM|MYR|ringgit|ringgits|Malaysian ringgit|Malaysian ringgits|Malaysia ringgit|Malaysia ringgits", "MYR"),
        new("SEK", "SEK"), new("NOK", "NOK"), new("DKK", "DKK"), new("PLN|zł", "PLN"), new("MXN|MX$|MXN$|Mex$", "MXN"), new("ZAR", "ZAR"), new("AED", "AED"),
        new("SAR", "SAR"), new("QAR", "QAR"), new("KWD", "KWD"), new("THB|฿", "THB"), new("IDR|Rp", "IDR"), new("PHP|₱", "PHP"), new("VND|₫", "VND"),
        new("CZK", "CZK"), new("HUF", "HUF"), new("EGP", "EGP"), new("ARS", "ARS"), new("CLP", "CLP"), new("COP", "COP"), new("BGN", "BGN"), new("MNT", "MNT"), new("LBP", "LBP"),
        new("₡|CRC", "CRC"), new("₾|GEL", "GEL"), new("₭|LAK", "LAK"), new("₵|GHS", "GHS"), new("₲|PYG", "PYG"), new("₸|KZT", "KZT"), new("₼|AZN", "AZN"), new("PKR", "PKR"), new("LKR", "LKR"), new("KES", "KES"), new("PEN|S/.", "PEN"),
    ];

    public static Row<UnitMeaning>[] Measures { get; } =
    [
        Money("USD", "$|USD|US$|dollar|dollars|US dollar|US dollars|U.S. dollar|U.S. dollars|American dollars|buck|bucks|greenbacks"),
        Money("EUR", "€|EUR|euro|euros"), Money("GBP", "£|GBP|pounds sterling|British pounds|pound sterling|quid"), new("pound|pounds", new(FigureKind.Money, "GBP", Otherwise: "lb")), Money("JPY", "¥|JPY|yen|Japanese yen"),
        Money("AUD", "AUD|A$|Australian dollar|Australian dollars"), Money("CAD", "CAD|C$|Canadian dollar|Canadian dollars"), Money("HKD", "HKD|HK$|Hong Kong dollars"),
        Money("SGD", "SGD|S$|Singapore dollars"), Money("NZD", "NZD|New Zealand dollars"), Money("CNY", "CNY|RMB|yuan|renminbi|Chinese yuan"),
        Money("KRW", "KRW|₩|won|Korean won|South Korean won"), Money("INR", "INR|₹|rupee|rupees|Indian rupees|Rs"), Money("CHF", "CHF|franc|francs|Swiss franc|Swiss francs"),
        Money("RUB", "RUB|₽|Russian rubles|Russian roubles|ruble|rubles|rouble|roubles"), Money("TRY", "TRY|₺|lira|liras|Turkish lira"), Money("BRL", "BRL|reais|Brazilian real|Brazilian reais"), Money("MYR", "MYR|RM|ringgit|ringgits|Malaysian ringgit|Malaysian ringgits|Malaysia ringgit|Malaysia ringgits"), Money("MXN", "MXN|Mexican peso|Mexican pesos"), Money("ARS", "ARS|Argentine pesos"), Money("CLP", "CLP|Chilean pesos"), Money("COP", "COP|Colombian pesos"), Money("PHP", "PHP|Philippine pesos"),
        Money("SEK", "SEK|Swedish kronor|Swedish crowns"), Money("NOK", "NOK|Norwegian crowns|Norwegian kroner"), Money("DKK", "DKK|Danish crowns|Danish kroner"),
        Money("PLN", "PLN|zloty|zlotys"), Money("ILS", "ILS|shekel|shekels"), Money("AED", "AED|dirham|dirhams"), Money("SAR", "SAR|Saudi riyals|Saudi riyal"), Money("UAH", "UAH|hryvnia"),
        Money("QAR", "QAR|Qatari riyals"), Money("KWD", "KWD|Kuwaiti dinars|Kuwaiti dinar"), Money("EGP", "EGP|Egyptian pounds"), Money("ZAR", "ZAR|rand"), Money("THB", "THB|baht"),
        Money("LBP", "LBP|Lebanese pounds"), Money("IDR", "IDR|rupiah"), Money("VND", "VND|₫|dong"), Money("TWD", "TWD|NT$|Taiwan dollars|New Taiwan dollars"), Money("NGN", "NGN|naira"), Money("PKR", "PKR|Pakistani rupees"),
        Money("LKR", "LKR|Sri Lankan rupees"), Money("KES", "KES|Kenyan shillings"), Money("IRR", "IRR|Iranian rials"), Money("CZK", "CZK|Czech crowns|koruna|korunas"), Money("HUF", "HUF|forint|forints"), Money("CRC", "CRC|₡|colones"), Money("GEL", "GEL|₾|lari"),
        Money("LAK", "LAK|₭|kip"), Money("KZT", "KZT|₸|tenge"), Money("GHS", "GHS|₵|cedis"), Money("ESP", "pesetas|peseta"), Money("NLG", "guilders|Dutch guilders"), Money("FIM", "Finnish markka|markka"), Money("DEM", "Deutschmarks|German marks"),
        new("sen", new(FigureKind.Money, "MYR", 0.01m)), new("kopiykas|kopiyka", new(FigureKind.Money, "UAH", 0.01m)), new("kopecks|kopeks", new(FigureKind.Money, "RUB", 0.01m)), new("paise|paisa", new(FigureKind.Money, "INR", 0.01m)), Money("BGN", "BGN"), Money("MNT", "MNT|tugrik|tugriks"),
        new("¢|cent|cents|US cents|U.S. cents", new(FigureKind.Money, "USD", 0.01m)), new("pence|penny|pennies|p", new(FigureKind.Money, "GBP", 0.01m)),
        new("c", new(FigureKind.Money, "USD", 0.01m, Capitalised: "°C")),
        new("MUSD", new(FigureKind.Money, "USD", 1_000_000)), new("MEUR", new(FigureKind.Money, "EUR", 1_000_000)), new("MGBP", new(FigureKind.Money, "GBP", 1_000_000)),
        new("MCHF", new(FigureKind.Money, "CHF", 1_000_000)), new("MAUD", new(FigureKind.Money, "AUD", 1_000_000)), new("MSEK", new(FigureKind.Money, "SEK", 1_000_000)),
        new("%|％|percent|per cent|pct|pc|percentage", new(FigureKind.Percent, Units.Percent)),
        new("percentage points|percentage point|percent points|percent point|pct points|pp|pps|ppt|ppts|p.p.", new(FigureKind.PercentagePoints, Units.PercentagePoints)),
        new("basis points|basis point|bps|bp|bips", new(FigureKind.BasisPoints, Units.BasisPoints)),
        Crypto("BTC", "BTC|bitcoin|bitcoins|₿|XBT"), Crypto("ETH", "ETH|ether|ethers"), Crypto("SOL", "SOL"), Crypto("XRP", "XRP"), Crypto("DOGE", "DOGE|dogecoin"), Crypto("BNB", "BNB"),
        Crypto("USDT", "USDT|tether"), Crypto("USDC", "USDC"), Crypto("LTC", "LTC|litecoin"), Crypto("ADA", "ADA"), Crypto("sats", "sats|sat|satoshi|satoshis"),
        new("x|×|fold", new(FigureKind.Multiple, Units.Times)), new("times", new(FigureKind.Multiple, Units.Times, Otherwise: "times")),
        Span("seconds", "second|seconds|secs"), Span("minutes", "minute|minutes|mins|min"), Span("hours", "hour|hours|hrs|hr|h"), Span(Units.Days, "day|days|trading days|business days"),
        Span("weeks", "week|weeks|wk|wks"), Span("months", "month|months|mo"), Span("quarters", "quarters"), Span("years", "year|years|yr|yrs"), Span("decades", "decade|decades"),
        Span("centuries", "century|centuries"), Span("sessions", "session|sessions|trading sessions"), Span("weekends", "weekends"), Span("nights", "nights"),
    ];

    /// <summary>Nouns whose plural is not told by a final -s, or whose unit is called otherwise.</summary>
    public static Row<string>[] Nouns { get; } =
    [
        new("people|persons", "people"), new("men", "men"), new("women", "women"), new("children", "children"), new("staff", "staff"),
        new("traders", "traders"), new("accounts|trading accounts|liquidated accounts", "accounts"), new("addresses|wallet addresses", "addresses"),
        new("coins", "coins"), new("tokens", "tokens"),
        new("points|index points", "points"), new("businesses", "businesses"), new("losses", "losses"), new("classes", "classes"), new("ETFs", "ETFs"), new("BIPs", "BIPs"),
        new("bitcoin funds|bitcoin ETFs|spot bitcoin ETFs", "funds"),
        new("gwei", "Gwei"),
        new("mills", "mills"), new("buses", "buses"), new("miners", "miners"), new("analyses", "analyses"), new("crises", "crises"),
        new("vbytes|vB", "vbytes"), new("blocks", "blocks"), new("bytes", "bytes"), new("bits", "bits"),
    ];

    /// <summary>Names that begin with digits.</summary>
    public static string[] DigitNames { get; } = ["3M", "4chan", "8chan", "7-Eleven", "23andMe", "1Password", "2K"];

    /// <summary>What makes the number after it part of a name.</summary>
    public static Row<string>[] NumberedNames { get; } =
    [
        new("S&P|S\\&P|Nasdaq|Russell|FTSE|CAC|Nikkei|Stoxx|DAX|MSCI|Hang Seng|ASX|KOSPI|Wilshire|Fortune|Forbes|CSI|TSX|Topix", Reasons.Name),
        new("aged|age|ages", Reasons.Age),
        new("layer|tier|phase|stage|level|type|class|series|group of|web|executive order|round|day|week|episode|game|season|cycle|formula|agenda|area|apollo|boeing|airbus|studio|catch", Reasons.Name),
        new("no|nos|pp|number|numbers|item|figure|fig|table|chart|chapter|section|sections|article|rule|form|title|part|page|pages|step|exhibit|appendix|note|point|block|block height|line|lines|PR|pull request|issue|question|act|bill|resolution|room|suite|flight|highway|route|channel|zone|unit|model|lesson|volume|vol|paragraph|clause|schedule|annex", Reasons.Name),
        new("COP|GPT|Claude|Gemini|Llama|iPhone|Windows|Android|Basel|COVID|BIP|EIP|ERC|ISO|IEEE|RFC|SHA|AES|RSA|FIPS|CME|Model|Galaxy|PlayStation|Xbox|UTC|GMT", Reasons.Name),
        new("version|v|release|python|node|java|PostgreSQL|Ubuntu|Debian|Bitcoin Core|Core|LND|rust|LDK|BDK|Eclair|Core Lightning|taproot", Reasons.Version),
    ];

    private static Row<UnitMeaning> Money(string code, string words) => new(words, new(FigureKind.Money, code));

    private static Row<UnitMeaning> Crypto(string unit, string words) => new(words, new(FigureKind.CryptoAmount, unit));

    private static Row<UnitMeaning> Span(string unit, string words) => new(words, new(FigureKind.Duration, unit));
}
