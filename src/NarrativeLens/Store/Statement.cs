using System.Data.Common;

namespace NarrativeLens.Store;

/// <summary>A prepared statement with numbered parameters ($1, $2 …), run as often as needed.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand _command;
    private readonly Dialect _dialect;

    public Statement(StoreTransaction transaction, string sql)
    {
        _dialect = transaction.Dialect;
        _command = transaction.Open.Connection!.CreateCommand();
        _command.Transaction = transaction.Open;
        _command.CommandText = sql;
    }

    /// <summary>Runs once and forgets the statement.</summary>
    public static int Run(StoreTransaction transaction, string sql, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.Run(values);
    }

    /// <summary>The first column of the first row; null where there is no row or the value is NULL.</summary>
    public static object? Scalar(StoreTransaction transaction, string sql, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.Scalar(values);
    }

    /// <summary>All rows, each made by <paramref name="make"/>.</summary>
    public static List<T> All<T>(StoreTransaction transaction, string sql, Func<DbDataReader, T> make, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.All(make, values);
    }

    /// <summary>The rows in little memory; other statements may run between two of them.</summary>
    public static IEnumerable<T> Stream<T>(StoreTransaction transaction, string sql, Func<DbDataReader, T> make, params object?[] values) =>
        transaction.Dialect.Stream(transaction, sql, make, values);

    public int Run(params object?[] values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public object? Scalar(params object?[] values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public DbDataReader Read(params object?[] values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public List<T> All<T>(Func<DbDataReader, T> make, params object?[] values)
    {
        using var reader = Read(values);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(make(reader));
        }

        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == _command.Parameters.Count)
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = _dialect.ParameterName(i + 1);
                _command.Parameters.Add(parameter);
            }

            _command.Parameters[i].Value = values[i] is string text ? StoredText.Storable(text) : values[i] ?? DBNull.Value;
        }
    }
}
