using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Events.Json;

/// <summary>
/// Writes events as JSON, one line each, version 1: the contract of docs/en/event.md. Keys always come in the same
/// order, absent ones are left out. One writer serves one output; not for several threads.
/// </summary>
public sealed class EventJsonWriter
{
    private readonly JsonBuffer _to = new(64 * 1024);
    private readonly HeaderJson _header;
    private readonly ReceivedHeaderJson _received;
    private readonly MessageJson _message;
    private readonly FieldsJson _fields;

    /// <summary>Makes a writer.</summary>
    /// <param name="catalog">The catalog the events were read with.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="file">The file the events are from, or null.</param>
    public EventJsonWriter(MessageCatalog catalog, Language language, string? file = null)
    {
        _message = new MessageJson(language);
        _fields = new FieldsJson(catalog.Fields);
        _header = new HeaderJson(catalog.Fields, file);
        _received = new ReceivedHeaderJson(catalog.Fields);
    }

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _to.WrittenMemory;

    /// <summary>Forgets what was written; the memory is used again.</summary>
    public void Clear() => _to.Clear();

    /// <summary>Appends one event and a line feed.</summary>
    /// <param name="item">The event.</param>
    /// <param name="context">What is known beside its line, for events that were received or stored.</param>
    public void Write(Event item, EventContext? context = null)
    {
        // One look at the line: where nothing in it needs escaping, no part of it is looked at again.
        var isPlain = JsonBuffer.IsPlain(item.Raw);
        var header = item.Header;
        _to.Raw("{\"v\":1"u8);
        if (context is null)
        {
            _header.Write(_to, item, isPlain);
        }
        else
        {
            _received.Write(_to, item, context, isPlain);
        }

        _message.Write(_to, item);
        _to.Raw(",\"text\":"u8);
        Text(item.Text, isPlain);
        _fields.Write(_to, item, isPlain);
        if (header.Repeat > 0)
        {
            _to.Raw(",\"repeat\":"u8);
            _to.Number(header.Repeat);
        }

        if (item.Cut > 0)
        {
            _to.Raw(",\"cut\":"u8);
            _to.Number(item.Cut);
        }

        _to.Raw(",\"raw\":"u8);
        if (isPlain)
        {
            _to.PlainString(item.Raw);
        }
        else if (!_to.String(item.Raw))
        {
            _to.Raw(",\"raw_base64\":"u8);
            _to.Base64(item.Raw);
        }

        _to.Raw("}\n"u8);
    }

    private void Text(ReadOnlySpan<byte> text, bool isPlain)
    {
        if (isPlain)
        {
            _to.PlainString(text);
        }
        else
        {
            _to.String(text);
        }
    }
}
