using Hikeshi.Anonymizing;
using Hikeshi.Events;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>Any format, anonymized. The name of the file stays: whoever runs the command has chosen it.</summary>
internal sealed class AnonymousFormat(IEventFormat format, AnonymousReader reader) : IEventFormat
{
    public ReadOnlyMemory<byte> Written => format.Written;

    public void Begin(string? file) => format.Begin(file);

    public void Clear() => format.Clear();

    public void Write(Event item, EventContext? context = null) => format.Write(reader.Read(item), context);
}
