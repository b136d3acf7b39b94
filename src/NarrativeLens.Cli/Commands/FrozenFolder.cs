using NarrativeLens.Query;

namespace NarrativeLens.Cli.Commands;

/// <summary>The folder of frozen results, beside the store.</summary>
internal sealed class FrozenFolder
{
    private readonly string _path;

    private FrozenFolder(string path) => _path = path;

    /// <summary>The one in the folder of a store.</summary>
    public static FrozenFolder Of(string folder) => new(Path.Combine(folder, "frozen"));

    /// <summary>Its results' files, in text order.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(_path) ? [.. Directory.EnumerateFiles(_path, "*" + FrozenFile.Ending).Order(StringComparer.Ordinal)] : [];

    /// <summary>The file for a new result; makes the folder.</summary>
    /// <exception cref="InputException">The name is none, or taken: what is cited stays.</exception>
    public string NewFile(string name)
    {
        if (!FrozenFile.IsName(name))
        {
            throw new InputException($"--freeze {name}: expected a name of letters, digits, '.', '-' and '_', 64 at most");
        }

        var file = FileOf(name);
        if (File.Exists(file))
        {
            throw new InputException($"--freeze {name}: there is a result of this name already; expected a new name");
        }

        try
        {
            Directory.CreateDirectory(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--freeze {name}: the folder cannot be made: {e.Message}");
        }

        return file;
    }

    /// <summary>The file of a result, by its name or its path.</summary>
    /// <exception cref="InputException">There is none; the message names the nearest or all.</exception>
    public string Find(string asked)
    {
        if (FrozenFile.IsName(asked) && File.Exists(FileOf(asked)))
        {
            return FileOf(asked);
        }

        var names = Files.Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        return File.Exists(asked) ? asked : throw new InputException(
            $"{asked}: there is no frozen result of this name; expected {(names.Count == 0 ? "one made by `query … --freeze NAME`" : $"one of {string.Join(", ", names)}")}");
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read; the message says where and why.</exception>
    public static async Task<T> ReadAsync<T>(string file, Func<string, Task<T>> read)
    {
        try
        {
            return await read(file);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read as a frozen result: {e.Message}");
        }
    }

    private string FileOf(string name) => Path.Combine(_path, name + FrozenFile.Ending);
}
