using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Asking;

/// <summary>
/// The running server that holds a data folder, as commands ask it: over HTTP, with the token that only those know who
/// may read the folder.
/// </summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _folder;

    private LocalServer(string folder, Uri url, string token, Language language)
    {
        _folder = folder;
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        _http = new HttpClient(handler) { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language == Language.Japanese ? "ja" : "en");
    }

    /// <summary>The server that holds a folder, or null when none does.</summary>
    /// <exception cref="StoreException">It holds the folder and answers nobody.</exception>
    public static LocalServer? Find(string folder, Language language)
    {
        if (DataFolder.HolderOf(folder) is not { } note)
        {
            return null;
        }

        return note.Url is { } url
            ? new LocalServer(folder, Reachable(url), note.Token, language)
            : throw new StoreException(AskingTexts.Silent.With(folder));
    }

    /// <summary>Asks with GET; the answer is read as it comes.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancel) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)), cancel);

    /// <summary>Asks, and hands the answer on when it is one.</summary>
    /// <exception cref="StoreException">The server does not answer, or could not do it.</exception>
    /// <exception cref="SettingsException">What was asked is wrong; the sentence is the server's.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using (request)
            {
                var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                return answer.IsSuccessStatusCode ? answer : throw await RefusalAsync(answer, cancel);
            }
        }
        catch (HttpRequestException problem)
        {
            throw new StoreException(AskingTexts.NoAnswer.With(_folder, _http.BaseAddress, problem.Message), problem);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A server that listens on every address is asked on this machine's own.</summary>
    private static Uri Reachable(string url)
    {
        var at = new UriBuilder(url);
        if (IPAddress.TryParse(at.Host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)))
        {
            at.Host = address.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]";
        }

        return at.Uri;
    }

    private async Task<Exception> RefusalAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        using (answer)
        {
            var said = await answer.Content.ReadAsStringAsync(cancel);
            var sentence = Detail(said) is { } detail
                ? new LocalText(detail, detail)
                : AskingTexts.NoAnswer.With(_folder, _http.BaseAddress, $"HTTP {(int)answer.StatusCode}");
            return answer.StatusCode == HttpStatusCode.BadRequest ? new SettingsException(sentence) : new StoreException(sentence);
        }
    }

    private static string? Detail(string problem)
    {
        try
        {
            using var read = JsonDocument.Parse(problem);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
