namespace NarrativeLens.Classify;

/// <summary>What a token with digits stands for.</summary>
internal enum NumberKind
{
    None,
    Money,
    Percent,
    Multiple,
    Year,
    Other,
}

/// <summary>One word, number or Han sign of a sentence.</summary>
/// <param name="Start">First code unit in the sentence.</param>
/// <param name="Length">Code units of the word itself, without a possessive "'s".</param>
/// <param name="Number">What its digits stand for.</param>
/// <param name="Clause">Rises with every clause of the sentence.</param>
/// <param name="Quoted">True inside quotation marks.</param>
internal readonly record struct Token(int Start, int Length, NumberKind Number, int Clause, bool Quoted)
{
    public int End => Start + Length;
}
