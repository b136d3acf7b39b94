using NarrativeLens.Figures.Links;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Languages;

/// <summary>Chinese (simplified) as the market press writes it.</summary>
internal static class Chinese
{
    private const string ChangeWords = "跌|涨|下跌|上涨|跌幅|涨幅|跌去|回升|反弹|累计下跌|累计上涨|缩水|回落|上升|下降|跌了|涨了|升|减少|增长|增加|降幅|下滑|大涨|大跌|收跌|收涨|走高|走低";

    public static LanguageTable Table { get; } = new()
    {
        Code = "zh",
        Script = Script.Han,
        Numbers =
        [
            Add("零|〇", 0), Add("一", 1), Add("二|两", 2), Add("三", 3), Add("四", 4), Add("五", 5), Add("六", 6), Add("七", 7), Add("八", 8), Add("九", 9),
            new("十", new(10, NumberRole.Times)), new("百", new(100, NumberRole.Times)), new("千", new(1000, NumberRole.Times)),
        ],
        // Each sign by itself: 百万 and 千亿 are products, and 三百五十亿 is no 三百五 of 十亿.
        Scales = [new("十", 10m), new("百", 100m), new("千", 1_000m), new("万|萬", 10_000m), new("亿|億", 100_000_000m), new("兆", 1_000_000_000_000m)],
        Fractions = [new("一半|半数", 2)],
        WordFigures = [new("翻倍|翻番|翻了一番", new(FigureKind.Multiple, 2, IsMove: true)), new("腰斩|减半", new(FigureKind.Ratio, 0.5m, Unit: null, IsMove: true))],
        Currencies = [],
        Units =
        [
            Money("USD", "美元|美金"), Money("CNY", "元|人民币|元人民币"), Money("HKD", "港元|港币"), Money("EUR", "欧元"), Money("JPY", "日元"), Money("GBP", "英镑"),
            Money("KRW", "韩元"), Money("TWD", "新台币"), Money("SGD", "新加坡元|新元"),
            new("美分", new(FigureKind.Money, "USD", 0.01m)),
            new("个百分点|百分点", new(FigureKind.PercentagePoints, Units.PercentagePoints)), new("个基点|基点", new(FigureKind.BasisPoints, Units.BasisPoints)),
            new("成", new(FigureKind.Percent, Units.Percent, 10)),
            new("倍", new(FigureKind.Multiple, Units.Times)),
            new("枚比特币|个比特币|比特币|枚BTC|枚 BTC|个 BTC", new(FigureKind.CryptoAmount, "BTC")), new("枚以太坊|枚以太币|以太币|枚ETH|枚 ETH|个 ETH", new(FigureKind.CryptoAmount, "ETH")),
            new("枚SOL|枚 SOL", new(FigureKind.CryptoAmount, "SOL")), new("枚XRP|枚 XRP", new(FigureKind.CryptoAmount, "XRP")), new("枚USDT|枚 USDT", new(FigureKind.CryptoAmount, "USDT")), new("枚USDC|枚 USDC", new(FigureKind.CryptoAmount, "USDC")),
            Span("seconds", "秒|秒钟"), Span("minutes", "分钟"), Span("hours", "小时|个小时|个钟头"), Span(Units.Days, "天|个交易日|个工作日"), Span("weeks", "周|个星期|星期"),
            Span("months", "个月"), Span("quarters", "个季度"), Span("years", "年|年间"), Span("decades", "个世纪"),
        ],
        Nouns =
        [
            new("人|名|名投资者|名交易者|人次|位", "people"), new("个账户|账户", "accounts"), new("枚", "coins"), new("家", "companies"), new("次", "times"), new("个地址|地址", "addresses"),
            new("手", "contracts"), new("张合约", "contracts"), new("盎司", "ounces"), new("桶", "barrels"), new("吨", "tonnes"), new("点", "points"), new("台", "machines"), new("笔", "transactions"),
        ],
        QualifiersBefore =
        [
            new("约|大约|约为|大概|左右|近乎", Qualifier.About), new("超|超过|逾|突破|高于|多于|高过|站上|升破|越过|超出", Qualifier.MoreThan),
            new("不足|低于|少于|不到|跌破|失守|跌穿", Qualifier.LessThan), new("至少|不少于|不低于", Qualifier.AtLeast), new("最多|不超过|不高于|至多", Qualifier.AtMost),
            new("近|将近|接近|几乎|逼近", Qualifier.Nearly), new("高达|多达|最高达", Qualifier.UpTo),
        ],
        QualifiersAfter = [new("左右|上下|前后", Qualifier.About), new("以上|多|余", Qualifier.MoreThan), new("以下|以内", Qualifier.LessThan)],
        Weekdays =
        [
            new("周一|星期一|上周一|本周一", DayOfWeek.Monday), new("周二|星期二|上周二|本周二", DayOfWeek.Tuesday), new("周三|星期三|上周三|本周三", DayOfWeek.Wednesday), new("周四|星期四|上周四|本周四", DayOfWeek.Thursday),
            new("周五|星期五|上周五|本周五", DayOfWeek.Friday), new("周六|星期六", DayOfWeek.Saturday), new("周日|星期日|星期天|周天", DayOfWeek.Sunday),
        ],
        Times =
        [
            new("今天|今日|当日|当天|今晨|今早|今晚|日内", new(TimeUnit.Day, 0)), new("昨天|昨日|昨晚|隔夜", new(TimeUnit.Day, -1)), new("本周|这一周", new(TimeUnit.Week, 0)), new("上周", new(TimeUnit.Week, -1)),
            new("本月|当月", new(TimeUnit.Month, 0)), new("上月|上个月", new(TimeUnit.Month, -1)), new("今年|年内", new(TimeUnit.Year, 0)), new("年初至今|今年以来|今年迄今", new(TimeUnit.Year, 0, TimeReach.ToDate)), new("年底|年末|年底前|今年底", new(TimeUnit.Year, 0, TimeReach.LastDay)),
            new("同比", new(TimeUnit.Year, -1, TimeReach.Compared)), new("环比", new(TimeUnit.Month, -1, TimeReach.Compared)), new("去年", new(TimeUnit.Year, -1)), new("本季度", new(TimeUnit.Quarter, 0)),
            new("周末", new(TimeUnit.Weekend, 0)), new("过去一周|近一周|一周|一周内", new(TimeUnit.Week, -1, TimeReach.Rolling)), new("过去一天|近一天|一天内", new(TimeUnit.Day, -1, TimeReach.Rolling)), new("过去一小时|近一小时|最近一小时|一小时内", new(TimeUnit.Hour, -1, TimeReach.Rolling)),
            new("过去一个月|近一个月|一个月内", new(TimeUnit.Month, -1, TimeReach.Rolling)), new("过去一年|近一年|一年内", new(TimeUnit.Year, -1, TimeReach.Rolling)), new("较年初", new(TimeUnit.Year, 0, TimeReach.ToDate)),
            new("下周", new(TimeUnit.Week, 1)), new("下月|下个月", new(TimeUnit.Month, 1)), new("明年", new(TimeUnit.Year, 1)), new("上季度", new(TimeUnit.Quarter, -1)), new("明天|明日", new(TimeUnit.Day, 1)),
        ],
        Months =
        [
            new("一月", 1), new("二月", 2), new("三月", 3), new("四月", 4), new("五月", 5), new("六月", 6), new("七月", 7), new("八月", 8), new("九月", 9), new("十月", 10), new("十一月", 11), new("十二月", 12),
        ],
        YearParts =
        [
            new("第一季度|一季度|首季", new(1, 3)), new("第二季度|二季度", new(4, 3)), new("第三季度|三季度", new(7, 3)), new("第四季度|四季度|末季", new(10, 3)),
            new("上半年", new(1, 6)), new("下半年", new(7, 6)), new("春季", new(3, 3)), new("夏季", new(6, 3)), new("秋季", new(9, 3)), new("冬季", new(12, 3)),
        ],
        NumberedNames = [new("大道|路|街|胡同|弄", Reasons.Address), new("第", Reasons.Ordinal), new("标普|纳斯达克|纳指|罗素|沪深|日经|富时|中证|科创", Reasons.Name)],
        Subjects =
        [
            new("该公司|本公司|该集团", Topics.TheFirm), new("金价|国际金价", "gold"), new("日元", "yen"), new("欧元", "euro"), new("英镑", "sterling"), new("比特币|大饼", Topics.Bitcoin), new("以太坊|以太币", "ether"), new("黄金", "gold"), new("现货比特币基金|比特币基金|比特币现货基金|比特币ETF|上市基金", Topics.BitcoinFunds),
            new("加密货币|加密市场|全网|多单|空单|合约|币圈", Topics.Crypto), new("标普500|标普", "S&P 500"), new("恒生指数|恒指", "Hang Seng"), new("纳斯达克指数|纳指", "Nasdaq"), new("白银|现货白银", "silver"), new("布伦特原油|原油|油价", "oil"), new("稳定币", "stablecoins"), new("狗狗币", "dogecoin"), new("泰达币", "tether"), new("以太坊ETF|以太坊基金", "ether funds"), new("中国央行|中国人民银行", "People's Bank of China"), new("欧洲央行", "ECB"), new("美联储", "Federal Reserve"),
            new("英国央行|英格兰银行", "Bank of England"), new("日本央行", "Bank of Japan"), new("美国", "United States"), new("英国", "United Kingdom"), new("日本", "Japan"), new("中国", "China"), new("德国", "Germany"), new("欧元区", "euro zone"), new("韩国", "South Korea"), new("印度", "India"), new("土耳其", "Turkey"), new("巴西", "Brazil"),
            new("人民币", "renminbi"), new("瑞波币", "XRP"), new("索拉纳", "solana"), new("道指|道琼斯", "Dow Jones"), new("上证指数|沪指", "Shanghai Composite"), new("沪深300", "CSI 300"), new("日经225|日经指数|日经", "Nikkei"), new("铜|伦铜", "copper"), new("天然气", "natural gas"), new("美债|美国国债", "Treasuries"), new("以太坊现货ETF|以太坊现货基金", "ether funds"), new("现货ETF|比特币现货ETF|美国比特币现货ETF", Topics.BitcoinFunds), new("山寨币", "altcoins"), new("迷因币", "meme coins"), new("矿工|矿企", "miners"),
        ],
        Metrics =
        [
            new("价格|报价|交于|成交价|币价|现报|现价|均价|每盎司|每桶|中间价|平均成本|成本价|股价", Topics.Price), new("营收|收入|营业收入", "revenue"), new("算力", "hashrate"), new("收益率", "yield"), new("爆仓|强平|清算|强制平仓|平仓", Topics.Liquidations), new("市值|供应量|流通量|总供应", "market-cap"), new("流入|流出|净流入|净流出|赎回|申购", Topics.Flows),
            new("成交量|交易量|成交额|成交|交易数|交易笔数|日交易数|换手", "volume"), new("未平仓|持仓量|未平仓合约", "open-interest"), new("持有|持仓|囤有|持有量|质押|质押总量|质押率|储备|锁仓|管理规模", Topics.Holdings), new("概率|几率|胜率|可能性|把握", Topics.Odds),
            new("目标|目标价|看到|看至|看高至|上看", Topics.Target), new("支撑|阻力|支撑位|阻力位|跌穿|关键位|关口支撑", Topics.Support), new("回撤|较高点|较历史高点|较纪录|回调幅度|回调", Topics.Drawdown), new("资金费率", "funding-rate"),
            new("通胀|通胀率|通货膨胀|消费者价格指数|物价指数|消费者价格|消费者物价|CPI|核心CPI|物价", "cpi"), new("联邦基金|政策利率|利率|降息|加息|基准利率", "policy-rate"), new("买入|卖出|出售|产出|挖出|购入|转入|转出|亏损|净利|浮亏|净亏损|利润", Topics.Other),
            new(ChangeWords, Topics.Change),
        ],
        Aspects = [new("最低|低点|低位|低见|下探|触及", Topics.Low), new("最高|高点|高位|纪录|峰值|历史高点|新高", Topics.High), new("收于|收盘|收报|收在", Topics.Close), new("开盘|开于", Topics.Open), new("平均|均价|日均", Topics.Average)],
        Cues =
        [
            new("公司|科技|矿业|集团|控股|银行|证券|资本|能源|汽车|电子|股份|实业|金融|医药|地产|食品|保险|资管", Cue.FirmEnd),
            new("分之", Cue.PartsOf), new("目前|现|现报|现价|当前|最新", Cue.Now), new("以来|至今", Cue.Since), new("前|之前", Cue.DeadlineBefore), new("初|上旬", Cue.Early), new("中旬", Cue.Middle), new("底|末|下旬", Cue.Late), new("最高|最低|最大|最多|新高|新低|最快|首次", Cue.Superlative),
            new(ChangeWords, Cue.Change),
            new("将|可能|或将|预计|预期|预测|若|如果|有望|将会|目标|概率|几率", Cue.Forecast), new("没有|未能|并未|未|没|从未", Cue.Negation), new("至|到", Cue.To), new("从|自|由", Cue.From), new("和|与|及", Cue.And), new("过去|近|最近|此前", Cue.Past), new("较|比|低于|高于|由", Cue.Against),
            new("据|根据|来自", Cue.SourceAhead), new("数据显示|显示|表示|称|指出|统计|数据|估计|测算", Cue.SourceBefore), new("在|介于", Cue.Between),
            new("，|。|；|：|、|但|而", Cue.Clause), new("高点|高位|纪录|峰值|历史高点", Cue.Peak), new("至|到|跌至|跌到|涨至|升至|报|触及|跌破|突破|站上|收于|交投于|徘徊在|达到", Cue.PriceLead), new("均线|移动平均|期|期国债|期国债收益率", Cue.NamedSpan), new("时|点钟|时许", Cue.Clock),
        ],
    };

    private static Row<NumberWord> Add(string words, decimal value) => new(words, new(value, NumberRole.Add));

    private static Row<UnitMeaning> Money(string code, string words) => new(words, new(FigureKind.Money, code));

    private static Row<UnitMeaning> Span(string unit, string words) => new(words, new(FigureKind.Duration, unit));
}
