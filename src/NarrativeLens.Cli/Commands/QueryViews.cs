using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Cli.Commands;

/// <summary>What `query` shows to people, and its counts.</summary>
internal sealed class QueryViews(IArticleStore store, Filter filter, Terminal terminal)
{
    // Sorted hits are held in memory.
    private const int MostSorted = 100_000;

    /// <summary>All hits in the order asked for, with the places of the words asked for.</summary>
    /// <exception cref="InputException">There are too many to sort, or a sample is asked for.</exception>
    public async Task<IAsyncEnumerable<FoundSentence>> RowsAsync(FoundSet found, QueryView view, CancellationToken cancellationToken)
    {
        if (view.Sample is not null)
        {
            throw new InputException("--sample is for hits on the screen; --jsonl and --csv hold all rows");
        }

        var hits = view.Order == HitOrder.Date
            ? found.Sentences(cancellationToken)
            : (await SortedAsync(found, view.Order, MostSorted, cancellationToken)).ToAsyncEnumerable();
        return Hits.MarkedAsync(hits, filter, cancellationToken);
    }

    /// <summary>A page of hits, or of keywords in context.</summary>
    public async Task ShowAsync(FoundSet found, QueryView view, CancellationToken cancellationToken)
    {
        var drawn = view.Sample is { } size ? await Sample.OfAsync(found.Sentences(cancellationToken), size, view.Seed, cancellationToken) : null;
        var hits = drawn ?? await FirstAsync(found, view, cancellationToken);
        if (view.Kwic)
        {
            var lines = hits.SelectMany(hit => Kwic.Of(hit, filter, view.Context));
            foreach (var line in view.ByLeft is { } left ? Kwic.Sorted(lines, left).Take(drawn is null ? view.Limit : int.MaxValue) : lines)
            {
                Show(line, view.Context);
            }
        }
        else
        {
            foreach (var hit in hits)
            {
                Show(hit);
            }
        }

        var count = found.Count == 1 ? "1 sentence" : $"{found.Count} sentences";
        terminal.Output.WriteLine(
            drawn is not null && drawn.Count < found.Count ? string.Create(CultureInfo.InvariantCulture, $"{count}, {drawn.Count} drawn with seed {view.Seed}")
            : found.Count > view.Limit && drawn is null ? $"{count}, the first {view.Limit} {(view.ByLeft is null ? "shown" : "keywords shown")}; --jsonl, --csv or --parquet FILE gives all"
            : count);
    }

    /// <summary>What each part of the expression finds and takes away.</summary>
    public async Task ExplainAsync(bool json, CancellationToken cancellationToken)
    {
        var explanation = await Explanation.OfAsync(store, filter, cancellationToken);
        if (json)
        {
            terminal.WriteJson(explanation);
        }
        else
        {
            terminal.Output.WriteLine("     alone   without it   effect  part");
            foreach (var clause in explanation.Clauses)
            {
                terminal.Output.WriteLine(TerminalText.Safe(string.Create(
                    CultureInfo.InvariantCulture, $"{clause.Hits,10}   {clause.Without,10}  {clause.Effect,7:+0;-0;0}  {new string(' ', 2 * (clause.Depth - 1))}{clause.Clause}")));
            }

            terminal.Output.WriteLine(TerminalText.Safe($"{explanation.Hits,10}                        {(explanation.Query.Length == 0 ? "every sentence" : explanation.Query)}"));
            terminal.Output.WriteLine(explanation.LeftOut > 0 ? $"{explanation.LeftOut} more parts were not counted" : "effect: sentences that the part takes away (-) or adds (+)");
        }

        await SuggestAsync(explanation.Hits, cancellationToken);
    }

    /// <summary>Counts by fields, with the share of all stories of the same cell.</summary>
    public async Task CountAsync(IReadOnlyList<CountField> by, bool csv, bool json, CancellationToken cancellationToken)
    {
        var counts = await CountShares.OfAsync(store, filter, by, cancellationToken);
        if (csv)
        {
            await Export.WriteCountsAsync(counts, by, terminal.Output, cancellationToken);
        }
        else
        {
            foreach (var count in counts)
            {
                terminal.Output.WriteLine(json ? Line(count, by).ToJsonString(LensJson.Line) : TerminalText.Safe(Words(count)));
            }

            if (!json && counts.Count > 0)
            {
                terminal.Output.WriteLine("share: of all stories of the same week, day, outlet and language, as far as counted by; 95 % interval of Wilson");
            }
        }

        await SuggestAsync(counts.Count, cancellationToken);
    }

