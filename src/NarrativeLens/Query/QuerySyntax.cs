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

/// <summary>Braces: what one sentence meets.</summary>
internal sealed record SentenceSyntax(int Position, QuerySyntax Inner) : QuerySyntax(Position);

/// <summary>Two expressions with NEAR/n between them; <paramref name="SignPosition"/> is where that stands.</summary>
internal sealed record NearSyntax(int Position, QuerySyntax Left, string Sign, int SignPosition, QuerySyntax Right) : QuerySyntax(Position);

/// <summary>A field, its sign, and values in parentheses or braces.</summary>
internal sealed record GroupSyntax(int Position, string Field, string Sign, QuerySyntax Values) : QuerySyntax(Position);
