using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace NarrativeLens.Cli.Settings;

/// <summary>Settings in .NET's usual order: defaults, narrativelens.json, environment variables, arguments.</summary>
internal static class SettingsLoader
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultFile = "narrativelens.json";

    /// <summary>Every variable that begins so is read; two underscores part the levels.</summary>
    public const string EnvironmentPrefix = "NARRATIVELENS_";

    /// <summary>Reads and validates the settings for one command.</summary>
    /// <exception cref="InputException">A setting cannot be used; says which and why.</exception>
    public static LensSettings Load(ParseResult parsed, SharedOptions shared)
    {
        var file = parsed.GetValue(shared.Config);
        if (file is not null && !File.Exists(file))
        {
            throw new InputException($"--config {file}: there is no such file");
        }

        file ??= File.Exists(DefaultFile) ? DefaultFile : null;
        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            SettingsFile.Validate(file);
            builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        }

        var settings = Bind(builder.AddEnvironmentVariables(EnvironmentPrefix).Build());
        settings.Store = parsed.GetValue(shared.Store) ?? settings.Store;
        Check(settings);
        return settings;
    }

    private static LensSettings Bind(IConfigurationRoot configuration)
    {
        try
        {
            return configuration.Get<LensSettings>() ?? new LensSettings();
        }
        catch (InvalidOperationException e)
        {
            throw new InputException($"settings: {e.Message}{(e.InnerException is { } inner ? " " + inner.Message : "")}");
        }
    }

    private static void Check(LensSettings settings)
    {
        foreach (var problem in settings.Collect.Problems())
        {
            throw new InputException($"settings: {problem}");
        }

        foreach (var source in settings.Sources)
        {
            if (source.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            {
                throw new InputException($"settings: source {source.Address}: time zone \"{zone}\" is not known; expected an IANA name such as Europe/London");
            }
        }
    }
}
