using System.Text;

namespace NarrativeLens.Cli.Annotate;

/// <summary>Keys from a pipe or file, one character each; line feeds are keys too.</summary>
internal sealed class PipedKeys : IDisposable
{
    private readonly StreamReader _reader;
    private readonly char[] _next = new char[1];
    private bool _isRead = true;

    private PipedKeys(Stream input) => _reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 128);

    /// <summary>Waits for the first key.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static async Task<PipedKeys> OpenAsync(Stream input, CancellationToken cancellationToken)
    {
        var keys = new PipedKeys(input);
        if (await keys._reader.ReadAsync(keys._next.AsMemory(), cancellationToken) == 1)
        {
            return keys;
        }

        keys.Dispose();
        throw new InputException("there is no terminal to label at and no key was piped in; run `label` in a terminal, or pipe keys: printf '1r\\nnq' | narrativelens label …");
    }

    /// <summary>Presses every key until one ends the session or there are no more.</summary>
    public async Task PressAllAsync(LabelKeys keys, CancellationToken cancellationToken)
    {
        while (_isRead && keys.Press(_next[0]))
        {
            _isRead = await _reader.ReadAsync(_next.AsMemory(), cancellationToken) == 1;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();
}
