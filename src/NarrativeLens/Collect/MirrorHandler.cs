using System.Net;
using System.Net.Http.Headers;

namespace NarrativeLens.Collect;

/// <summary>Answers requests from files, as the sites they were copied from would: a folder for each host, laid out as "wget --mirror" does. Reads nothing outside.</summary>
/// <param name="root">The folder that holds the hosts' folders.</param>
/// <param name="maxBytes">A longer file is not hashed, as it will be refused.</param>
internal sealed class MirrorHandler(string root, int maxBytes) : HttpMessageHandler
{
    /// <summary>A header of a 404 that says more than the number.</summary>
    public const string ReasonHeader = "X-Mirror-Reason";

    private const string IndexPage = "index.html";
    private readonly string _root = Path.GetFullPath(root);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>True where a request was answered from this file.</summary>
    public bool HasRead(string file) => _read.Contains(Path.GetFullPath(file));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var file = Candidates(request.RequestUri!).FirstOrDefault(File.Exists);
        if (file is null)
        {
            var missing = new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) };
            missing.Headers.Add(ReasonHeader, "there is no such file in the mirror");
            return missing;
        }

        _read.Add(Path.GetFullPath(file));
        if (new FileInfo(file).Length > maxBytes)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(File.OpenRead(file)) };
        }

        var body = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        return Answer(request, file, body);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, string file, byte[] body)
    {
        var tag = new EntityTagHeaderValue(ContentHash.Tag(body));
        var known = request.Headers.IfNoneMatch.Contains(tag);
        var response = new HttpResponseMessage(known ? HttpStatusCode.NotModified : HttpStatusCode.OK) { Content = new ByteArrayContent(known ? [] : body) };
        response.Headers.ETag = tag;
        if (ContentTypes.OfFile(file) is { } type)
        {
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        return response;
    }

    // The names wget may have given the answer: a query becomes part of the name, and --adjust-extension adds ".html".
    private IEnumerable<string> Candidates(Uri address)
    {
        if (HostFolder(address) is not { } host || Inside(host, address.AbsolutePath) is not { } path)
        {
            yield break;
        }

        var query = Uri.UnescapeDataString(address.Query);
        if (query.Length > 1)
        {
            if (query.AsSpan().IndexOfAny('/', '\\', '\0') < 0)
            {
                var named = path.EndsWith('/') ? path + IndexPage + query : path + query;
                yield return named;
                yield return named + ".html";
            }

            yield break;
        }

        yield return path;
        yield return Path.Join(path, IndexPage);
        yield return path + ".html";
    }

    private string? HostFolder(Uri address)
    {
        // "host:port" and "host+port" are wget's two spellings of a port in a folder's name.
        string[] names = address.IsDefaultPort ? [address.IdnHost] : [$"{address.IdnHost}:{address.Port}", $"{address.IdnHost}+{address.Port}"];
        return names.Select(name => Path.Join(_root, name)).FirstOrDefault(folder => Directory.Exists(folder) && !IsLink(folder));
    }

    // Goes down name by name, so that no "..", separator or link inside a name can lead out.
    private static string? Inside(string folder, string path)
    {
        var at = folder;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString))
        {
            if (name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0)
            {
                return null;
            }

            at = Path.Join(at, name);
            if (IsLink(at))
            {
                return null;
            }
        }

        return path.EndsWith('/') ? at + "/" : at;
    }

    private static bool IsLink(string path) => new FileInfo(path) is { Exists: true, LinkTarget: not null } || new DirectoryInfo(path) is { Exists: true, LinkTarget: not null };
}
