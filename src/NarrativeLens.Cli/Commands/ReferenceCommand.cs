using System.CommandLine;

namespace NarrativeLens.Cli.Commands;

/// <summary>`reference`: the series that figures are checked against.</summary>
internal static class ReferenceCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new ReferenceCommandOptions();
        return new Command("reference", "The series that figures are checked against: prices, totals, odds, indices. `reference add NAME --from FILE|PROVIDER:SYMBOL` and `reference update` may use the network; nothing else does. What a file holds is told by --set KEY=VALUE.")
        {
            ReferenceListCommand.Create(options, shared, terminal),
            ReferenceAddCommand.Create(options, shared, terminal),
            ReferenceUpdateCommand.Create(options, shared, terminal),
        };
    }
}
