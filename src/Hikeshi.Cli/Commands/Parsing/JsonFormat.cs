using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>One JSON object a line: the contract for machines.</summary>
internal sealed class JsonFormat(MessageCatalog catalog, Language language) : IEventFormat
{
    private EventJsonWriter _writer = new(catalog, language);

    public ReadOnlyMemory<byte> Written => _writer.Written;

    public void Begin(string? file) => _writer = new EventJsonWriter(catalog, language, file);

    public void Write(Event item, EventContext? context = null) => _writer.Write(item, context);

    public void Clear() => _writer.Clear();
}
