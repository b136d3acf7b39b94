using NarrativeLens.Cli;

namespace NarrativeLens.Tests.Cli;

/// <summary>Runs a command in this process with streams of its own.</summary>
internal static class LensCommand
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, byte[]? input = null)
    {
        using var stdin = new MemoryStream(input ?? []);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, new Terminal(stdin, output, error, interactive: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
