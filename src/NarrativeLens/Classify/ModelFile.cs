using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.ML;
using NarrativeLens.Collect;

namespace NarrativeLens.Classify;

/// <summary>The zip file of a model: its settings, its codebook, its feature names and one Microsoft.ML model per part.</summary>
internal static class ModelFile
{
    private const string SettingsEntry = "model.json";
    private const string CodebookEntry = "codebook.json";
    private const string FeaturesEntry = "presence/features.txt";
    private const string StanceFeaturesEntry = "stance/features.txt";

    /// <summary>Version of the Microsoft.ML package in use, such as "5.0.1".</summary>
    public static string PackageVersion { get; } =
        typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    public static string CardOf(string path) => Path.ChangeExtension(path, ".json");

    public static byte[] Write(NarrativeModel model, IEnumerable<(string Name, byte[] Content)> parts)
    {
        var narratives = model.Codebook.Narratives.Select((n, i) => new PresenceSettings(
            n.Id, model.Presence[i] is null ? null : model.Thresholds[i], model.Presence[i]?.Calibration)).ToArray();
        return FixedZip.Write([
            .. parts,
            (SettingsEntry, JsonSerializer.SerializeToUtf8Bytes(new Settings(model.Id, narratives), LensJson.Indented)),
            (CodebookEntry, JsonSerializer.SerializeToUtf8Bytes(model.Codebook, LensJson.Line)),
            (FeaturesEntry, Lines(model.Vocabulary)),
            (StanceFeaturesEntry, Lines(model.StanceVocabulary)),
        ]);
    }

    public static Outcome<NarrativeModel> Load(string path)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            return Refusal(path, file) is { } refusal ? new Skipped(Stage.Classify, refusal, path) : Read(FixedZip.Read(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Skipped(Stage.Classify, $"The model could not be read: {e.Message} Expected a model and its card; make them with 'train'.", path);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return new Skipped(Stage.Classify, $"This is not a narratives model: {e.Message}", path);
        }
    }

    private static string? Refusal(string path, byte[] file)
    {
        var card = CardOnDisk.Of(path);
        var hash = ContentHash.Of(file);
        return card.FileHash != hash ? $"The model does not match its card: the card expects {card.FileHash}, the file is {hash}. Make both again: narrativelens train --labels FOLDER --out {path}"
            : card.PackageVersion != PackageVersion ? $"The model was made with Microsoft.ML {card.PackageVersion}, this is {PackageVersion}. Make it again: narrativelens train --labels FOLDER --out {path}"
            : null;
    }

    private static NarrativeModel Read(Dictionary<string, byte[]> entries)
    {
        var settings = JsonSerializer.Deserialize<Settings>(entries[SettingsEntry], LensJson.Line) ?? throw new JsonException("its settings are empty");
        var ml = new MLContext();
        return new NarrativeModel(
            settings.Id,
            Codebook.Parse(entries[CodebookEntry]),
            Names(entries[FeaturesEntry]),
            [.. settings.Narratives.Select(n => n.Calibration is { } c ? LogisticFit.Load(ml, entries[$"presence/{n.Id}.zip"], c) : null)],
            [.. settings.Narratives.Select(n => n.Threshold ?? double.PositiveInfinity)],
            Names(entries[StanceFeaturesEntry]),
            [.. Enum.GetValues<Stance>().Select(s => entries.TryGetValue($"stance/{s}.zip", out var saved) ? LogisticFit.Load(ml, saved, Calibration.None) : null)]);
    }

    private static byte[] Lines(Vocabulary vocabulary) => Encoding.UTF8.GetBytes(string.Join('\n', vocabulary.Names));

    private static Vocabulary Names(byte[] lines) => new(Encoding.UTF8.GetString(lines).Split('\n'));

    private sealed record Settings(string Id, IReadOnlyList<PresenceSettings> Narratives);

    private sealed record PresenceSettings(string Id, double? Threshold, Calibration? Calibration);
}
