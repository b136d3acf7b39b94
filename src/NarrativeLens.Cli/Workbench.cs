using System.CommandLine;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Cli.Settings;
using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Cli;

/// <summary>Builds the stages that a command needs from the settings, each when first asked for.</summary>
internal sealed class Workbench
{
    private readonly Lazy<NarrativeClassifier> _classifier;
    private readonly Lazy<ReferenceLibrary> _reference;
    private readonly Lazy<FigureChecker> _checker;

    private Workbench(LensSettings settings)
    {
        Settings = settings;
        _classifier = new(() => InputException.Unless(NarrativeClassifier.Load(settings.Model ?? Bundled.Model)));
        _reference = new(() => LibraryAsOf(null));
        _checker = new(() => new FigureChecker(Reference));
    }

    /// <summary>The settings in force.</summary>
    public LensSettings Settings { get; }

    /// <summary>The stages without state.</summary>
    public ArticleExtractor Extractor { get; } = new(new ExtractOptions());

    /// <summary>The figure finder.</summary>
    public FigureFinder Finder { get; } = new();

    /// <summary>The narrative model.</summary>
    public NarrativeClassifier Classifier => _classifier.Value;

    /// <summary>The checker with its reference series.</summary>
    public FigureChecker Checker => _checker.Value;

    /// <summary>The store as messages name it, without a password.</summary>
    public string StoreName => StorePlace.NameOf(Settings.Store);

    /// <summary>The folder of a store's file; that of the default one where the store is on a server.</summary>
    public string StoreFolder => Path.GetDirectoryName(Path.GetFullPath(StorePlace.IsServer(Settings.Store) ? new LensSettings().Store : Settings.Store))!;

    /// <summary>The folder of added series, beside the store.</summary>
    public ReferenceFolder ReferenceFolder => new(Path.Combine(StoreFolder, "reference"));

    /// <summary>The checker with the values that were known before a moment.</summary>
    public FigureChecker CheckerAsOf(DateTimeOffset asOf) => new(LibraryAsOf(asOf));

    /// <summary>The reference series.</summary>
    public ReferenceLibrary Reference => _reference.Value;

    /// <summary>The series that come with the program, or those of the settings in their place, then the added ones.</summary>
    public IReadOnlyList<string> ReferenceFiles(ReferenceFolder added) =>
        [.. (Settings.Reference.Count > 0 ? Settings.Reference : [Bundled.Reference]).SelectMany(FilesOf).Concat(added.Files).DistinctBy(Path.GetFullPath)];

    /// <summary>Reads the settings for one command.</summary>
    public static Workbench For(ParseResult parsed, SharedOptions shared) => new(SettingsLoader.Load(parsed, shared));

    /// <summary>Opens the store for writing, making its folder where needed.</summary>
    public async Task<IArticleStore> OpenStoreAsync(CancellationToken cancellationToken)
    {
        if (!StorePlace.IsServer(Settings.Store) && Path.GetDirectoryName(Path.GetFullPath(Settings.Store)) is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"--store {Settings.Store}: the folder cannot be made: {e.Message}");
            }
        }

        return await ArticleStore.OpenAsync(Settings.Store, cancellation: cancellationToken);
    }

    /// <summary>Opens a store that is only read.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public Task<IArticleStore> OpenExistingStoreAsync(CancellationToken cancellationToken) => WithStore().OpenStoreAsync(cancellationToken);

    /// <summary>The same bench, whose store is there.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public Workbench WithStore() => StorePlace.IsServer(Settings.Store) || File.Exists(Settings.Store)
        ? this
        : throw new InputException($"{Settings.Store}: there is no store yet; `narrativelens brief` or `collect` makes one");

    /// <summary>The whole flow over an open store.</summary>
    public Pipeline Pipeline(IArticleStore store) =>
        new(new Collector(Settings.Collect, TimeProvider.System) { Witnessed = store.RecordVisitAsync }, Extractor, Classifier, Finder, Checker, store);

    private ReferenceLibrary LibraryAsOf(DateTimeOffset? asOf) => InputException.Unless(ReferenceLibrary.Load(ReferenceFiles(ReferenceFolder), asOf));

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
}
