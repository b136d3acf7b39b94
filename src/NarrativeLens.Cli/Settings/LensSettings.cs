using NarrativeLens.Collect;

namespace NarrativeLens.Cli.Settings;

/// <summary>What narrativelens.json may hold. Environment variables (NARRATIVELENS_OUT, NARRATIVELENS_COLLECT__DELAY…) go over it, arguments over both.</summary>
internal sealed class LensSettings
{
    /// <summary>The SQLite file that keeps articles and findings; relative paths start at the current folder.</summary>
    public string Store { get; set; } = Path.Combine(".narrativelens", "store.db");

    /// <summary>The folder that briefs are written to.</summary>
    public string Out { get; set; } = "briefs";

    /// <summary>The narrative model; null means the one that comes with the program.</summary>
    public string? Model { get; set; }

    /// <summary>Folders or files of reference series; empty means those that come with the program.</summary>
    public IList<string> Reference { get; set; } = [];

    /// <summary>What to collect; empty means the sample press.</summary>
    public IList<SourceSetting> Sources { get; set; } = [];

    /// <summary>Limits and manners of the collector.</summary>
    public CollectOptions Collect { get; set; } = new();
}

/// <summary>One source in narrativelens.json.</summary>
internal sealed class SourceSetting
{
    /// <summary>An http(s) URL, a file or a folder.</summary>
    public string Address { get; set; } = "";

    /// <summary>The outlet's name.</summary>
    public string? Name { get; set; }

    /// <summary>The outlet's IANA time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The library's record of it.</summary>
    public Source ToSource() => new(Address) { Name = Name, TimeZone = TimeZone };
}
