namespace NarrativeLens.Collect.Witness;

/// <summary>Stands between the fetcher and the web and notes every request of the current visit with its answer, as they are on this side of the HTTP stack: after
/// the chunks of a body were joined, before its content coding is undone.</summary>
/// <param name="inner">The web, or a mirror of it.</param>
/// <param name="time">The clock.</param>
internal sealed class RecordingHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Visit.Current is not { } visit)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var exchange = new Exchange(request, visit.KeepsBodies, time);
        visit.Add(exchange);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            exchange.Answered(response);
            response.Content = new RecordedContent(response.Content, exchange);
            return response;
        }
        catch (Exception e)
        {
            exchange.Failed(e);
            throw;
        }
    }
}
