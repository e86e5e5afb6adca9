using System.Buffers;

namespace Hikeshi.Files.Records;

/// <summary>Reads the message of one record; the text is good until the next one.</summary>
internal sealed class JsonMessageReader(JsonMessage message)
{
    private readonly ArrayBufferWriter<byte> _unescaped = new();

    public bool TryRead(ReadOnlySpan<byte> json, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!message.TryFind(json, out Range range, out bool escaped))
        {
            return false;
        }

        text = json[range];
        if (escaped)
        {
            _unescaped.ResetWrittenCount();
            JsonEscapes.Resolve(text, _unescaped);
            text = _unescaped.WrittenSpan;
        }

        return true;
    }
}
