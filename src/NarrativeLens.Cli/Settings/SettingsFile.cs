using System.Text.Json;
using System.Text.Json.Serialization;

namespace NarrativeLens.Cli.Settings;

/// <summary>
/// narrativelens.json as written, checked strictly before anything is bound: an unknown word, a wrong type or broken JSON is
/// refused with its line, where the configuration binder would pass over it in silence.
/// </summary>
internal static class SettingsFile
{
    private const int MostBytes = 1 << 20;

    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Throws where the file is not what <see cref="LensSettings"/> describes.</summary>
    /// <exception cref="InputException">With path, line and what was expected.</exception>
    public static void Validate(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length > MostBytes)
            {
                throw new InputException($"{path}: {bytes.Length} bytes; a settings file has at most {MostBytes}");
            }

            var content = JsonSerializer.Deserialize<FileContent>(Text.Utf8WithoutMark(bytes), s_strict)
                ?? throw new InputException($"{path}: expected a JSON object, found null");
            foreach (var (source, index) in content.Sources.Select((source, index) => (source, index)))
            {
                if (string.IsNullOrWhiteSpace(source.Address))
                {
                    throw new InputException($"{path}: sources[{index}] has no \"address\"; expected an http(s) URL, a file or a folder");
                }
            }
        }
        catch (JsonException e)
        {
            throw new InputException($"{path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): {Explain(e)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read: {e.Message}");
        }
    }

    private static string Explain(JsonException e)
    {
        var message = e.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        var place = string.IsNullOrEmpty(e.Path) || e.Path == "$" ? "" : $" at {e.Path}";
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            var name = message.Split('\'').ElementAtOrDefault(1) ?? "?";
            return $"unknown setting \"{name}\"{place}; known are {string.Join(", ", KnownNames(e.Path ?? "$"))}";
        }

        return (end < 0 ? message : message[..end]) + place;
    }

    private static IEnumerable<string> KnownNames(string path) =>
        (path.StartsWith("$.sources", StringComparison.Ordinal) ? typeof(SourceSetting)
            : path.StartsWith("$.collect", StringComparison.Ordinal) ? typeof(Collect.CollectOptions)
            : typeof(LensSettings))
        .GetProperties().Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    // The file may name its schema; the program's settings need not know the word.
    private sealed class FileContent
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; set; }

        public string? Store { get; set; }

        public string? Out { get; set; }

        public string? Model { get; set; }

        public IList<string> Reference { get; set; } = [];

        public IList<SourceSetting> Sources { get; set; } = [];

        public Collect.CollectOptions Collect { get; set; } = new();
    }
}
