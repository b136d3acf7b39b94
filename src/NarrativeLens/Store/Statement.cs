using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>A prepared statement with numbered parameters (?1, ?2 …), run as often as needed.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteTransaction transaction, string sql)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
    }

    /// <summary>Runs once and forgets the statement.</summary>
    public static int Run(SqliteTransaction transaction, string sql, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.Run(values);
    }

    /// <summary>The first column of the first row; null where there is no row or the value is NULL.</summary>
    public static object? Scalar(SqliteTransaction transaction, string sql, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.Scalar(values);
    }

    /// <summary>All rows, each made by <paramref name="make"/>.</summary>
    public static List<T> All<T>(SqliteTransaction transaction, string sql, Func<SqliteDataReader, T> make, params object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        return statement.All(make, values);
    }

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

    public SqliteDataReader Read(params object?[] values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public List<T> All<T>(Func<SqliteDataReader, T> make, params object?[] values)
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
                _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{i + 1}") });
            }

            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
