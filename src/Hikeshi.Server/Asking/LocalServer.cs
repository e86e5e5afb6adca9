using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Access;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Asking;

/// <summary>
/// The running server that holds a data folder, as commands ask it: over HTTP on the socket in the folder, which only those
/// may open who may do everything there. Nothing leaves the machine.
/// </summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _folder;
    private readonly string _socket;

    private LocalServer(string folder, string socket, Language language)
    {
        (_folder, _socket) = (folder, socket);
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            ConnectCallback = (_, cancel) => ConnectAsync(socket, cancel),
        };
        _http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/"), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language == Language.Japanese ? "ja" : "en");
        _http.DefaultRequestHeaders.Add(AccessHandler.PersonHeader, Uri.EscapeDataString(CommandActor.Person));
    }

    /// <summary>The server that holds a folder, or null when none does.</summary>
    /// <exception cref="StoreException">It holds the folder and answers nobody.</exception>
    public static LocalServer? Find(string folder, Language language) =>
        DataFolder.HolderOf(folder) is not { } note ? null
        : note.Socket is { } socket ? new LocalServer(folder, socket, language)
        : throw new StoreException(AskingTexts.Silent.With(folder));

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
            throw new StoreException(AskingTexts.NoAnswer.With(_folder, _socket, problem.Message), problem);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Exception> RefusalAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        using (answer)
        {
            var said = await answer.Content.ReadAsStringAsync(cancel);
            var sentence = Detail(said) is { } detail
                ? new LocalText(detail, detail)
                : AskingTexts.NoAnswer.With(_folder, _socket, $"HTTP {(int)answer.StatusCode}");
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
