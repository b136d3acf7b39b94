namespace NarrativeLens.Brief.Verifying;

/// <summary>What a page says of itself in its YAML head.</summary>
/// <param name="Week">Its week.</param>
/// <param name="Snapshot">Id of the store's state it was made from; null where it does not say.</param>
/// <param name="Models">Ids of the models.</param>
/// <param name="References">Editions of the reference series.</param>
internal sealed record BriefHead(IsoWeek Week, string? Snapshot, IReadOnlyList<string> Models, IReadOnlyList<string> References)
{
    private const string Mark = "---";

    /// <summary>Reads the head of a page; null where it names no ISO week.</summary>
    public static BriefHead? Read(IReadOnlyList<string> page)
    {
        if (page.Count == 0 || page[0] != Mark)
        {
            return null;
        }

        List<string> head = [.. page.Skip(1).TakeWhile(line => line != Mark)];
        return IsoWeek.TryParse(ValueOf(head, "week") ?? "", out var week)
            ? new BriefHead(week, ValueOf(head, "snapshot"), ListOf(head, "models"), ListOf(head, "references"))
            : null;
    }

    private static string? ValueOf(List<string> head, string key) =>
        head.Find(line => line.StartsWith(key + ": ", StringComparison.Ordinal)) is { } line ? line[(key.Length + 2)..].Trim('"') : null;

    private static IReadOnlyList<string> ListOf(List<string> head, string key) =>
        [.. head.SkipWhile(line => line != key + ":").Skip(1).TakeWhile(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..].Trim('"'))];
}
