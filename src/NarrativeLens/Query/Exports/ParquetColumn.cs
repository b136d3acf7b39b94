using NarrativeLens.Store;
using Parquet;
using Parquet.Schema;

namespace NarrativeLens.Query;

/// <summary>Gathers one column of a row group, with the levels that tell lists and missing values apart.</summary>
internal abstract class ParquetColumn
{
    /// <summary>The field of the schema.</summary>
    public abstract Field Field { get; }

    /// <summary>Adds the values of one row.</summary>
    /// <returns>About how many bytes they take.</returns>
    public abstract int Add(FoundSentence row);

    /// <summary>Writes what was added as the next column of a row group, and forgets it.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, DataField field);

    /// <summary>The column that holds what the table says.</summary>
    public static ParquetColumn Of(ExportColumn column) => column.Type switch
    {
        ColumnType.Text => new ParquetColumn<ReadOnlyMemory<char>>(column, Simple<string>(column), value => ((string)value).AsMemory(), value => 2 * value.Length),
        ColumnType.Whole => new ParquetColumn<int>(column, Simple<int>(column), value => (int)value, _ => sizeof(int)),
        ColumnType.Number => new ParquetColumn<double>(column, Simple<double>(column), value => (double)value, _ => sizeof(double)),
        ColumnType.Day => new ParquetColumn<DateOnly>(column, Simple<DateOnly>(column), value => (DateOnly)value, _ => sizeof(int)),
        ColumnType.Moment => new ParquetColumn<DateTime>(column, Moment(column), value => ((DateTimeOffset)value).UtcDateTime, _ => sizeof(long)),
        _ => throw new ArgumentException($"No Parquet type for {column.Type}.", nameof(column)),
    };

    private static DataField Simple<T>(ExportColumn column) => new(NameOf(column), typeof(T), isNullable: column.IsList || column.IsOptional);

    private static DateTimeDataField Moment(ExportColumn column) => new(
        NameOf(column), DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: column.IsList || column.IsOptional);

    private static string NameOf(ExportColumn column) => column.IsList ? ListField.ElementName : column.Name;
}

/// <summary>A column of one type.</summary>
internal sealed class ParquetColumn<T>(ExportColumn column, DataField values, Func<object, T> convert, Func<T, int> sizeOf) : ParquetColumn
    where T : struct
{
    // A list field has three levels: the list, an entry in it, a value in the entry. Every list is there, so an empty one stands on the first.
    private const int EmptyList = 1;
    private const int MissingInList = 2;
    private const int InList = 3;

    private readonly List<T> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    public override Field Field { get; } = column.IsList ? new ListField(column.Name, values) : values;

    public override int Add(FoundSentence row)
    {
        var size = 0;
        var isFirst = true;
        foreach (var value in column.ValuesOf(row))
        {
            _repetitions.Add(isFirst ? 0 : 1);
            _definitions.Add((column.IsList, value) switch { (true, null) => MissingInList, (true, _) => InList, (false, null) => 0, _ => 1 });
            size += value is null ? 1 : Keep(convert(value));
            isFirst = false;
        }

        if (isFirst)
        {
            _repetitions.Add(0);
            _definitions.Add(EmptyList);
        }

        return size;
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field)
    {
        await group.WriteAllPartsAsync<T>(
            field, _values.ToArray(), Levels(_definitions, field.MaxDefinitionLevel), Levels(_repetitions, field.MaxRepetitionLevel), CancellationToken.None).ConfigureAwait(false);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }

    // None, rather than no levels, where the field has but one: an empty memory would be a column without rows.
    private static ReadOnlyMemory<int>? Levels(List<int> levels, int highest)
    {
        if (highest == 0)
        {
            return null;
        }

        return levels.ToArray();
    }

    private int Keep(T value)
    {
        _values.Add(value);
        return sizeOf(value);
    }
}
