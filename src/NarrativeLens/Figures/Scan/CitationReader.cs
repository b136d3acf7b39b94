namespace NarrativeLens.Figures.Scan;

/// <summary>Recognises the volume, issue and pages of a cited work: "Internet Histories 5 (2): 101–18", "AJIL Unbound 115: 408–12".</summary>
internal static class CitationReader
{
    /// <summary>Volumes and issues of journals have no more digits.</summary>
    private const int MostDigits = 4;

    /// <summary>The index after the citation whose volume stands at a numeral; the numeral itself where it is none.</summary>
    public static int EndAt(Passage passage, int at)
    {
        if (!IsNumber(passage, at) || passage.Touches(at))
        {
            return at;
        }

        var hasIssue = passage.IsMark(at + 1, '(') && IsNumber(passage, at + 2) && passage.IsMark(at + 3, ')') && passage.Touches(at + 2) && passage.Touches(at + 3);
        var end = hasIssue ? at + 4 : at + 1;
        var pages = EndOfPages(passage, end);
        return pages > end ? pages : hasIssue && (passage.IsMark(end, '.') || passage.IsMark(end, ',')) ? end : at;
    }

    // ": 101–18" or, after an issue, ": 18"
    private static int EndOfPages(Passage passage, int at)
    {
        if (!passage.IsMark(at, ':') || !passage.Touches(at) || passage.Touches(at + 1) || !passage.IsNumeral(at + 1))
        {
            return at;
        }

        var isRange = passage.IsDash(at + 2) && passage.Touches(at + 2) && passage.Touches(at + 3) && passage.IsNumeral(at + 3);
        return isRange ? at + 4 : passage.IsMark(at - 1, ')') ? at + 2 : at;
    }

    private static bool IsNumber(Passage passage, int at) => passage.IsNumeral(at) && passage.NumeralAt(at) is { IsPlain: true, Digits: <= MostDigits };
}
