using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>Writes the articles that a query found as entries of a reference list.</summary>
public static class CitationExport
{
    /// <summary>CSL-JSON, one item a line: what Zotero, pandoc and citeproc read.</summary>
    /// <returns>How many articles there were.</returns>
    public static async Task<long> WriteCslAsync(FoundSet found, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync('[').ConfigureAwait(false);
        var articles = await WriteAsync(found, output, (citation, at) => $"{(at == 0 ? "" : ",")}\n{CslItem.Of(citation)}", cancellation).ConfigureAwait(false);
        await output.WriteAsync("\n]\n").ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return articles;
    }

    /// <summary>BibTeX in UTF-8, one entry an article: what BibTeX, biber, JabRef and Zotero read.</summary>
    /// <returns>How many articles there were.</returns>
    public static async Task<long> WriteBibTexAsync(FoundSet found, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var articles = await WriteAsync(found, output, (citation, at) => $"{(at == 0 ? "" : "\n")}{BibTexEntry.Of(citation)}", cancellation).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return articles;
    }

    private static async Task<long> WriteAsync(FoundSet found, TextWriter output, Func<Citation, long, string> entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        var written = 0L;
        await foreach (var article in found.Articles(cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync(entry(Citation.Of(article), written++)).ConfigureAwait(false);
        }

        return written == found.CountArticles() ? written : throw new InvalidOperationException($"{written} articles were written of {found.CountArticles()}.");
    }
}
