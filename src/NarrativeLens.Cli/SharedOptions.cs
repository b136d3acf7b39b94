using System.CommandLine;

namespace NarrativeLens.Cli;

/// <summary>Options that every command understands.</summary>
internal sealed class SharedOptions
{
    /// <summary>The settings file.</summary>
    public Option<string?> Config { get; } = new("--config")
    {
        Description = "Settings file. Default: narrativelens.json in the current folder, where there is one.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>The database.</summary>
    public Option<string?> Store { get; } = new("--store")
    {
        Description = "What keeps articles and findings: a SQLite file, or postgresql://user:password@host/database (the password may come from PGPASSWORD or ~/.pgpass). Default: .narrativelens/store.db.",
        HelpName = "FILE|ADDRESS",
        Recursive = true,
    };

    /// <summary>Machine-readable output.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write JSON to standard output; everything else goes to standard error.",
        Recursive = true,
    };

    /// <summary>All of them, for the root command.</summary>
    public IReadOnlyList<Option> All => [Config, Store, Json];
}
