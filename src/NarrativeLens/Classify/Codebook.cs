using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace NarrativeLens.Classify;

/// <summary>What narratives and stances mean: one JSON file that guidelines, labels, training and help all read. Immutable.</summary>
public sealed partial record Codebook
{
    private const string Resource = "NarrativeLens.codebook.json";

    private static readonly Lazy<Codebook> s_default = new(ReadEmbedded);

    private readonly Lazy<PhraseIndex> _index;

    /// <summary>A codebook of these parts; <see cref="Load"/> reads one from a file.</summary>
    [JsonConstructor]
    public Codebook() => _index = new Lazy<PhraseIndex>(() => PhraseIndex.Of(this));

    // A copy with other narratives must not search for the phrases of the first.
    [SetsRequiredMembers]
    private Codebook(Codebook original)
    {
        (Version, Narratives, Words, Subject, Scopes) = (original.Version, original.Narratives, original.Words, original.Subject, original.Scopes);
        _index = new Lazy<PhraseIndex>(() => PhraseIndex.Of(this));
    }

    /// <summary>The codebook that the library carries within it.</summary>
    public static Codebook Default => s_default.Value;

    /// <summary>Version of the file's contents.</summary>
    public required int Version { get; init; }

    /// <summary>The narratives, in the order that tags and tables use.</summary>
    public required IReadOnlyList<Narrative> Narratives { get; init; }

    /// <summary>Word lists that phrases name with an at sign.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    /// <summary>Phrases that show that a text is about crypto.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>Phrases that turn or weaken what stands near them, by the names of <see cref="Scope"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Scopes { get; init; }

    internal PhraseIndex Index => _index.Value;

    /// <summary>The place of a narrative in <see cref="Narratives"/>; -1 where there is none of that id.</summary>
    public int IndexOf(string id)
    {
        for (var i = 0; i < Narratives.Count; i++)
        {
            if (Narratives[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads a codebook file.</summary>
    /// <param name="path">A JSON file in the form of the embedded one.</param>
    /// <returns>The codebook, or what is wrong with the file.</returns>
    public static Outcome<Codebook> Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            return new Skipped(Stage.Classify, $"Not a codebook: {e.Message}", path);
        }
    }

    /// <exception cref="JsonException">Not JSON of the right shape.</exception>
    /// <exception cref="FormatException">A phrase or name that cannot be used.</exception>
    internal static Codebook Parse(ReadOnlySpan<byte> json)
    {
        var read = JsonSerializer.Deserialize<Codebook>(json, LensJson.Line) ?? throw new FormatException("expected an object, found null");
        foreach (var (place, narrative) in (read.Narratives ?? []).Index())
        {
            Check(narrative, place + 1);
        }

        if (read is not { Narratives: not null, Words: not null, Subject: not null, Scopes: not null })
        {
            throw new FormatException("expected narratives, words, subject and scopes, none of them null");
        }

        var ids = read.Narratives.Select(n => n.Id).ToFrozenSet();
        if (ids.Count != read.Narratives.Count || ids.Count == 0)
        {
            throw new FormatException("expected one or more narratives, each with an id of its own");
        }

        _ = read.Index;
        return read;
    }

    internal static byte[] EmbeddedBytes()
    {
        using var stream = typeof(Codebook).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Files are written by hand: what is left out would be null here.
    private static void Check(Narrative? narrative, int number)
    {
        if (narrative is not { Name.Length: > 0, Story: not null, Asserts: not null, Rejects: not null, Cues: not null, Not: not null }
            || narrative.Cues.Any(group => group is not { Name: not null, Phrases: not null }))
        {
            throw new FormatException($"narrative {number}, {narrative?.Id ?? "without id"}: expected id, name, story, asserts, rejects, cues (each with name, strength and phrases) and not; a list may be []");
        }

        if (narrative.Id is null || !IdForm().IsMatch(narrative.Id))
        {
            throw new FormatException($"narrative {number}: the id is '{narrative.Id}'; expected lower-case letters, digits and hyphens, such as \"energy-use\"");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();

    private static Codebook ReadEmbedded() => Parse(EmbeddedBytes());
}
