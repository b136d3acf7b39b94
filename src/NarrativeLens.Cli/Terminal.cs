using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace NarrativeLens.Cli;

/// <summary>
/// The process's streams. Standard output carries data or the answer; everything else goes to standard error. Words from
/// articles pass <see cref="TerminalText"/> first, so that no page can move the cursor or rename the window.
/// </summary>
internal sealed class Terminal(Stream input, TextWriter output, TextWriter error, bool interactive)
{
    /// <summary>Standard input as bytes.</summary>
    public Stream Input { get; } = input;

    /// <summary>Data and answers.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Progress, notes, warnings and errors.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>True where a person watches standard error.</summary>
    public bool Interactive { get; } = interactive;

    /// <summary>True where a person types at a terminal and sees the answer there.</summary>
    public bool Keyboard { get; init; }

    /// <summary>True where the answer may be styled: a person sees it and did not ask for plain text (NO_COLOR, see no-color.org).</summary>
    public bool Styled { get; init; }

    /// <summary>True where standard input is a terminal, whatever became of the output.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>The real streams: UTF-8 without a byte-order mark, line feeds, whatever the platform prefers.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(StandardOutput(), utf8, bufferSize: 1 << 16) { NewLine = "\n", AutoFlush = false };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
        return new Terminal(Console.OpenStandardInput(), output, error, interactive: !Console.IsErrorRedirected)
        {
            InputIsTerminal = !Console.IsInputRedirected,
            Styled = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Keyboard = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    /// <summary>Writes one JSON value as one line.</summary>
    public void WriteJsonLine<T>(T value) => Output.WriteLine(LensJson.Visible(JsonSerializer.Serialize(value, LensJson.Line)));

    /// <summary>Writes one JSON value for reading.</summary>
    public void WriteJson<T>(T value) => Output.WriteLine(LensJson.Visible(JsonSerializer.Serialize(value, LensJson.Indented)));

    // The console's own stream says nothing when the reader of a pipe is gone, so half an export would pass for a whole one. A file stays with it:
    // there it goes on where the shell's other commands wrote, which a stream with a place of its own would write over.
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
