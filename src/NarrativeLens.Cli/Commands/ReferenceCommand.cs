using System.CommandLine;

namespace NarrativeLens.Cli.Commands;

/// <summary>`reference`: the series that figures are checked against.</summary>
internal static class ReferenceCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new ReferenceCommandOptions();
        return new Command("reference", "The series that figures are checked against: prices, totals, odds, indices. Only `add` and `update` use the network, and only when asked to.")
        {
            ReferenceListCommand.Create(options, shared, terminal),
            ReferenceAddCommand.Create(options, shared, terminal),
            ReferenceUpdateCommand.Create(options, shared, terminal),
        };
    }
}