    /// <summary>Says why there is nothing, where there is nothing.</summary>
    public async Task SuggestAsync(long hits, CancellationToken cancellationToken)
    {
        foreach (var reason in hits == 0 ? await Suggestions.OfAsync(store, filter, cancellationToken) : [])
        {
            terminal.Error.WriteLine(TerminalText.Safe(reason));
        }
    }

    private async Task<IReadOnlyList<FoundSentence>> FirstAsync(FoundSet found, QueryView view, CancellationToken cancellationToken) =>
        view.ByLeft is not null ? await SortedAsync(found, HitOrder.Date, MostSorted, cancellationToken)
        : view.Order == HitOrder.Date ? await found.Sentences(cancellationToken).Take(view.Limit).ToListAsync(cancellationToken)
        : await BestAsync(found, view.Order, view.Limit, cancellationToken);

    private async Task<IReadOnlyList<FoundSentence>> SortedAsync(FoundSet found, HitOrder order, int most, CancellationToken cancellationToken) => found.Count <= most
        ? await BestAsync(found, order, most, cancellationToken)
        : throw new InputException($"{found.Count} sentences are too many to sort, at most {most}: narrow the expression, or use --sample, or --sort date for all rows");

    private async Task<IReadOnlyList<FoundSentence>> BestAsync(FoundSet found, HitOrder order, int most, CancellationToken cancellationToken)
    {
        var relevance = order == HitOrder.Relevance ? await Relevance.OfAsync(store, filter, cancellationToken) : Relevance.None;
        return await Hits.FirstAsync(found.Sentences(cancellationToken), order, relevance, most, cancellationToken);
    }

    private void Show(KwicLine line, int context) => terminal.Output.WriteLine(terminal.Styled
        ? $"{TerminalText.Safe(Kwic.Before(line, context))}  {Strong(TerminalText.Safe(line.Keyword))}  {TerminalText.Safe(line.Right)}"
        : TerminalText.Safe(Kwic.Aligned(line, context)));

    private void Show(FoundSentence hit)
    {
        var day = hit.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        terminal.Output.WriteLine(TerminalText.Safe($"{day}  {hit.Outlet}: {hit.Title}"));
        terminal.Output.WriteLine($"  {Highlighted(hit.Sentence.Text)}");
        var tags = hit.Tags.Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Narrative} {LensJson.Word(tag.Stance)} {tag.Probability:0.00}"));
        var figures = hit.Figures.Select(figure => $"{figure.Quote}: {(figure.Verdict is { } verdict ? LensJson.Word(verdict) : "unchecked")}");
        terminal.Output.WriteLine(TerminalText.Safe($"  {string.Join("; ", tags.Concat(figures))}"));
        terminal.Output.WriteLine();
    }

    // Made safe first: that keeps the length, so the places stay the same.
    private string Highlighted(string text)
    {
        var safe = TerminalText.Safe(text);
        if (!terminal.Styled)
        {
            return safe;
        }

        var made = new System.Text.StringBuilder();
        var at = 0;
        foreach (var span in WordPlaces.Of(text, filter))
        {
            made.Append(safe, at, span.Start - at).Append(Strong(span.Of(safe)));
            at = span.End;
        }

        return made.Append(safe, at, safe.Length - at).ToString();
    }

    private static string Strong(string words) => $"\u001b[1m{words}\u001b[22m";

    private static JsonObject Line(SharedCount count, IReadOnlyList<CountField> by)
    {
        var line = new JsonObject();
        foreach (var (field, value) in by.Zip(count.Row.Values))
        {
            line[JsonNamingPolicy.CamelCase.ConvertName(field.ToString())] = value;
        }

        var (row, all, share) = count;
        (line["sentences"], line["firstRunSentences"], line["articles"], line["stories"]) = (row.Sentences, row.FirstRunSentences, row.Articles, row.Stories);
        (line["allStories"], line["share"], line["shareLow"], line["shareHigh"]) = (all, share.Share, share.Low, share.High);
        return line;
    }

    private static string Words(SharedCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count.Row.Sentences,7} sentences  {count.Row.Articles,5} articles  {count.Row.Stories,5} of {count.AllStories,5} stories {100 * count.Share.Share,5:0.0} % ({100 * count.Share.Low:0.0} to {100 * count.Share.High:0.0})  {string.Join("  ", count.Row.Values.Select(value => value ?? "–"))}");
}
