using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Benchmarks;

/// <summary>The Recognizers suite for JavaScript in a node process of its own, which keeps the texts and reads all of them whenever it is told to.</summary>
internal sealed class RecognizersProcess : IDisposable
{
    /// <summary>As the table shows it.</summary>
    public const string Name = "Recognizers-Text for JavaScript, number and number-with-unit models";

    private readonly Process _node;

    /// <summary>Starts it and hands it the texts.</summary>
    /// <param name="folder">Where the package was installed.</param>
    /// <param name="articles">Their texts are read.</param>
    public RecognizersProcess(string folder, IReadOnlyList<Article> articles)
    {
        _node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "recognizers.js") },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(articles.Select(article => article.Text)));
    }

    /// <summary>Lets it read all texts once; it takes the time itself, so that the pipe costs it nothing.</summary>
    public Lap Read()
    {
        _node.StandardInput.WriteLine("read");
        var answer = _node.StandardOutput.ReadLine()?.Split(' ') ?? throw new InvalidOperationException("node ended; was the package installed in the folder?");
        return new Lap(double.Parse(answer[0], CultureInfo.InvariantCulture), int.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _node.Kill();
        _node.Dispose();
    }
}
