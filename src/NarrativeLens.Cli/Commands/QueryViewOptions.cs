using System.CommandLine;
using NarrativeLens.Query;

namespace NarrativeLens.Cli.Commands;

/// <summary>How hits are to be shown.</summary>
/// <param name="Explain">What each part finds, in place of the hits.</param>
/// <param name="Kwic">Keywords in context.</param>
/// <param name="Order">The order of hits.</param>
/// <param name="ByLeft">Whether keywords are sorted by what stands left of them (false: right); null for the order of hits.</param>
/// <param name="Sample">How many hits to draw at random; null for none.</param>
/// <param name="Seed">The seed of the sample.</param>
/// <param name="Context">Cells of context on each side of a keyword.</param>
/// <param name="Limit">The most hits, or sorted keywords, to show.</param>
internal sealed record QueryView(bool Explain, bool Kwic, HitOrder Order, bool? ByLeft, int? Sample, long Seed, int Context, int Limit);

/// <summary>The options of `query` for its views.</summary>
internal sealed class QueryViewOptions
{
    private const int UsualContext = 40;
    private const int WidestContext = 1000;
    private const int UsualLimit = 50;
    private const int LargestSample = 100_000;

    private const string Left = "left";
    private const string Right = "right";

    private readonly Option<bool> _explain = new("--explain") { Description = "What each part of the expression finds alone, and what it takes away." };
    private readonly Option<bool> _kwic = new("--kwic") { Description = "Keyword in context: the words found stand under one another." };

    private readonly Option<string> _sort = new("--sort")
    {
        Description = "date (default), relevance or outlet; with --kwic also left or right, by the words beside the keyword.", HelpName = "ORDER", DefaultValueFactory = _ => "date",
    };

    private readonly Option<int?> _sample = new("--sample") { Description = "So many hits drawn at random, the same on every machine.", HelpName = "N" };
    private readonly Option<long> _seed = new("--seed") { Description = "Another number draws another sample. Default: 1.", HelpName = "S", DefaultValueFactory = _ => 1 };

    private readonly Option<int> _context = new("--context")
    {
        Description = $"Characters of context on each side of a keyword. Default: {UsualContext}.", HelpName = "N", DefaultValueFactory = _ => UsualContext,
    };

    private readonly Option<int> _limit = new("--limit") { Description = $"Show at most so many. Default: {UsualLimit}.", HelpName = "N", DefaultValueFactory = _ => UsualLimit };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_kwic, _explain, _sort, _sample, _seed, _context, _limit];

    /// <summary>What was asked for.</summary>
    /// <exception cref="InputException">A value is out of its range, or two options do not go together.</exception>
    public QueryView Read(ParseResult parsed)
    {
        var (kwic, sort) = (parsed.GetValue(_kwic), parsed.GetValue(_sort)!);
        var byLeft = kwic && sort is Left or Right ? sort == Left : (bool?)null;
        return new QueryView(
            parsed.GetValue(_explain),
            kwic,
            byLeft is null ? OrderOf(sort, kwic) : HitOrder.Date,
            byLeft,
            parsed.GetValue(_sample) is { } size ? Within("--sample", size, LargestSample) : null,
            parsed.GetValue(_seed),
            Within("--context", parsed.GetValue(_context), WidestContext),
            Within("--limit", parsed.GetValue(_limit), int.MaxValue));
    }

    /// <summary>A number from 1 to <paramref name="most"/>.</summary>
    /// <exception cref="InputException">It lies outside.</exception>
    public static int Within(string option, int value, int most) =>
        value >= 1 && value <= most ? value : throw new InputException($"{option} {value}: expected a number from 1 to {most}");

    private static HitOrder OrderOf(string sort, bool kwic)
    {
        var orders = Enum.GetValues<HitOrder>().ToDictionary(order => LensJson.Word(order));
        return orders.TryGetValue(sort.ToLowerInvariant(), out var order) ? order
            : throw new InputException($"--sort {sort}: expected {string.Join(", ", orders.Keys)}{(kwic ? "" : "; with --kwic also")}{(kwic ? ", " : " ")}{Left}, {Right}");
    }
}
