using System.Buffers;
using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Events;

namespace Hikeshi.Cli.Commands.Parsing;

/// <summary>The lines themselves: to make a log of a part of one, or of an anonymized one.</summary>
internal sealed class RawFormat(bool isTerminal) : IEventFormat
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Begin(string? file)
    {
        // A log names no file.
    }

    public void Clear() => _bytes.ResetWrittenCount();

    public void Write(Event item, EventContext? context = null)
    {
        if (isTerminal)
        {
            Encoding.UTF8.GetBytes(SafeText.Of(item.Raw), _bytes);
        }
        else
        {
            _bytes.Write(item.Raw);
        }

        _bytes.Write("\n"u8);
    }
}
