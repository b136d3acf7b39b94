using System.Diagnostics;
using System.Globalization;

namespace NarrativeLens.Tests;

/// <summary>Debian's Chromium without a window.</summary>
internal static class Browser
{
    private const string Program = "/usr/bin/chromium";

    public static void SkipUnlessInstalled() => Assert.SkipUnless(File.Exists(Program), "Chromium is not installed; tests/run.sh installs it");

    /// <summary>The document as it stands after the page's scripts ran.</summary>
    public static async Task<string> DumpAsync(string file, int width, TemporaryFolder folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--user-data-dir=" + folder.At("profile"), string.Create(CultureInfo.InvariantCulture, $"--window-size={width},900"), "--dump-dom", new Uri(file).AbsoluteUri,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return dom;
    }
}
