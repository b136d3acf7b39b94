namespace NarrativeLens.Figures.Scan;

/// <summary>A figure as the scanner reads it, by tokens: value and unit, nothing of what it is about.</summary>
internal readonly record struct Quantity
{
    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int Next { get; init; }

    public required FigureKind Kind { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>What the last written digit of the value counts.</summary>
    public required decimal Step { get; init; }

    /// <summary>The same for the high end.</summary>
    public decimal StepHigh { get; init; }

    public string? Unit { get; init; }

    /// <summary>Product of the scale words; 1 where there is none.</summary>
    public decimal Scale { get; init; }

    public bool InWords { get; init; }

    /// <summary>True where a currency stands before the number.</summary>
    public bool HasPrefix { get; init; }

    /// <summary>True for an amount whose currency only the words around it tell: "sold my eth at 3,050".</summary>
    public bool WasBare { get; init; }

    /// <summary>True where neither currency nor unit was written.</summary>
    public bool IsBare => Kind == FigureKind.Count && Unit is null;
}
