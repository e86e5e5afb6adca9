using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.Server.Asking;

/// <summary>The events behind a running server. Lines come over, and are read here by the reader that serves files, too.</summary>
internal sealed class ServedEvents(LocalServer server) : IStoredEvents
{
    public async Task<EventPage> SearchAsync(EventSearch search, CancellationToken cancel)
    {
        var cursor = search.Cursor is { } text ? "&cursor=" + Uri.EscapeDataString(text) : "";
        var order = search.Order == SearchOrder.OldestFirst ? "&order=oldest" : "";
        using var page = await ReadAsync(
            string.Create(CultureInfo.InvariantCulture, $"api/v1/events?q={Uri.EscapeDataString(search.Query.ToString())}&limit={search.Limit}{order}{cursor}"), cancel);
        var events = new List<StoredEvent>();
        foreach (var item in page.RootElement.GetProperty("events").EnumerateArray())
        {
            if (StoredEventJson.TryRead(JsonMarshal.GetRawUtf8Value(item).ToArray(), out var read))
            {
                events.Add(read);
            }
        }

        return new EventPage(events, page.RootElement.GetProperty("next").GetString());
    }

    public async Task<long> CountAsync(Query query, CancellationToken cancel)
    {
        using var answer = await ReadAsync("api/v1/events/count?q=" + Uri.EscapeDataString(query.ToString()), cancel);
        return answer.RootElement.GetProperty("count").GetInt64();
    }

    private async Task<JsonDocument> ReadAsync(string path, CancellationToken cancel)
    {
        using var answer = await server.GetAsync(path, cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return await JsonDocument.ParseAsync(body, cancellationToken: cancel);
    }
}
