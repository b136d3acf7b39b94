namespace NarrativeLens.Check;

/// <summary>Where the cells of a row stand; -1 where a file has no such column.</summary>
internal sealed record RowColumns(int Time, int Open, int High, int Low, int Close, int Vintage, int Retrieved, int Count)
{
    private static readonly string[] s_bars = ["time", "open", "high", "low", "close"];
    private static readonly string[] s_values = ["time", "value"];
    private static readonly string[] s_editions = ["vintage", "retrieved"];

    /// <summary>The columns that a file may have, for messages.</summary>
    public static string Expected => $"the columns {string.Join(',', s_bars)} or {string.Join(',', s_values)}, with {string.Join(',', s_editions)} behind them in a ledger";

    /// <summary>True where each row says of which edition it is.</summary>
    public bool IsLedger => Vintage >= 0;

    /// <summary>True where each row holds one value, not four.</summary>
    public bool IsSingle => Open == Close;

    /// <summary>The columns of one of our own files; null where they are others.</summary>
    public static RowColumns? Of(IReadOnlyList<string> names)
    {
        foreach (var values in new[] { s_bars, s_values })
        {
            var isLedger = names.SequenceEqual(values.Concat(s_editions));
            if (isLedger || names.SequenceEqual(values))
            {
                var last = values.Length - 1;
                return new RowColumns(0, 1, last > 1 ? 2 : 1, last > 1 ? 3 : 1, last, isLedger ? last + 1 : -1, isLedger ? last + 2 : -1, names.Count);
            }
        }

        return null;
    }

    /// <summary>The heading of a ledger.</summary>
    public static string Heading(bool single) => string.Join(',', (single ? s_values : s_bars).Concat(s_editions));
}
