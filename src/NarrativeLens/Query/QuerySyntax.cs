namespace NarrativeLens.Query;

/// <summary>An expression as it was written, before its fields are understood.</summary>
/// <param name="Position">Where it starts.</param>
internal abstract record QuerySyntax(int Position);

/// <summary>Words or a quoted phrase.</summary>
internal sealed record TextSyntax(int Position, string Text, bool IsQuoted) : QuerySyntax(Position);

/// <summary>A field, its sign and its value.</summary>
internal sealed record FieldSyntax(int Position, string Field, string Sign, string Value, int ValuePosition, bool IsQuoted) : QuerySyntax(Position);

/// <summary>The opposite of an expression.</summary>
internal sealed record NotSyntax(int Position, QuerySyntax Part) : QuerySyntax(Position);

/// <summary>Two or more expressions that all hold.</summary>
internal sealed record AndSyntax(int Position, IReadOnlyList<QuerySyntax> Parts) : QuerySyntax(Position);

/// <summary>Two or more expressions of which one holds.</summary>
internal sealed record OrSyntax(int Position, IReadOnlyList<QuerySyntax> Parts) : QuerySyntax(Position);
