using System.Buffers;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Server.Api;

/// <summary>Stored events as the JSON of the contract. One at a time for a request: readers are not for several threads.</summary>
internal sealed class EventPages(MessageCatalog catalog, EventReader reader, Language language)
{
    private readonly EventJsonWriter _writer = new(catalog, language);

    /// <summary>One event, without a line feed.</summary>
    public ReadOnlySpan<byte> One(StoredEvent stored) => Line(stored).Span[..^1];

    /// <summary>One event with its line feed; lent until the next one.</summary>
    public ReadOnlyMemory<byte> Line(StoredEvent stored)
    {
        _writer.Clear();
        _writer.Write(reader.Read(stored.Raw, stored.Context), stored.Context);
        return _writer.Written;
    }

    /// <summary><c>{"events":[…],"next":…}</c></summary>
    public void Page(IBufferWriter<byte> to, IReadOnlyList<StoredEvent> events, string? next)
    {
        to.Write("{\"events\":["u8);
        for (var i = 0; i < events.Count; i++)
        {
            if (i > 0)
            {
                to.Write(","u8);
            }

            to.Write(One(events[i]));
        }

        to.Write("],\"next\":"u8);
        to.Write(next is null ? "null"u8 : System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(next, ApiJson.Default.String));
        to.Write("}"u8);
    }
}
