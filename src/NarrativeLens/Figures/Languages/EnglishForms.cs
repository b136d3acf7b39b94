namespace NarrativeLens.Figures.Languages;

/// <summary>Words of English that tell what a number before or after them can be.</summary>
internal static class EnglishForms
{
    public static Row<FormCue>[] Cues { get; } =
    [
        new("tall|high|wide|deep|thick|sprint|hurdles|freestyle|butterfly|backstroke|breaststroke|relay", FormCue.Dimension),
        new("weigh|weighs|weighed|weighing|weight|heavier|lighter", FormCue.Weighing),
        new("debt|debts|savings|investment|investments|spending|funding|funds|aid|damage|damages|losses|profit|profits|revenue|revenues|sales|assets|cuts|tax|taxes|taxpayer|taxpayers|public|benefits|loans|bonds|shares|orders|contracts|business|trade|money|cash|income|capital|extra|new|its|their|the|this|that|additional|government|bonuses|fines|compensation|support|costs|value|crypto|bitcoin|goods|exports|imports|customer|customers|client|clients|private|state", FormCue.Funds),
        new("person|member|man|woman|nation|country|state|city|storey|story|room|bedroom|seat|seater|door|speed|cylinder|game|match|point|goal|page|judge|justice|team|round|hole|car|house|team|set|vote|lane|bed|unit|station|screen|engine|wheel|day|run|course|stage", FormCue.Counted),
        new("odd|way|fold|off|time|something|plus|minus|ish|out|up|and|to|in|on|per|by|for|of|a|an|or|the|style|like|led|based|strong|handed|sided|edged|dimensional|bit|digit|figure|cap|k|share", FormCue.NeverCounted),
        new("he|she|who", FormCue.Person),
        new("straight|consecutive|successive|running", FormCue.InARow), new("row|trot", FormCue.Row),
        new("in|for|within|over|than|least|nearly|almost|about|inside|under", FormCue.Lasting),
    ];
}
