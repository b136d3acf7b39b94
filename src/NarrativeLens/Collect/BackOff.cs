using System.Net;

namespace NarrativeLens.Collect;

/// <summary>Decides whether a request is sent again, and how long its host is left in peace before.</summary>
/// <param name="pace">Whose turns are put off.</param>
/// <param name="seed">Chooses the jitter, so that a run can be repeated to the letter.</param>
internal sealed class BackOff(HostPace pace, int seed)
{
    /// <summary>Takes note of an answer.</summary>
    /// <param name="host">Who gave it.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="attempt">How often this address was asked before, in this visit.</param>
    /// <returns>True where it is to be asked again, at the host's next turn.</returns>
    public bool MayRepeat(string host, Answer answer, int attempt)
    {
        if (pace.CountSilence(host, answered: !answer.Silent) >= CollectLimits.SilencesInARow)
        {
            pace.Close(host, CollectLimits.SilenceRest, $"gave no complete answer {CollectLimits.SilencesInARow} times in a row and is left alone");
            return false;
        }

        if (answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            return WaitFor(host, answer.RetryAfter ?? WaitBefore(host, attempt)) && attempt < CollectLimits.Retries;
        }

        var mayPass = answer.BrokenOff || answer.Status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        return mayPass && attempt < CollectLimits.RetriesOfFailures && WaitFor(host, WaitBefore(host, attempt));
    }

    /// <summary>The wait that doubles with each attempt, spread over half to one and a half of it, so that many who were sent away do not come back together.</summary>
    internal TimeSpan WaitBefore(string host, int attempt)
    {
        var state = host.Aggregate(unchecked((seed * 31) + attempt), static (hash, letter) => unchecked((hash * 31) + letter));
        return CollectLimits.FirstBackOff * Math.Pow(2, attempt) * (0.5 + new Random(state).NextDouble());
    }

    private bool WaitFor(string host, TimeSpan wait)
    {
        if (wait <= CollectLimits.LongestWait)
        {
            pace.PutOff(host, wait);
            return true;
        }

        var kept = wait < CollectLimits.LongestRetryAfter ? wait : CollectLimits.LongestRetryAfter;
        pace.Close(host, kept, "asked to be left alone");
        return false;
    }
}
