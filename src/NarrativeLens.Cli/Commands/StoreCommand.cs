using System.CommandLine;

namespace NarrativeLens.Cli.Commands;

/// <summary>`store`: the care of a store.</summary>
internal static class StoreCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal) =>
        new("store", "Care for what keeps the articles and findings, a SQLite file or a PostgreSQL database.")
        {
            StoreCareCommands.Check(shared, terminal),
            StoreCareCommands.Backup(shared, terminal),
            StoreCareCommands.Vacuum(shared, terminal),
            StoreCopyCommand.Create(shared, terminal),
        };
}
