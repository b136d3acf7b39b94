using System.Diagnostics;

namespace NarrativeLens.Tests.Store;

/// <summary>A real PostgreSQL server for the tests of one process, started when first asked for and gone with the process, however that ends.</summary>
internal sealed class PostgresServer
{
    public const string Missing = "PostgreSQL is not installed; tests/run.sh installs it";

    private static readonly Lazy<Task<PostgresServer>> s_server = new(StartAsync);

    // Debian's place; the newest version first.
    private static readonly string? s_programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .OrderByDescending(bin => bin, StringComparer.Ordinal).FirstOrDefault()
        : null;

    private readonly Process _process;

    private PostgresServer(Process process, string folder) => (_process, Folder) = (process, folder);

    public static bool IsInstalled => s_programs is not null;

    /// <summary>The folder of its socket.</summary>
    public string Folder { get; }

    /// <summary>True until the tests stop it.</summary>
    public bool IsRunning => !_process.HasExited;

    public static Task<PostgresServer> RunningAsync()
    {
        SkipUnlessInstalled();
        return s_server.Value;
    }

    public static void SkipUnlessInstalled() => Assert.SkipUnless(IsInstalled, Missing);

    /// <summary>An address on the server.</summary>
    /// <param name="schema">Looked into and written to; null for "public".</param>
    /// <param name="user">The user, with a password after a colon where it has one.</param>
    /// <param name="database">The database.</param>
    public string Address(string? schema = null, string user = "lens", string database = "postgres") =>
        $"postgresql:///{database}?host={Uri.EscapeDataString(Folder)}&user={user.Replace(":", "&password=", StringComparison.Ordinal)}{(schema is null ? "" : "&search_path=" + schema)}";

    /// <summary>A server of one test alone, to stop.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Store", "throwaway-postgres.sh");
        var start = Environment.UserName == "root" ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", script, s_programs!]) : new ProcessStartInfo("sh", [script, s_programs!]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.WorkingDirectory) = (true, true, "/");
        var process = Process.Start(start)!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("PostgreSQL did not start; what it said is above.");
        return new PostgresServer(process, ready["ready ".Length..]);
    }

    /// <summary>Stops it and waits for its end.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }
}
